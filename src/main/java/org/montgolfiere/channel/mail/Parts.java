package org.montgolfiere.channel.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;

/**
 * Goes through the parts of a mail: its words are read, everything else is listed and not opened. Bounded in depth, in
 * number and in size; a part that is broken is read as far as it goes.
 */
final class Parts {

    private static final int DEPTH = 20;
    private static final int NUMBER = 300;
    private static final int TEXT = 1 << 20;
    private static final int FILES = 19;
    private static final int RETURNED = 20_000;

    private final List<Media> files = new ArrayList<>();
    private final List<MimePart> enclosed = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();
    private final StringBuilder returned = new StringBuilder();
    private int number;
    private boolean leftOut;

    /** The words of a mail, or of a part of it. */
    String text(MimePart part) {
        return text(part, 0);
    }

    /** What came with it: name, type and size of each. */
    List<Media> files() {
        return files;
    }

    /** The part that is listed at this place among the files; null: there is none. */
    @Nullable
    MimePart file(int position) {
        return position >= 0 && position < enclosed.size() ? enclosed.get(position) : null;
    }

    /** What a mail server says about a mail that it could not deliver; empty: nothing. */
    String report() {
        return report.toString();
    }

    /** The headers of the mail that came back; empty: none did. */
    String returned() {
        return returned.toString();
    }

    /** Whether some of it was too deep, or too much. */
    boolean leftOut() {
        return leftOut;
    }

    private String text(MimePart part, int depth) {
        if (depth > DEPTH || ++number > NUMBER) {
            leftOut = true;
            return "";
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            return several(part, type, depth);
        }
        if (type.equals("message/delivery-status")) {
            report.append(decoded(part)).append('\n');
            return "";
        }
        if (type.equals("text/rfc822-headers")) {
            returned.append(decoded(part));
            return "";
        }
        if (type.equals("message/rfc822") && !report.isEmpty()) {
            String mail = decoded(part);
            returned.append(mail, 0, Math.min(RETURNED, mail.length()));
            return "";
        }
        boolean words = (type.equals("text/plain") || type.equals("text/html")) && !isFile(part);
        if (!words) {
            list(part, type);
            return "";
        }
        return type.equals("text/html") ? Html.text(decoded(part)) : plain(part);
    }

    private String several(MimePart part, String type, int depth) {
        List<String> texts = new ArrayList<>();
        try {
            MimeMultipart several = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int place = 0; place < several.getCount() && number <= NUMBER; place++) {
                BodyPart each = several.getBodyPart(place);
                String text = each instanceof MimeBodyPart body ? text(body, depth + 1) : "";
                if (!text.isBlank()) {
                    texts.add(text.strip());
                }
            }
        } catch (MessagingException | RuntimeException broken) {
            leftOut = true;
            if (texts.isEmpty()) {
                texts.add(bare(part));
            }
        }
        if (texts.isEmpty()) {
            return "";
        }
        return type.equals("multipart/alternative") ? texts.getFirst() : String.join("\n\n", texts);
    }

    private String plain(MimePart part) {
        String text = decoded(part);
        return "flowed".equalsIgnoreCase(parameter(part, "format"))
                ? Flowed.text(text, "yes".equalsIgnoreCase(parameter(part, "delsp")))
                : text;
    }

    /** What stands there where the parts cannot be told apart. */
    private static String bare(MimePart part) {
        try (InputStream raw = raw(part)) {
            return Charsets.guessed(bytes(raw)).strip();
        } catch (MessagingException | IOException nothing) {
            return "";
        }
    }

    private static String decoded(MimePart part) {
        try (InputStream decoded = part.getInputStream()) {
            return Charsets.text(bytes(decoded), parameter(part, "charset"));
        } catch (MessagingException | IOException | RuntimeException unknown) {
            return bare(part);
        }
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return switch (part) {
            case MimeMessage message -> message.getRawInputStream();
            case MimeBodyPart body -> body.getRawInputStream();
            default -> InputStream.nullInputStream();
        };
    }

    /** As many as can be read before the end, the bound, or a fault in how they were coded; so one after the other. */
    private static byte[] bytes(InputStream from) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            for (int next = from.read(); next >= 0 && read.size() < TEXT; next = from.read()) {
                read.write(next);
            }
        } catch (IOException broken) {
            // what came before it is kept
        }
        return read.toByteArray();
    }

    private boolean isFile(MimePart part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    || !name(part).isEmpty() && number > 1;
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private void list(MimePart part, String type) {
        if (files.size() >= FILES) {
            leftOut = true;
            return;
        }
        String name = name(part);
        String label = (name.isEmpty() ? "" : name + " · ") + type + size(part);
        files.add(new Media(Media.Kind.FILE, "", label));
        enclosed.add(part);
    }

    private static String name(MimePart part) {
        try {
            String name = part.getFileName();
            String decoded = name == null ? "" : Headers.decoded(name);
            return decoded.length() > 120 ? decoded.substring(0, 119) + "…" : decoded;
        } catch (MessagingException | RuntimeException unreadable) {
            return "";
        }
    }

    private static String size(MimePart part) {
        try {
            long coded = part.getSize();
            boolean base64 = "base64".equalsIgnoreCase(part.getEncoding());
            long bytes = base64 ? coded * 3 / 4 : coded;
            if (bytes <= 0) {
                return "";
            }
            return bytes < 1_000_000 ? " · " + Math.max(1, bytes / 1000) + " kB" : " · " + bytes / 1_000_000 + " MB";
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static String type(MimePart part) {
        ContentType type = contentType(part);
        if (type == null) {
            return "text/plain";
        }
        return Headers.visible(type.getBaseType()).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String parameter(MimePart part, String name) {
        ContentType type = contentType(part);
        return type == null ? null : type.getParameter(name);
    }

    /** @return null where the mail does not say, or nothing that can be read */
    private static @Nullable ContentType contentType(MimePart part) {
        try {
            return new ContentType(part.getContentType());
        } catch (MessagingException | RuntimeException unreadable) {
            return null;
        }
    }
}
