package org.montgolfiere.outbound.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.outbound.TopicAnswer;

/**
 * The form that answers a topic, and what was answered so far.
 *
 * @param reach how many conversations an answer would go to
 * @param ways what was typed
 * @param wrong what stands against it; null: nothing
 */
public record TopicWriting(
        Topic topic,
        boolean writes,
        int reach,
        List<TopicAnswer> given,
        List<String> ways,
        @Nullable String wrong,
        UUID once) {

    /** How many ways the form offers. */
    public static final int WAYS = 3;

    public static final List<Integer> PACES = List.of(10, 20, 60, 300);

    public TopicWriting {
        given = List.copyOf(given);
        ways = List.copyOf(ways);
    }

    public String way(int place) {
        return place < ways.size() ? ways.get(place) : "";
    }
}
