package org.montgolfiere.home;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The mark that a database carries while a restore fills it. What carries it holds nothing that anybody relies on. */
record Restoring(Connection connection) {
    private static final String MARK = "montgolfiere_restoring";
    private static final long LOCK = 7_102_011_994L;

    /** A restore that was killed leaves an empty home behind: here it becomes truly empty. */
    static void clearInterrupted(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            var restoring = new Restoring(connection);
            if (!restoring.marked()) return;
            restoring.lock();
            clean(flyway);
            restoring.unmark();
            restoring.unlock();
        } catch (SQLException failed) {
            throw new HomeFailure("The database cannot be opened: " + failed.getMessage(), failed);
        }
    }

    static void clean(Flyway flyway) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
    }

    /** @throws WrongUse when the database is in use already */
    void begin() throws SQLException {
        lock();
        if (!marked() && new Catalogue(connection).holdsTables()) {
            throw new WrongUse(
                    "This home is not empty: restore into a new one (set MONTGOLFIERE_HOME to a new folder).");
        }
        execute("create schema if not exists " + MARK);
    }

    void unmark() throws SQLException {
        execute("drop schema " + MARK);
    }

    void unlock() throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK + ")");
    }

    boolean marked() throws SQLException {
        return yes("select exists (select from pg_namespace where nspname = '" + MARK + "')");
    }

    private void lock() throws SQLException {
        if (!yes("select pg_try_advisory_lock(" + LOCK + ")")) {
            throw new WrongUse("A backup is being restored into this database right now.");
        }
    }

    private boolean yes(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
