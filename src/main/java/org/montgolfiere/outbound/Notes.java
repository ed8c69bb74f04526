package org.montgolfiere.outbound;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.inbox.Answered;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how a try ended: the outbox, the thread, the trail and word to its author, all in one transaction. */
@Component
class Notes {

    private final Leases leases;
    private final Inbox inbox;
    private final Notices notices;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(Leases leases, Inbox inbox, Notices notices, Updates updates, ApplicationEventPublisher events, Clock clock) {
        this.leases = leases;
        this.inbox = inbox;
        this.notices = notices;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void note(Dispatch dispatch, Fate fate) {
        boolean noted = switch (fate) {
            case Fate.Sent(String remoteId, String url) -> sent(dispatch, remoteId, url);
            case Fate.Again(var at, String why) -> leases.again(dispatch.id(), at, why);
            case Fate.NotSent(String why) -> leases.notSent(dispatch.id(), why) && tell(dispatch, Notice.Kind.NOT_SENT);
            case Fate.Doubtful(var look, String why) ->
                leases.doubtful(dispatch.id(), look, why) && (look != null || tell(dispatch, Notice.Kind.UNKNOWN_SENT));
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
            case Fate.Doubtful(var look, String why) -> {
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
        Long conversation = dispatch.conversation();
        if (conversation == null) {
            return true;
        }
        if (dispatch.speaks()) {
            answered(dispatch, conversation, words, remoteId, url);
        }
        String subject = dispatch.subject();
        if (dispatch.act() == Act.DELETION && subject != null) {
            inbox.deleted(dispatch.account(), subject, clock.instant());
        }
        if (!dispatch.speaks()) {
            String act = dispatch.act().name().toLowerCase(Locale.ROOT);
            inbox.noted(conversation, dispatch.author(), "acted", Map.of("act", act));
        }
        return true;
    }

    private void answered(Dispatch dispatch, long conversation, String words, String remoteId, @Nullable String url) {
        inbox.answered(new Answered(
                conversation,
                dispatch.account(),
                dispatch.author(),
                remoteId,
                dispatch.key(),
                words.equals(dispatch.text()) ? dispatch.subject() : null,
                words,
                url,
                clock.instant()));
    }

    private boolean tell(Dispatch dispatch, Notice.Kind kind) {
        notices.offer(new Notice(dispatch.author(), dispatch.brand(), kind, dispatch.about()));
        return true;
    }
}
