package org.montgolfiere.channel.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a mail that was written as a page. Nothing that it points to is fetched. */
final class Html implements NodeVisitor {

    private static final int LONGEST = 1 << 20;
    private static final int ADDRESS = 300;
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "hr");
    private static final String UNSEEN = "script, style, head, title, template, noscript, [hidden],"
            + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)font-size\\s*:\\s*0(px)?\\s*(;|$)]";

    private final StringBuilder text = new StringBuilder();
    private int quoted;

    private Html() {}

    static String text(String page) {
        var document = Jsoup.parse(page.length() > LONGEST ? page.substring(0, LONGEST) : page);
        document.select(UNSEEN).remove();
        Html html = new Html();
        NodeTraversor.traverse(html, document);
        return html.text
                .toString()
                .replaceAll("[ \\u00A0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            say(words.isBlank() ? " " : words.text());
            return;
        }
        switch (node.nodeName()) {
            case "br" -> newLine();
            case "blockquote" -> {
                line();
                quoted++;
            }
            case "li" -> {
                line();
                say("- ");
            }
            case "img" -> image((Element) node);
            default -> {
                if (LINES.contains(node.nodeName())) line();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        switch (node.nodeName()) {
            case "blockquote" -> {
                line();
                quoted--;
            }
            case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> {
                line();
                newLine();
            }
            case "a" -> link((Element) node);
            default -> {
                if (LINES.contains(node.nodeName())) line();
            }
        }
    }

    private void image(Element image) {
        String alt = image.attr("alt").strip();
        if (!alt.isEmpty()) {
            say("[" + alt + "]");
        }
    }

    /** Where a link leads is said where its words do not say it. */
    private void link(Element link) {
        String address = link.attr("href").strip();
        boolean web = address.startsWith("http://") || address.startsWith("https://");
        if (web && address.length() <= ADDRESS && !link.text().contains(address)) {
            say(" <" + address + ">");
        }
    }

    private void say(String words) {
        boolean begins = atBeginning();
        String said = begins || text.charAt(text.length() - 1) == ' ' ? words.stripLeading() : words;
        if (said.isEmpty()) {
            return;
        }
        if (begins && quoted > 0) {
            text.repeat("> ", Math.min(quoted, 5));
        }
        text.append(said);
    }

    /** Ends a line that has begun. */
    private void line() {
        if (!atBeginning()) {
            newLine();
        }
    }

    private void newLine() {
        if (atBeginning() && quoted > 0) {
            text.append('>');
        }
        text.append('\n');
    }

    private boolean atBeginning() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }
}
