package org.montgolfiere.channel.feeds;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.montgolfiere.channel.Incoming.Media;

/** The words and pictures of an entry's HTML, and nothing else of it. */
final class Html {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr");
    private static final int LINE = 1_000;
    private static final Pattern MARKED =
            Pattern.compile("</?[a-zA-Z][^>]*>|&(?:[a-zA-Z]{2,10}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    private Html() {}

    static String text(String html) {
        Seeing seen = new Seeing();
        NodeTraversor.traverse(seen, Jsoup.parseBodyFragment(html).body());
        return tidy(seen.text.toString());
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

    private static final class Seeing implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                boolean kept = node.parent() instanceof Element parent
                        && parent.normalName().equals("pre");
                text.append(kept ? words.getWholeText() : words.getWholeText().replaceAll("\\s+", " "));
            } else if (node.normalName().equals("br")) {
                text.append('\n');
            } else if (node.normalName().equals("li")) {
                text.append("\n- ");
            } else if (BLOCKS.contains(node.normalName())) {
                text.append("\n\n");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (BLOCKS.contains(node.normalName())) {
                text.append("\n\n");
            }
        }
    }
}
