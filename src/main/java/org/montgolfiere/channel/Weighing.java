package org.montgolfiere.channel;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a network weighs a text whose characters do not all count alike: an emoji two however it is put together, any other
 * sign one within the light ranges and two outside of them, a link always the same.
 *
 * @param link what a link weighs
 */
public record Weighing(int link, List<Light> light) {

    private static final Pattern EMOJI = Pattern.compile("[\\p{IsEmoji_Presentation}\\uFE0F]");
    private static final Pattern LINK = Pattern.compile(
            "(?i)https?://[^\\s<>]+|(?<![\\w@.#$/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}(?![\\w@])(?:/[^\\s<>]*)?");

    /** Code points that weigh one. @param last the last of them */
    public record Light(int first, int last) {}

    public Weighing {
        light = List.copyOf(light);
    }

    /** What a text weighs. What looks like a link without its beginning counts as one: rather too much than too little. */
    public int weigh(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int sum = 0;
        int from = 0;
        Matcher links = LINK.matcher(normal);
        while (links.find()) {
            sum += words(normal.substring(from, links.start())) + link;
            from = links.end();
        }
        return sum + words(normal.substring(from));
    }

    /** A text without what looks like a link. */
    public static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll("");
    }

    /** The same rule for the page's script. @return a JSON text */
    public String script() {
        StringJoiner ranges = new StringJoiner(",", "[", "]");
        light.forEach(each -> ranges.add("[" + each.first() + "," + each.last() + "]"));
        return "{\"link\":" + link + ",\"light\":" + ranges + "}";
    }

    private int words(String text) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int sum = 0;
        int from = signs.first();
        for (int to = signs.next(); to != BreakIterator.DONE; from = to, to = signs.next()) {
            String sign = text.substring(from, to);
            sum += EMOJI.matcher(sign).find()
                    ? 2
                    : sign.codePoints().map(this::weight).sum();
        }
        return sum;
    }

    private int weight(int sign) {
        return light.stream().anyMatch(each -> sign >= each.first() && sign <= each.last()) ? 1 : 2;
    }
}
