package org.montgolfiere.rest;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.ConversationsChanged;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.Ended;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever answers an emergency has it, whether they said so or not: nobody else is woken. On call it is work from then on; at
 * work it is dealt with like all the rest. One whose conversation is closed is over.
 */
@Component
class TakenByActing {

    private static final String CLOSED = "closed";

    private final EmergencyRows rows;
    private final Duty duty;
    private final People people;
    private final Clock clock;

    TakenByActing(EmergencyRows rows, Duty duty, People people, Clock clock) {
        this.rows = rows;
        this.duty = duty;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void ended(Ended ended) {
        Dispatch dispatch = ended.dispatch();
        Long conversation = dispatch.conversation();
        if (conversation == null || ended.state() != Dispatch.State.SENT || !dispatch.speaks()) {
            return;
        }
        Watch watch = watch(dispatch);
        if (watch != null) {
            rows.about(dispatch.brand(), conversation).stream()
                    .filter(emergency -> emergency.takenBy() == null)
                    .filter(emergency -> !dispatch.settlesTo().isBefore(emergency.openedAt()))
                    .forEach(emergency -> taken(dispatch, emergency, watch.onSite()));
        }
    }

    private void taken(Dispatch dispatch, Emergency emergency, boolean atWork) {
        Member author = people.viewer(dispatch.author()).in(dispatch.brand());
        if (rows.take(author, emergency.id(), dispatch.settlesTo()) && atWork) {
            rows.end(author, emergency.id(), clock.instant());
        }
    }

    /** How its author holds the desk at this moment; null: they do not. */
    private @Nullable Watch watch(Dispatch dispatch) {
        return duty.on(dispatch.brand(), clock.instant()).stream()
                .filter(watch -> watch.person() == dispatch.author())
                .findFirst()
                .orElse(null);
    }

    @EventListener
    void changed(ConversationsChanged changed) {
        boolean waits = changed.kind().equals(CLOSED)
                && changed.conversations().stream()
                        .map(ConversationsChanged.Changed::brand)
                        .distinct()
                        .flatMap(brand -> rows.of(brand).stream())
                        .anyMatch(emergency -> emergency.takenBy() == null);
        if (waits) {
            rows.over(
                    changed.conversations().stream()
                            .map(ConversationsChanged.Changed::id)
                            .toList(),
                    clock.instant());
        }
    }
}
