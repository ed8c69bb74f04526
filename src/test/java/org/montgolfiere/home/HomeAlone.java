package org.montgolfiere.home;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program with this one room in it, started by tests in this JVM or, to be killed, in one of its own. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class HomeAlone {
    public static void main(String[] arguments) {
        var code = new Launch(HomeAlone.class, System.getenv(), System.out, System.err).run(List.of(arguments));
        if (code != null) System.exit(code);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Stands for the inbox: forgets the contacts it is told. */
    @Bean
    Erasures erasures(JdbcClient database) {
        return erasures -> {
            for (var erasure : erasures) {
                database.sql(
                                "update brand set name = 'forgotten' where encode(sha256(convert_to(slug, 'UTF8')), 'hex') = :author")
                        .param("author", erasure.author())
                        .update();
            }
        };
    }

    /** Stands for the rooms in which something waits to leave. */
    @Bean
    Restored restored(JdbcClient database) {
        return () -> database.sql("update brand set name = 'stopped' where name = 'about to leave'")
                .update();
    }

    /** Migrates, as the desk does when it starts. */
    @Bean("migrate command")
    Command migrate(JdbcClient database) {
        return (arguments, out) -> {
            out.println(database.sql("select count(*) from brand")
                    .query((row, number) -> row.getLong(1))
                    .single());
            return 0;
        };
    }

    @Bean("fail command")
    Command fail() {
        return (arguments, out) -> {
            throw new IllegalStateException("the moon is in the way");
        };
    }
}
