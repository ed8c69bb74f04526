package org.montgolfiere.home;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL itself says is in the database: backups follow it, so that no table can be forgotten in a list. */
record Catalogue(Connection connection) {
    record Columns(String table, List<String> names) {}

    record ForeignKey(String table, String name, String definition) {}

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Sessions and unlogged tables are nobody's to keep; the history of migrations is written by migrating. */
    List<Columns> tables() throws SQLException {
        return list(
                """
                select c.relname,
                       array_agg(a.attname::text order by a.attnum) as names
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                     and not a.attisdropped and a.attgenerated = ''
                 where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
                   and c.relname not like 'spring\\_session%' and c.relname <> 'flyway_schema_history'
                   and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                 group by c.relname order by c.relname""",
                row -> new Columns(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                  from pg_constraint
                 where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
                 order by conname""", row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : list("""
                select c.relname from pg_class c
                 where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
                   and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                 order by c.relname""", row -> row.getString(1))) {
            sequences.addAll(list(
                    "select last_value, is_called from " + quoted(name),
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    /** Where secrets lie: every {@code bytea} column named {@code secret}. */
    List<String> tablesWithSecrets() throws SQLException {
        return list("""
                select table_name from information_schema.columns
                 where table_schema = 'public' and column_name = 'secret' and data_type = 'bytea'
                 order by table_name""", row -> row.getString(1));
    }

    /** @return null for a database that was never migrated */
    @org.jspecify.annotations.Nullable
    String schemaVersion() throws SQLException {
        if (!holdsTables()) return null;
        return list("""
                select version from flyway_schema_history
                 where success and version is not null
                 order by string_to_array(version, '.')::int[] desc limit 1""", row -> row.getString(1)).stream().findFirst().orElse(null);
    }

    boolean holdsTables() throws SQLException {
        return !list("""
                select relname from pg_class
                 where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace limit 1""", row -> row.getString(1)).isEmpty();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private <T> List<T> list(String query, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(row.read(rows));
            return all;
        }
    }
}
