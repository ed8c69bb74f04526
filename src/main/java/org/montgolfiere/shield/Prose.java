package org.montgolfiere.shield;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body of text as a screen prints it: words, and links that say where they lead.
 *
 * @param cut whether more follows than is shown
 */
public record Prose(List<Piece> pieces, boolean cut) {

    /** How much of a long text stands on a screen before somebody asks for all of it, in UTF-16 units. */
    public static final int SHOWN = 3000;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?://)([^/?#:@]+)((?::\\d+)?(?:[/?#].*)?)", Pattern.DOTALL);
    private static final String TRAILING = ".,;:!?»”’\"')]}";

    /** A run of words, or a link. */
    public sealed interface Piece {}

    /** Plain words. */
    public record Words(String text) implements Piece {}

    /** @param host where it leads, in ASCII, so that no look-alike letter hides in it */
    public record Link(String text, String address, String host) implements Piece {}

    public Prose {
        pieces = List.copyOf(pieces);
    }

    /** The text up to a limit. */
    public static Prose of(String text, int limit) {
        boolean cut = text.length() > limit;
        return new Prose(pieces(cut ? text.substring(0, end(text, limit)) : text), cut);
    }

    private static int end(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult found : LINK.matcher(text).results().toList()) {
            String shown = withoutTrailing(found.group());
            Link link = link(shown);
            if (link == null) {
                continue;
            }
            pieces.add(new Words(text.substring(from, found.start())));
            pieces.add(link);
            from = found.start() + shown.length();
        }
        pieces.add(new Words(text.substring(from)));
        return pieces;
    }

    private static String withoutTrailing(String address) {
        int end = address.length();
        while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static @Nullable Link link(String shown) {
        try {
            Matcher parts = PARTS.matcher(shown);
            if (!parts.matches()) {
                return null;
            }
            String host = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
            URI address = new URI(parts.group(1) + host + parts.group(3));
            return new Link(shown, address.toASCIIString(), host);
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
