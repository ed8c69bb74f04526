package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.montgolfiere.channel.Incoming;

/**
 * The items of a batch by what they are, each remote id once: messages come before the changes to them, in whatever
 * order the network told of them.
 */
record Sorted(
        List<Incoming.Message> messages,
        List<Incoming.Sign> signs,
        List<Incoming.Edit> edits,
        List<Incoming.Deletion> deletions) {

    static Sorted of(List<Incoming> items) {
        List<Incoming.Message> messages = new ArrayList<>();
        List<Incoming.Sign> signs = new ArrayList<>();
        List<Incoming.Edit> edits = new ArrayList<>();
        List<Incoming.Deletion> deletions = new ArrayList<>();
        for (Incoming item : items) {
            switch (item) {
                case Incoming.Message message -> messages.add(message);
                case Incoming.Sign sign -> signs.add(sign);
                case Incoming.Edit edit -> edits.add(edit);
                case Incoming.Deletion deletion -> deletions.add(deletion);
                case Incoming.Unreadable unreadable -> throw new IllegalArgumentException("set aside before");
            }
        }
        return new Sorted(
                once(messages, Incoming.Message::id, (first, second) -> first),
                once(signs, Incoming.Sign::id, (first, second) -> first),
                once(edits, Incoming.Edit::id, later(Incoming.Edit::at)),
                once(deletions, Incoming.Deletion::id, (first, second) -> first));
    }

    private static <T> BinaryOperator<T> later(Function<T, Instant> at) {
        return BinaryOperator.maxBy(Comparator.comparing(at));
    }

    /** Sorted by id as well, so that two processes lock rows in the same order. */
    private static <T> List<T> once(List<T> items, Function<T, String> id, BinaryOperator<T> chosen) {
        Map<String, T> byId = new TreeMap<>();
        items.forEach(item -> byId.merge(id.apply(item), item, chosen));
        return List.copyOf(byId.values());
    }
}
