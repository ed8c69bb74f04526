package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.montgolfiere.inbox.InHand;
import org.montgolfiere.inbox.MessagesStored;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * No answer waits for somebody who is absent: as soon as the other side writes, what was kept in their name is everybody's.
 * It stands or falls with the transaction that stores the message.
 */
@Component
class Absent {

    private final HandoverRows rows;
    private final EmergencyRows emergencies;
    private final InHand inHand;
    private final Duty duty;
    private final OffTimes offTimes;
    private final Clock clock;

    Absent(HandoverRows rows, EmergencyRows emergencies, InHand inHand, Duty duty, OffTimes offTimes, Clock clock) {
        this.rows = rows;
        this.emergencies = emergencies;
        this.inHand = inHand;
        this.duty = duty;
        this.offTimes = offTimes;
        this.clock = clock;
    }

    @EventListener
    void stored(MessagesStored stored) {
        Map<Long, Long> waiting = new TreeMap<>(inHand.held(stored.conversations()));
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<Long> atWork = duty.on(stored.brand(), now).stream()
                .filter(Watch::onSite)
                .map(Watch::person)
                .collect(Collectors.toSet());
        waiting.forEach((conversation, holder) -> {
            if (!atWork.contains(holder) && isAbsent(holder, stored.brand())) {
                letGo(stored.brand(), conversation, holder, now);
            }
        });
    }

    /** What they are in the middle of stays theirs until they look away, or are through with it. */
    private void letGo(long brand, long conversation, long holder, Instant now) {
        boolean live = inHand.isInView(conversation, holder)
                || emergencies.isHeld(holder, InHand.address(brand, conversation));
        if (live) {
            rows.live(holder, brand, conversation, now);
            return;
        }
        if (inHand.pool(conversation, holder)) {
            rows.pooled(holder, conversation, now);
        }
    }

    /** Off, or gone from a shift. Who never had one here works without the rota, and keeps what they hold. */
    private boolean isAbsent(long person, long brand) {
        return offTimes.isOff(person) || rows.left(person, brand);
    }
}
