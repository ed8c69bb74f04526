package org.montgolfiere.channel.bluesky;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.montgolfiere.channel.Measure;

/** What in a text is a mention, a link or a hashtag, with its place in bytes of UTF-8, as the network counts. */
final class Facets {

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}@./_-])@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,10}[A-Za-z][A-Za-z0-9-]{0,62})");
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{L}\\p{N}@])(?:https?://|www\\.)[^\\s<>\"\\u200B\\u2060]{2,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&/#＃])[#＃]([\\p{L}\\p{N}\\p{M}_\\p{So}\\x{200D}\\x{FE0F}·-]{1,640})");
    private static final int TAG_GRAPHEMES = 64;
    private static final int TAG_BYTES = 640;

    private Facets() {}

    /** One of them. @param start first byte @param end byte after the last */
    sealed interface Facet {
        int start();

        int end();

        /** @param handle in lower case, without the sign before it */
        record Mention(int start, int end, String handle) implements Facet {}

        record Link(int start, int end, String address) implements Facet {}

        /** @param word without the sign before it */
        record Tag(int start, int end, String word) implements Facet {}
    }

    /** In the order of the text; none lies in another. */
    static List<Facet> in(String text) {
        Found found = new Found(text);
        LINK.matcher(text).results().forEach(link -> found.link(link.start(), link.group()));
        MENTION.matcher(text).results().forEach(name -> found.mention(name.start(), name.end(), name.group(1)));
        TAG.matcher(text).results().forEach(tag -> found.tag(tag.start(), tag.group(1)));
        return found.ordered();
    }

    private record Found(String text, List<Facet> facets) {
        Found(String text) {
            this(text, new ArrayList<>());
        }

        void link(int start, String matched) {
            String shown = withoutEnding(matched);
            String address = shown.regionMatches(true, 0, "http", 0, 4) ? shown : "https://" + shown;
            if (address.matches("(?i)https?://[^/?#]*[\\p{L}\\p{N}].*")) {
                add(new Facet.Link(byteAt(start), byteAt(start + shown.length()), address));
            }
        }

        void mention(int start, int end, String handle) {
            add(new Facet.Mention(byteAt(start), byteAt(end), handle.toLowerCase(Locale.ROOT)));
        }

        void tag(int start, String word) {
            String plain = word.replaceFirst("[-·\\x{200D}]+$", "");
            boolean fits = Measure.PLAIN.count(plain) <= TAG_GRAPHEMES && Texts.bytes(plain) <= TAG_BYTES;
            if (fits && !plain.matches("[\\p{N}\\x{FE0F}·-]*")) {
                add(new Facet.Tag(byteAt(start), byteAt(start + 1 + plain.length()), plain));
            }
        }

        List<Facet> ordered() {
            return facets.stream().sorted(Comparator.comparingInt(Facet::start)).toList();
        }

        private void add(Facet facet) {
            if (facets.stream().noneMatch(other -> facet.start() < other.end() && other.start() < facet.end())) {
                facets.add(facet);
            }
        }

        private int byteAt(int place) {
            return Texts.bytes(text.substring(0, place));
        }

        private static String withoutEnding(String link) {
            String shown = link;
            while (true) {
                Matcher ending = ENDING.matcher(shown);
                if (ending.find()) {
                    shown = shown.substring(0, ending.start());
                } else if (shown.endsWith(")") && count(shown, '(') < count(shown, ')')) {
                    shown = shown.substring(0, shown.length() - 1);
                } else {
                    return shown;
                }
            }
        }

        private static final Pattern ENDING = Pattern.compile("[.,;:!?'’»”…*]$");

        private static long count(String text, char sign) {
            return text.chars().filter(each -> each == sign).count();
        }
    }
}
