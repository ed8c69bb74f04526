package org.montgolfiere.outbound;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how a try ended: the outbox, the thread, the trail and word to whom it concerns, all in one transaction. */
@Component
class Outcomes {

    private final Leases leases;
    private final Settlement settlement;
    private final Concerned concerned;
    private final Notices notices;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            Leases leases,
            Settlement settlement,
            Concerned concerned,
            Notices notices,
            Updates updates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leases = leases;
        this.settlement = settlement;
        this.concerned = concerned;
        this.notices = notices;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void note(Leases.Claimed claimed, Fate fate) {
        Dispatch dispatch = claimed.dispatch();
        boolean noted = switch (fate) {
            case Fate.Sent(String remoteId, String url) -> sent(dispatch, remoteId, url);
            case Fate.Again(var at, String why) -> leases.again(claimed, at, why);
            case Fate.NotSent(String why) -> leases.notSent(claimed, why) && tell(dispatch, Notice.Kind.NOT_SENT);
            case Fate.Doubtful(var look, String why, boolean fresh) ->
                leases.doubtful(claimed, look, why, fresh)
                        && (look != null || tell(dispatch, Notice.Kind.UNKNOWN_SENT));
        };
        if (noted) {
            Long conversation = dispatch.conversation();
            updates.tell(dispatch.brand(), "outgoing", conversation == null ? 0 : conversation);
            publish(dispatch, fate);
        }
    }

    private void publish(Dispatch dispatch, Fate fate) {
        switch (fate) {
            case Fate.Sent(String _, String url) -> events.publishEvent(Ended.sent(dispatch, url));
            case Fate.NotSent(String why) -> events.publishEvent(Ended.notSent(dispatch, why));
            case Fate.Doubtful(var look, String why, boolean _) -> {
                if (look == null) {
                    events.publishEvent(Ended.unknown(dispatch, why));
                }
            }
            case Fate.Again _ -> {}
        }
    }

    private boolean sent(Dispatch dispatch, String remoteId, @Nullable String url) {
        String words = leases.sent(dispatch.id(), remoteId, url);
        if (words == null) {
            return false;
        }
        settlement.sent(dispatch, new Settlement.Arrival(remoteId, words, url, clock.instant()));
        return true;
    }

    private boolean tell(Dispatch dispatch, Notice.Kind kind) {
        notices.offer(concerned.by(dispatch).stream()
                .map(person -> new Notice(person, dispatch.brand(), kind, dispatch.about()))
                .toList());
        return true;
    }
}
