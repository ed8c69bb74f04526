package org.montgolfiere.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** SHA-256 of what flows by, in hexadecimal. */
final class Checksum {
    private Checksum() {}

    static DigestOutputStream over(OutputStream out) {
        return new DigestOutputStream(out, Sha256.digest());
    }

    static String of(DigestOutputStream written) {
        return HexFormat.of().formatHex(written.getMessageDigest().digest());
    }

    static String of(InputStream in) throws IOException {
        try (var read = new DigestInputStream(in, Sha256.digest())) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        }
    }
}
