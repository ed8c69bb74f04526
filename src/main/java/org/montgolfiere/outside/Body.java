package org.montgolfiere.outside;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer, decompressed, up to its bound. */
final class Body {

    private Body() {}

    /** @return null when it is longer than {@code atMost} bytes once decompressed */
    static byte @Nullable [] read(ClassicHttpResponse response, int atMost) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > atMost) {
            return null;
        }
        InputStream content = decoded(response, entity.getContent());
        byte[] body = content.readNBytes(atMost + 1);
        return body.length > atMost ? null : body;
    }

    /** Tells each line as it comes. @return false where one is longer than {@code atMost} bytes */
    static boolean lines(ClassicHttpResponse response, int atMost, Consumer<String> told) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return true;
        }
        InputStream content = new BufferedInputStream(decoded(response, entity.getContent()));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = content.read(); sign >= 0; sign = content.read()) {
            if (sign == '\n') {
                told.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
                line.reset();
            } else if (line.size() == atMost) {
                return false;
            } else {
                line.write(sign);
            }
        }
        return true;
    }

    private static InputStream decoded(ClassicHttpResponse response, InputStream raw) throws IOException {
        Header encoding = response.getFirstHeader("Content-Encoding");
        if (encoding == null || encoding.getValue().equalsIgnoreCase("identity")) {
            return raw;
        }
        if (encoding.getValue().equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(raw);
        }
        throw new IOException("an encoding that was not asked for");
    }
}
