package org.montgolfiere.channel.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a mail, as many of them as are looked at.
 *
 * @param cut whether there were more
 */
record Raw(byte[] bytes, boolean cut) {

    /** What a mail is read up to: attachments behind it are not seen, the words before them are. */
    static final int MOST = 3 << 20;

    /** What its headers may fill; those behind are left out. */
    static final int HEADERS = 256 << 10;

    /** @throws IOException where the server fails, not the mail */
    static Raw read(InputStream from) throws IOException {
        byte[] bytes = from.readNBytes(MOST + 1);
        boolean cut = bytes.length > MOST;
        return bounded(cut ? Arrays.copyOf(bytes, MOST) : bytes, cut);
    }

    static Raw of(byte[] bytes) {
        boolean cut = bytes.length > MOST;
        return bounded(cut ? Arrays.copyOf(bytes, MOST) : bytes, cut);
    }

    /** What stands below its headers, which change from server to server; with a name before it. */
    byte[] below(String name) {
        int body = endOfHeaders(bytes);
        ByteArrayOutputStream below = new ByteArrayOutputStream(bytes.length - body + name.length() + 1);
        below.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        below.write(bytes, body, bytes.length - body);
        return below.toByteArray();
    }

    private static Raw bounded(byte[] bytes, boolean cut) {
        int end = endOfHeaders(bytes);
        if (end <= HEADERS) {
            return new Raw(bytes, cut);
        }
        int last = HEADERS;
        while (last > 0 && bytes[last - 1] != '\n') {
            last--;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, last);
        kept.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        kept.write(bytes, end, bytes.length - end);
        return new Raw(kept.toByteArray(), true);
    }

    /** Where the body begins. */
    private static int endOfHeaders(byte[] bytes) {
        boolean lineIsEmpty = true;
        for (int place = 0; place < bytes.length; place++) {
            if (bytes[place] == '\n') {
                if (lineIsEmpty) {
                    return place + 1;
                }
                lineIsEmpty = true;
            } else if (bytes[place] != '\r') {
                lineIsEmpty = false;
            }
        }
        return bytes.length;
    }
}
