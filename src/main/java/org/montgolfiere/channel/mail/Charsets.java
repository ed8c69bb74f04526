package org.montgolfiere.channel.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes letters of bytes whose writers said wrongly, or did not say, how they wrote them. */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Set<String> MEANS_NOTHING =
            Set.of("us-ascii", "ascii", "unknown-8bit", "x-unknown", "default", "iso-8859-1", "latin1");

    private Charsets() {}

    /** @param declared what the mail says; null: nothing */
    static String text(byte[] bytes, @Nullable String declared) {
        String name = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
        Charset charset = name.isEmpty() || MEANS_NOTHING.contains(name) ? null : named(name);
        return charset == null || charset.equals(StandardCharsets.UTF_8) ? guessed(bytes) : new String(bytes, charset);
    }

    /** UTF-8 where it is that, else what Windows writes in the west of Europe. */
    static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN);
        }
    }

    /** One broken sign, such as where a text was cut, makes no other charset of the rest. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String read = new String(bytes, StandardCharsets.UTF_8);
        long broken = read.chars().filter(sign -> sign == 0xFFFD).count();
        long whole = read.chars().filter(sign -> sign > 0x7f).count() - broken;
        return whole > 4 * broken;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name.replaceAll("[\"'\\s]", ""));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
