package org.montgolfiere.home;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Seals every secret under a new key. At each moment the key file opens every row: the new key joins it before the first
 * row changes, the old one leaves it after the last; a rotation that was killed is taken up where it stood.
 */
@Component
final class KeyRotation {
    private static final int BATCH = 200;

    private final Home home;
    private final DataSource database;
    private final KeyRing ring;
    private final Vault vault;

    record Done(long secrets, boolean resumed) {}

    KeyRotation(Home home, DataSource database, KeyRing ring, Vault vault) {
        this.home = home;
        this.database = database;
        this.ring = ring;
        this.vault = vault;
    }

    Done run() throws SQLException, IOException {
        home.takeOrRefuse();
        var resumed = ring.rotating();
        if (!resumed) ring.begin();
        KillPoint.at("rotate.begun");
        var secrets = sealAll();
        ring.end();
        return new Done(secrets, resumed);
    }

    private long sealAll() throws SQLException {
        var secrets = 0L;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var table : new Catalogue(connection).tablesWithSecrets()) {
                for (var sealed = batch(connection, table); sealed > 0; sealed = batch(connection, table)) {
                    connection.commit();
                    secrets += sealed;
                    KillPoint.at("rotate.batch");
                }
            }
            connection.rollback();
        }
        return secrets;
    }

    private int batch(Connection connection, String table) throws SQLException {
        var rows = underAnotherKey(connection, table);
        var update = "update %s set secret = ? where id::text = ?".formatted(Catalogue.quoted(table));
        try (var statement = connection.prepareStatement(update)) {
            for (var row : rows.entrySet()) {
                var purpose = table + ":" + row.getKey();
                statement.setBytes(1, vault.seal(purpose, vault.open(purpose, row.getValue())));
                statement.setString(2, row.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return rows.size();
    }

    private Map<String, byte[]> underAnotherKey(Connection connection, String table) throws SQLException {
        var query = """
                select id::text, secret from %s
                 where secret is not null and substring(secret from 2 for %d) is distinct from ?
                 order by id limit %d for update""".formatted(Catalogue.quoted(table), KeyRing.ID, BATCH);
        var rows = new LinkedHashMap<String, byte[]>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setBytes(1, ring.current().id());
            try (var found = statement.executeQuery()) {
                while (found.next()) rows.put(found.getString(1), found.getBytes(2));
            }
        }
        return rows;
    }
}
