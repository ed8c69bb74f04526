package org.montgolfiere.inbox.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever its sender calls it; only pictures that a browser draws are known. */
enum PictureKind {
    PNG,
    JPEG,
    GIF,
    WEBP,
    AVIF;

    /** @return null: none of these */
    static @Nullable PictureKind of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 12), ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
            return WEBP;
        }
        return start.startsWith("ftypavif", 4) || start.startsWith("ftypavis", 4) ? AVIF : null;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
