package org.montgolfiere.channel.mastodon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a post's HTML, and nothing else of it. */
final class Html {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr");

    private Html() {}

    static String text(String html) {
        Seeing seen = new Seeing();
        NodeTraversor.traverse(seen, Jsoup.parseBodyFragment(html).body());
        String text = seen.text.toString().lines().map(Html::trimmed).collect(Collectors.joining("\n"));
        return Texts.fit(text.replaceAll("\\n{3,}", "\n\n").strip());
    }

    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\u00A0' || line.charAt(end - 1) <= ' ')) {
            end--;
        }
        return line.substring(0, end).stripLeading();
    }

    /** Where its links lead, mentions and hashtags left out. */
    static List<String> links(String html) {
        return Jsoup.parseBodyFragment(html).select("a[href^=http]").stream()
                .filter(link -> !link.hasClass("mention") && !link.hasClass("hashtag") && !link.hasClass("u-url"))
                .filter(link -> !link.attr("rel").contains("tag"))
                .map(link -> link.attr("href"))
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
