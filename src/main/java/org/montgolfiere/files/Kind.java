package org.montgolfiere.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its first bytes.
 *
 * @param type a media type, such as {@code application/pdf}
 * @param extension of such files, without its dot
 */
public record Kind(String type, String extension) {

    /** How much of a file it is told by. */
    public static final int HEAD = 1 << 16;

    private static final String UNKNOWN = "bin";

    /** What is packed alike has the same first bytes: of these a name may say which. */
    private static final Map<String, Set<String>> FAMILIES = Map.of(
            "application/zip", Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "zip"),
            "application/x-tika-ooxml", Set.of("docx", "xlsx", "pptx"),
            "application/x-tika-msoffice", Set.of("doc", "xls", "ppt", "msg"),
            "text/plain", Set.of("txt", "csv", "md", "ics", "vcf", "log", "eml"));

    /** Loaded when the first file comes: the list of types is long. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /** @param head the first {@link #HEAD} bytes, or all there are */
    public static Kind of(byte[] head) {
        try {
            String type = Known.TYPES
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
            String extension = Known.TYPES.forName(type).getExtension();
            return new Kind(type, extension.isEmpty() ? UNKNOWN : extension.substring(1));
        } catch (MimeTypeException unnamed) {
            return new Kind("application/octet-stream", UNKNOWN);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether files of this kind are called so. @param claimed an extension without its dot */
    public static boolean fits(String type, String claimed) {
        try {
            return FAMILIES.getOrDefault(type, Set.of()).contains(claimed)
                    || Known.TYPES.forName(type).getExtensions().contains("." + claimed);
        } catch (MimeTypeException unnamed) {
            return false;
        }
    }

    /**
     * A name that is harmless to whoever downloads it: letters, digits and spaces of its own, the extension of its bytes.
     *
     * @param claimed how its sender calls it
     */
    public String name(String claimed) {
        String last = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        String extension = extension(last);
        String stem = extension.isEmpty() ? last : last.substring(0, last.length() - extension.length() - 1);
        String bare = stem.replaceAll("[^\\p{L}\\p{N} _-]+", "_").strip();
        String fit = bare.length() > 80 ? bare.substring(0, 80) : bare;
        return (fit.isEmpty() ? "file" : fit) + "." + (fits(type, extension) ? extension : this.extension);
    }

    /** What stands behind a name's last dot, in lower case; empty where there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1,8}") ? extension : "";
    }
}
