package org.montgolfiere.home;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A desk does not start beside secrets that its key file cannot open: it would seal new ones that nobody else can. */
@Component
@ConditionalOnWebApplication
final class KeyCheck implements SmartInitializingSingleton {

    static final String NEW_KEY = "MONTGOLFIERE_NEW_KEY";

    private final DataSource database;
    private final KeyRing ring;
    private final boolean lost;

    /** @param lost whether the owner says that the old key is gone for good */
    KeyCheck(DataSource database, KeyRing ring, @Value("${" + NEW_KEY + ":false}") boolean lost) {
        this.database = database;
        this.ring = ring;
        this.lost = lost;
    }

    /** @throws WrongUse when a secret is sealed under a key that this home does not hold */
    @Override
    public void afterSingletonsInstantiated() {
        if (!lost && strangers() > 0) {
            throw new WrongUse(
                    ("The secrets in this database were sealed under another key: put that desk's key file at %s"
                                    + " (mode 0600). Is it lost for good? Then start once with %s=true and connect every"
                                    + " account again.")
                            .formatted(ring.file(), NEW_KEY));
        }
    }

    private int strangers() {
        try (var connection = database.getConnection()) {
            var found = 0;
            for (var table : new Catalogue(connection).tablesWithSecrets()) found += strangers(connection, table);
            return found;
        } catch (SQLException failed) {
            throw new HomeFailure("The database cannot be read: " + failed.getMessage(), failed);
        }
    }

    private int strangers(Connection connection, String table) throws SQLException {
        var found = 0;
        var query = "select distinct substring(secret from 2 for %d) from %s where secret is not null"
                .formatted(KeyRing.ID, Catalogue.quoted(table));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found += ring.find(rows.getBytes(1)) == null ? 1 : 0;
        }
        return found;
    }
}
