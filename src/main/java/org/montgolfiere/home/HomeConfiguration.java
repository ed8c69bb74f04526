package org.montgolfiere.home;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The beans that every room stands on. What the launcher has opened already (it starts the database early) is kept. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Settings settings(Environment environment) {
        var values = new HashMap<String, String>();
        for (var name : List.of(Settings.HOME, Settings.PORT, Settings.DATABASE_URL, Settings.URL)) {
            values.put(name, environment.getProperty(name, ""));
        }
        return Settings.read(values);
    }

    @Bean
    @ConditionalOnMissingBean
    Home home(Settings settings) {
        return Home.open(settings.home());
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(Settings settings, Home home) {
        return Databases.open(settings, home);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return new Pool(database::access);
    }

    @Bean
    KeyRing keyRing(Home home) {
        return KeyRing.open(home.folder().resolve("key"));
    }

    @Bean
    Vault vault(KeyRing ring) {
        return new Vault(ring);
    }

    @Bean
    ErasureLog erasureLog(Home home) {
        return new ErasureLog(home);
    }

    @Bean
    RestoreRuns restoreRuns() {
        return new RestoreRuns();
    }

    @Bean
    FlywayMigrationStrategy migration(RestoreRuns restore) {
        return flyway -> {
            var migration = (Runnable) () -> SchemaVersion.migrate(flyway, restore);
            if (flyway.getConfiguration().getDataSource() instanceof Pool pool) pool.upToDateBy(migration);
            else migration.run();
        };
    }
}
