package org.montgolfiere.channel;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of HTML that others wrote, and nothing else of it. */
public final class Markup implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> blocks;

    private Markup(Set<String> blocks) {
        this.blocks = blocks;
    }

    /** @param blocks names of the elements that stand apart from what is around them, by an empty line */
    public static String words(String html, Set<String> blocks) {
        Markup seen = new Markup(blocks);
        NodeTraversor.traverse(seen, Jsoup.parseBodyFragment(html).body());
        return seen.text.toString();
    }

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
        } else if (blocks.contains(node.normalName())) {
            text.append("\n\n");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (blocks.contains(node.normalName())) {
            text.append("\n\n");
        }
    }
}
