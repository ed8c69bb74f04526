package org.montgolfiere.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.screen.Page;

/** A topic in words, and its last hours as a small curve. */
public record TopicCard(Page page, Topic topic) {

    public static final int WIDTH = 120;
    public static final int HEIGHT = 28;

    private static final int EDGE = 2;
    private static final double[] SHARES = {0.02, 0.2, 0.4, 0.6, 0.9};
    private static final List<String> WORDS = List.of("none", "few", "third", "half", "most", "all");

    /** Its own words, with a capital, or that nothing calm was said. */
    public String name() {
        String name = topic.name();
        if (name == null) {
            return page.say("topics.unnamed");
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(page.words().locale()) + name.substring(first);
    }

    /** How many of its messages are hostile, in words. */
    public String hostility() {
        int place = 0;
        while (place < SHARES.length && topic.hostility() > SHARES[place]) {
            place++;
        }
        return page.say("topics.hostile." + WORDS.get(place));
    }

    public boolean isHot() {
        return topic.hostility() > 0.4;
    }

    /** How fast it comes, against the two hours before. */
    public String trend() {
        int lately = topic.lately();
        int before = topic.before();
        String key = lately == 0
                ? "quiet"
                : before == 0 && topic.messages() == lately
                        ? "new"
                        : lately > before ? "more" : lately < before ? "less" : "even";
        return page.say("topics.trend." + key, lately, before);
    }

    /** The points of the curve, from the left, the present hour at the right. */
    public String points() {
        List<Integer> hours = topic.hours();
        int most = Math.max(1, hours.stream().mapToInt(Integer::intValue).max().orElse(1));
        double step = (double) (WIDTH - 2 * EDGE) / (hours.size() - 1);
        return IntStream.range(0, hours.size())
                .mapToObj(place -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        EDGE + place * step,
                        HEIGHT - EDGE - (double) hours.get(place) / most * (HEIGHT - 2 * EDGE)))
                .collect(Collectors.joining(" "));
    }

    /** The curve for whoever cannot see it. */
    public String curve() {
        int most = topic.hours().stream().mapToInt(Integer::intValue).max().orElse(0);
        int place = topic.hours().lastIndexOf(most);
        return page.say(
                "topics.curve", most, Topic.HOURS - 1 - place, topic.hours().getLast());
    }
}
