package org.montgolfiere.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The same rows by COPY into a table with the same indexes: what this PostgreSQL can do at most on this machine. */
final class Copying {

    private Copying() {}

    /** @return rows a second */
    static double measure(DataSource database, int rows) throws SQLException, IOException {
        Path file = Files.createTempFile("bench", ".copy");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table bench_copy (like message including defaults including indexes)");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long read = out(copies, file, rows);
            long begin = System.nanoTime();
            in(copies, file);
            double rate = read / ((System.nanoTime() - begin) / 1e9);
            statement.execute("drop table bench_copy");
            return rate;
        } finally {
            Files.delete(file);
        }
    }

    private static long out(CopyManager copies, Path file, int rows) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return copies.copyOut("copy (select * from message order by id limit " + rows + ") to stdout", out);
        }
    }

    private static void in(CopyManager copies, Path file) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            copies.copyIn("copy bench_copy from stdin", in);
        }
    }
}
