package org.montgolfiere.channel.mastodon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.montgolfiere.channel.Markup;
import org.montgolfiere.channel.Unicode;

/** The words of a post's HTML, and nothing else of it. */
final class Html {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr");

    private Html() {}

    static String text(String html) {
        String text = Markup.words(html, BLOCKS).lines().map(Html::trimmed).collect(Collectors.joining("\n"));
        return Unicode.fit(text.replaceAll("\\n{3,}", "\n\n").strip());
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
}
