package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The two roles of the embedded server: its keeper (superuser), used once, and the desk, which owns its database. */
final class DatabaseRole {
    private static final String DESK = "montgolfiere";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String REFUSED_PASSWORD = "28P01";

    private DatabaseRole() {}

    static Access desk(int port, String password) {
        return new Access(url(port, DESK), DESK, password);
    }

    static Access keeper(int port, String password) {
        return new Access(url(port, "template1"), EmbeddedPostgres.KEEPER, password);
    }

    /** Makes the desk's role and database where they are missing. */
    static Access prepared(int port, String password) throws SQLException {
        var desk = desk(port, password);
        try (var connection = connect(desk)) {
            connection.isValid(1);
        } catch (SQLException refused) {
            var state = refused.getSQLState();
            if (!REFUSED_PASSWORD.equals(state) && !NO_SUCH_DATABASE.equals(state)) throw refused;
            makeDesk(port, password);
        }
        return desk;
    }

    /** Whether the server there knows our password and serves this data folder. */
    static boolean serves(int port, String password, Path data) throws SQLException, IOException {
        try (var connection = connect(keeper(port, password));
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            return row.next() && Path.of(row.getString(1)).toRealPath().equals(data.toRealPath());
        }
    }

    static Connection connect(Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static void makeDesk(int port, String password) throws SQLException {
        try (var connection = connect(keeper(port, password));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'montgolfiere') then
                        create role montgolfiere login;
                      end if;
                      if not exists (select from pg_database where datname = 'montgolfiere') then
                        alter database postgres rename to montgolfiere;
                      end if;
                    end $$""");
            statement.execute("alter role montgolfiere password '%s'".formatted(password));
            statement.execute("alter database montgolfiere owner to montgolfiere");
            connection.commit();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=10&ApplicationName=montgolfiere"
                .formatted(port, database);
    }
}
