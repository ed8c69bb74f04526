package org.montgolfiere.channel.feeds;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Markup;

/** The words and pictures of an entry's HTML, and nothing else of it. */
final class Html {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr");
    private static final int LINE = 1_000;
    private static final Pattern MARKED =
            Pattern.compile("</?[a-zA-Z][^>]*>|&(?:[a-zA-Z]{2,10}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    private Html() {}

    static String text(String html) {
        return tidy(Markup.words(html, BLOCKS));
    }

    /** For what some write with marks and some without: a title, a name. On one line, and bounded. */
    static String line(String raw) {
        String text = raw.substring(0, Math.min(raw.length(), LINE));
        String words = MARKED.matcher(text).find() ? text(text) : text;
        return words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    }

    static String tidy(String text) {
        String lines = text.lines().map(String::strip).collect(Collectors.joining("\n"));
        return lines.replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** The pictures it shows, by address; none of them is fetched. */
    static List<Media> images(String html, String base) {
        return Jsoup.parseBodyFragment(html, base).select("img[src]").stream()
                .filter(image -> image.absUrl("src").startsWith("https://"))
                .map(image -> new Media(Media.Kind.IMAGE, image.absUrl("src"), image.attr("alt")))
                .toList();
    }
}
