package org.montgolfiere.home;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL a test JVM, started at its first use and gone at its end. It gives up durability for speed and is
 * otherwise the desk's own embedded server; its databases are owned by the same plain role.
 */
public final class TestDatabase {
    private static final String HASTY = PostgresConfiguration.DURABLE
            .replace("fsync = on", "fsync = off")
            .replace("synchronous_commit = on", "synchronous_commit = off")
            .replace("full_page_writes = on", "full_page_writes = off")
            .replace("max_connections = 40", "max_connections = 300");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable TestDatabase server;

    private final EmbeddedPostgres postgres;
    private boolean migrated;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** A database of its own with every table of the desk, empty; small pool, closed with the JVM or by the caller. */
    public static HikariDataSource fresh() {
        return pool(freshUrl());
    }

    /** The same as a JDBC URL with user and password in it, as {@code MONTGOLFIERE_DB_URL} takes it. */
    public static String freshUrl() {
        return server().create("template migrated");
    }

    /** A database without any table. */
    public static String blankUrl() {
        return server().create("");
    }

    public static HikariDataSource pool(String url) {
        var pool = new Pool(() -> new Access(url, null, null));
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static synchronized TestDatabase server() {
        if (server == null) server = start();
        return server;
    }

    /** Unpacked once a checkout; the data folder is this JVM's own. */
    private static TestDatabase start() {
        try {
            var parent = Path.of("target", "postgresql").toAbsolutePath();
            Files.createDirectories(parent);
            var home = Files.createTempDirectory(parent, "test-");
            var postgres = EmbeddedPostgres.start(home, parent, HASTY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, home)));
            return new TestDatabase(postgres);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path home) {
        postgres.stopNow();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private synchronized String create(String template) {
        if (!migrated && !template.isEmpty()) migrate();
        var name = "test" + COUNT.incrementAndGet();
        keeper("create database %s %s owner montgolfiere".formatted(name, template));
        return url(name);
    }

    private void migrate() {
        keeper("create database migrated owner montgolfiere");
        Flyway.configure().dataSource(url("migrated"), null, null).load().migrate();
        migrated = true;
    }

    private void keeper(String statement) {
        try (var connection = DatabaseRole.connect(postgres.keeper());
                var create = connection.createStatement()) {
            create.execute(statement);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    private String url(String database) {
        var access = postgres.access();
        var server = access.url().substring(0, access.url().lastIndexOf('/'));
        return "%s/%s?user=%s&password=%s".formatted(server, database, access.user(), access.password());
    }
}
