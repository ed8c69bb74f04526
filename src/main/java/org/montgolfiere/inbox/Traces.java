package org.montgolfiere.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines that rooms above add to a conversation's trail. */
@Component
public class Traces {

    private final Trail trail;

    Traces(Trail trail) {
        this.trail = trail;
    }

    /**
     * @param actor null: the desk itself
     * @param kind one word, its sentence is under the message key {@code inbox.trail.<kind>}
     * @param detail ids and moments, never a text
     */
    public void add(long conversation, @Nullable Long actor, String kind, Map<String, ?> detail) {
        trail.add(List.of(conversation), actor, kind, detail);
    }
}
