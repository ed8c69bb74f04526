package org.montgolfiere.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a mail, read tolerantly: one that cannot be read is as good as not there. */
record Headers(MimePart part) {

    private static final int LONGEST = 20_000;
    private static final int WORDS = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,100}@[^\\s<>\"(),;:@]{1,190}");

    /** Who somebody says to be. @param address in lower case */
    record Person(String address, String name) {}

    /** As it stands there, on one line; null: it is not there. */
    @Nullable
    String raw(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Every one of that name, from the top. */
    List<String> all(String name) {
        try {
            String[] values = part.getHeader(name);
            List<String> all = new ArrayList<>();
            for (int place = 0; values != null && place < values.length && place < 50; place++) {
                all.add(line(values[place]));
            }
            return all;
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    /** In lower case; empty: it is not there. */
    String word(String name) {
        String raw = raw(name);
        return raw == null ? "" : raw.strip().toLowerCase(Locale.ROOT);
    }

    /** Decoded, for people; empty: it is not there. */
    String words(String name) {
        String raw = raw(name);
        String words = raw == null ? "" : decoded(raw);
        return words.length() > WORDS ? words.substring(0, WORDS) : words;
    }

    /** The first address in it; null: there is none. */
    @Nullable
    Person person(String name) {
        String raw = raw(name);
        if (raw == null) {
            return null;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parseHeader(raw, false);
            if (parsed.length > 0 && ADDRESS.matcher(written(parsed[0])).matches()) {
                return new Person(written(parsed[0]), name(parsed[0]));
            }
        } catch (AddressException garbage) {
            // looked for by its shape
        }
        Matcher found = ADDRESS.matcher(raw);
        return found.find() ? new Person(found.group().toLowerCase(Locale.ROOT), "") : null;
    }

    /** Encoded words read, and what nobody may see in a line taken out. */
    static String decoded(String raw) {
        String text = raw;
        try {
            text = MimeUtility.decodeText(raw);
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            // as it stands
        }
        return visible(text);
    }

    /** Without line ends and the signs that turn the order of letters around. */
    static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static String written(InternetAddress address) {
        String written = address.getAddress();
        return written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
    }

    private static String name(InternetAddress address) {
        String name = address.getPersonal();
        return name == null ? "" : visible(name);
    }

    private static String line(String value) {
        String bounded = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        String unfolded = MimeUtility.unfold(bounded);
        boolean bytes = unfolded.chars().anyMatch(sign -> sign > 0x7f)
                && unfolded.chars().allMatch(sign -> sign <= 0xff);
        return bytes ? Charsets.guessed(unfolded.getBytes(StandardCharsets.ISO_8859_1)) : unfolded;
    }
}
