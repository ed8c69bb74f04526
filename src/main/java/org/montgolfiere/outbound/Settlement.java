package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.inbox.Answered;
import org.springframework.stereotype.Component;

/** What follows in its conversation once something arrived, whether the network says so or a person who looked. */
@Component
class Settlement {

    private final Inbox inbox;

    Settlement(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * How it arrived.
     *
     * @param remoteId the network's id; null: a person says so, and nobody knows it yet
     * @param words as they stand now, for they may have been erased while it left
     */
    record Arrival(
            @Nullable String remoteId,
            String words,
            @Nullable String url,
            Instant at) {}

    /** Belongs into the transaction that notes the arrival. */
    void sent(Dispatch dispatch, Arrival arrival) {
        Long conversation = dispatch.conversation();
        if (conversation == null) {
            return;
        }
        if (dispatch.speaks()) {
            inbox.answered(answered(dispatch, conversation, arrival));
            return;
        }
        String subject = dispatch.subject();
        if (dispatch.act() == Act.DELETION && subject != null) {
            inbox.deleted(dispatch.account(), subject, arrival.at());
        }
        String act = dispatch.act().name().toLowerCase(Locale.ROOT);
        inbox.noted(conversation, dispatch.author(), "acted", Map.of("act", act));
    }

    private static Answered answered(Dispatch dispatch, long conversation, Arrival arrival) {
        return new Answered(
                conversation,
                dispatch.account(),
                dispatch.author(),
                arrival.remoteId(),
                dispatch.key(),
                arrival.words().equals(dispatch.text()) ? dispatch.subject() : null,
                arrival.words(),
                arrival.url(),
                arrival.at(),
                dispatch.settlesTo());
    }
}
