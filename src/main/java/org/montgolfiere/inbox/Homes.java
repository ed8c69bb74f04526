package org.montgolfiere.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;

/**
 * Where each message of a batch belongs: with the message it answers where we know that one, or have it in the same
 * batch; else with its thread. What is private never joins what is public, nor the other way round.
 */
final class Homes {

    private final Map<String, Known> known;
    private final Map<String, Incoming.Message> batch;

    /** A message the desk has. @param conversation where it shows now, merges followed */
    record Known(long conversation, boolean isPrivate) {}

    /** A home: a conversation that is there, or a thread that has one or is to get one. */
    sealed interface Home {
        record There(long conversation) implements Home {}

        record Of(String thread, boolean isPrivate) implements Home {}
    }

    Homes(Map<String, Known> known, List<Incoming.Message> messages) {
        this.known = known;
        this.batch = HashMap.newHashMap(messages.size());
        messages.forEach(message -> batch.put(message.id(), message));
    }

    Home of(Incoming.Message message) {
        return resolve(message, new HashSet<>());
    }

    private Home resolve(Incoming.Message start, Set<String> seen) {
        Incoming.Message message = start;
        while (seen.add(message.id())) {
            String parent = message.inReplyTo();
            if (parent == null) {
                break;
            }
            Known answered = known.get(parent);
            if (answered != null && answered.isPrivate() == start.isPrivate()) {
                return new Home.There(answered.conversation());
            }
            Incoming.Message next = sibling(parent, start.isPrivate());
            if (next == null) {
                break;
            }
            message = next;
        }
        return new Home.Of(message.thread(), start.isPrivate());
    }

    private Incoming.@Nullable Message sibling(String id, boolean isPrivate) {
        Incoming.Message message = batch.get(id);
        return message == null || message.isPrivate() != isPrivate ? null : message;
    }
}
