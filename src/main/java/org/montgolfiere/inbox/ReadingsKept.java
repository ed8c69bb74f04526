package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.montgolfiere.offduty.Updates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores readings, whoever made them, and tells the rooms above and the open pages; within a transaction. */
@Component
class ReadingsKept {

    private static final int TELLS = 20;

    private final Readings readings;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadingsKept(Readings readings, Updates updates, ApplicationEventPublisher events, Clock clock) {
        this.readings = readings;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    void keep(List<MessagesRead.Read> read) {
        if (read.isEmpty()) {
            return;
        }
        readings.store(read, clock.instant());
        events.publishEvent(new MessagesRead(read));
        tell(read);
    }

    private void tell(List<MessagesRead.Read> read) {
        Map<Long, Long> brands = new HashMap<>();
        read.forEach(one -> brands.put(one.conversation(), one.brand()));
        if (brands.size() > TELLS) {
            brands.values().stream().distinct().forEach(brand -> updates.tell(brand, "conversations", brand));
            return;
        }
        brands.forEach((conversation, brand) -> updates.tell(brand, "conversation", conversation));
    }
}
