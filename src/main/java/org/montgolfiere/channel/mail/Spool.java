package org.montgolfiere.channel.mail;

import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A whole mail on the disk while one file is taken out of it: reading it from there needs no room for all of it. */
final class Spool implements AutoCloseable {

    /** What a mail may have, as it is coded. */
    private static final long MOST = 64 << 20;

    private static final int NEAR = 1 << 16;

    private final Path file;
    private @Nullable SharedFileInputStream mail;

    Spool() throws IOException {
        file = Files.createTempFile("montgolfiere-", ".mail");
    }

    /**
     * Lays a mail down.
     *
     * @return false where it is larger than the desk takes, or where the headers of a part are: they are read in one piece
     */
    boolean lay(InputStream from) throws IOException {
        InputStream near = new BufferedInputStream(from, NEAR);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), NEAR)) {
            Lines lines = new Lines();
            long bytes = 0;
            for (int next = near.read(); next >= 0; next = near.read()) {
                if (++bytes > MOST || !lines.go(next)) {
                    return false;
                }
                out.write(next);
            }
            return true;
        }
    }

    /** The mail; what is read from it is read from the disk. */
    InputStream mail() throws IOException {
        SharedFileInputStream opened = new SharedFileInputStream(file.toFile());
        mail = opened;
        Files.delete(file); // what is open is read on, and nobody finds it any more
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (mail != null) {
            mail.close();
        }
        Files.deleteIfExists(file);
    }

    /** Headers begin with the mail and behind every line that may be a boundary; an empty line ends them. */
    private static final class Lines {

        private boolean inHeaders = true;
        private int headers;
        private int place;
        private int first;

        /** @return false where headers have no end */
        boolean go(int sign) {
            if (sign == '\n') {
                if (place == 0) {
                    inHeaders = false;
                }
                place = 0;
            } else if (sign != '\r') {
                boundary(sign);
                place++;
            }
            return !inHeaders || ++headers <= Raw.HEADERS;
        }

        private void boundary(int sign) {
            if (place == 0) {
                first = sign;
            } else if (place == 1 && first == '-' && sign == '-') {
                inHeaders = true;
                headers = 0;
            }
        }
    }
}
