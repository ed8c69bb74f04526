package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.InHand;
import org.montgolfiere.inbox.MessagesStored;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * No answer waits for somebody who is absent: as soon as the other side writes, what was kept in their name is everybody's.
 * It stands or falls with the transaction that stores the message.
 */
@Component
class Absent {

    private static final Logger LOG = LoggerFactory.getLogger(Absent.class);

    private final HandoverRows rows;
    private final EmergencyRows emergencies;
    private final InHand inHand;
    private final Duty duty;
    private final OffTimes offTimes;
    private final TransactionOperations transactions;
    private final Clock clock;

    Absent(
            HandoverRows rows,
            EmergencyRows emergencies,
            InHand inHand,
            Duty duty,
            OffTimes offTimes,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.emergencies = emergencies;
        this.inHand = inHand;
        this.duty = duty;
        this.offTimes = offTimes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was given to somebody who is off, woke up with them, or came to them by a merge waits with nobody. What they had in
     * hand when they left is the handover's, which looks first.
     */
    void runDue() {
        Instant now = clock.instant();
        rows.brands().forEach(brand -> alone(brand, () -> takeBack(brand, now)));
    }

    private void takeBack(long brand, Instant now) {
        Instant handedOver = rows.upTo(brand, now);
        Set<Long> live =
                rows.live().stream().map(HandoverRows.Live::conversation).collect(Collectors.toSet());
        offTimes.away(brand).keySet().stream()
                .filter(person -> offTimes.offAt(person, handedOver))
                .forEach(person -> waiting(brand, person)
                        .filter(conversation -> !live.contains(conversation))
                        .forEach(conversation -> letGo(brand, conversation, person, now)));
    }

    private Stream<Long> waiting(long brand, long person) {
        return inHand.of(brand, person).stream()
                .filter(piece -> piece.state() == Conversation.State.OPEN && piece.due() != null)
                .map(InHand.Piece::conversation);
    }

    /** What fails for one brand waits for the next round, and holds up no other. */
    private void alone(long brand, Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
        } catch (RuntimeException trouble) {
            LOG.warn("What waits with absent people of brand {} is looked at again: {}", brand, trouble.toString());
        }
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
