package org.montgolfiere.home;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The desk's connections. The database may still be opened and brought up to date while Spring puts the desk together:
 * the first who asks for a connection waits for both.
 */
final class Pool extends HikariDataSource {
    private static final int CONNECTIONS = 12;
    private static final long PATIENCE_MILLIS = 5_000;

    private final Supplier<Access> access;
    private volatile CompletableFuture<Void> upToDate = CompletableFuture.completedFuture(null);
    private volatile @Nullable Thread migrating;
    private boolean addressed;

    Pool(Supplier<Access> access) {
        this.access = access;
        setPoolName("database");
        setMaximumPoolSize(CONNECTIONS);
        setMinimumIdle(2);
        setConnectionTimeout(PATIENCE_MILLIS);
        addDataSourceProperty("logServerErrorDetail", "false"); // a detail quotes the row, and so what people wrote
    }

    /** Until it has ended, everybody else waits for their connections; where it fails, so do they. */
    void upToDateBy(Runnable migration) {
        var done = new CompletableFuture<Void>();
        upToDate = done;
        migrating = Thread.ofPlatform().name("migration").daemon().unstarted(() -> {
            try {
                migration.run();
                done.complete(null);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        migrating.start();
    }

    @Override
    public Connection getConnection() throws SQLException {
        address();
        if (Thread.currentThread() != migrating) await();
        return super.getConnection();
    }

    private void await() {
        try {
            upToDate.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    private synchronized void address() {
        if (addressed) return;
        var found = access.get();
        setJdbcUrl(found.url());
        setUsername(found.user());
        setPassword(found.password());
        addressed = true;
    }
}
