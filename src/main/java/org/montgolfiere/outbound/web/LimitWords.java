package org.montgolfiere.outbound.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.screen.Page;

/** What a network takes, in a line below the text. */
public final class LimitWords {

    private static final int KILOBYTE = 1000;

    private LimitWords() {}

    public static String say(Page page, Limits limits) {
        String length = limits.measure().link() > 0
                ? page.say(
                        "outbound.limits.links",
                        limits.graphemes(),
                        limits.measure().link())
                : page.say("outbound.limits.length", limits.graphemes());
        if (limits.images() == 0) {
            return length;
        }
        String pictures = page.say(
                "outbound.limits.pictures",
                limits.images(),
                limits.imageBytes() / KILOBYTE,
                types(limits),
                limits.altGraphemes());
        return length + " " + pictures;
    }

    private static String types(Limits limits) {
        return limits.imageTypes().stream()
                .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The types as a file chooser asks for them. */
    public static String accepted(Limits limits) {
        return limits.imageTypes().stream().sorted().collect(Collectors.joining(","));
    }
}
