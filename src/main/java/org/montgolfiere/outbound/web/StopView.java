package org.montgolfiere.outbound.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.Stop;
import org.montgolfiere.outbound.TopicAnswer;
import org.montgolfiere.screen.Page;

/**
 * A stop, and what it keeps.
 *
 * @param last lifted or not; null: there never was one
 * @param leads whether the reader may make and lift it
 * @param brands how many brands the reader can stop at once
 * @param underWay what was faster and is still on its way; {@code left} what left just before
 * @param answers for topics that were ended half-way
 */
public record StopView(
        long brand,
        @Nullable Stop last,
        boolean leads,
        int brands,
        List<Leaving> underWay,
        List<Leaving> left,
        List<Waiting> waiting,
        List<TopicAnswer> answers) {

    /** @param seen how many answers of ours stand in its conversation; null: it has none */
    public record Waiting(Leaving leaving, @Nullable Integer seen) {}

    public StopView {
        underWay = List.copyOf(underWay);
        left = List.copyOf(left);
        waiting = List.copyOf(waiting);
        answers = List.copyOf(answers);
    }

    public boolean stands() {
        return last != null && last.stands();
    }

    public boolean isEmpty() {
        return underWay.isEmpty() && left.isEmpty() && waiting.isEmpty() && answers.isEmpty();
    }

    /** Who made it, in words. */
    public static String who(Page page, Stop stop) {
        String holder = stop.holder();
        return holder == null ? stop.by() : page.say("outbound.stop.by-link", holder, stop.by());
    }
}
