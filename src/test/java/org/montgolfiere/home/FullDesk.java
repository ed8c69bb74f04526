package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk with rows that are hard to carry: awkward text, secrets, files, a sequence with a gap, nobody's sessions. */
final class FullDesk {
    static final int BRANDS = 450;

    private FullDesk() {}

    static void fill(Path home, DataSource source) throws IOException {
        var database = JdbcClient.create(source);
        database.sql("""
                insert into brand (name, slug, zone, locale, created_at)
                select E'tab\\tline\\nback\\\\slash \\\\N « é 😀 » ' || n, 'brand-' || n, 'Europe/Paris', 'fr', timestamptz '2026-01-01 UTC'
                  from generate_series(1, :count) n""").param("count", BRANDS).update();
        database.sql("select setval('brand_id_seq', 9000)")
                .query((row, number) -> row.getLong(1))
                .single();
        var vault = new Vault(KeyRing.open(home.resolve("key")));
        for (var id = 1; id <= BRANDS; id++) account(database, vault, id);
        Files.createDirectories(home.resolve("files/a"));
        Files.writeString(home.resolve("files/a/picture.txt"), "a picture");
    }

    /** Every table's content as one checksum, every sequence's place. */
    static TreeMap<String, String> content(DataSource source) throws Exception {
        var content = new TreeMap<String, String>();
        var database = JdbcClient.create(source);
        try (var connection = source.getConnection()) {
            var catalogue = new Catalogue(connection);
            for (var table : catalogue.tables()) {
                var query = "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t";
                content.put(table.table(), text(database, query.formatted(Catalogue.quoted(table.table()))));
            }
            for (var sequence : catalogue.sequences()) content.put(sequence.name(), sequence.toString());
        }
        return content;
    }

    static List<String> secrets(Path home, DataSource source) {
        var vault = new Vault(KeyRing.open(home.resolve("key")));
        return JdbcClient.create(source)
                .sql("select id, secret from account order by id")
                .query((row, number) -> vault.openText("account:" + row.getLong(1), row.getBytes(2)))
                .list();
    }

    private static void account(JdbcClient database, Vault vault, long id) {
        database.sql("""
                insert into account (id, brand_id, network, remote_id, handle, name, colour, base, state, secret, connected_at, next_poll_at)
                overriding system value
                values (:id, :id, 'rehearsal', 'remote', 'h', 'n', 1, 'b', 'connected', :secret,
                        timestamptz '2026-01-01 UTC', timestamptz '2026-01-01 UTC')""")
                .param("id", id)
                .param("secret", vault.seal("account:" + id, "password " + id))
                .update();
    }

    private static String text(JdbcClient database, String query) {
        return database.sql(query).query((row, number) -> row.getString(1)).single();
    }
}
