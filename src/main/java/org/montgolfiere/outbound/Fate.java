package org.montgolfiere.outbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Network.Certainty;

/**
 * What becomes of a try to send: the whole of promise 2 as a table. A try is doubtful when an earlier one may have
 * arrived; then nothing but a network's word ends the doubt, and a blind network never gives it.
 */
sealed interface Fate {

    record Sent(String remoteId, @Nullable String url) implements Fate {}

    /** It surely did not arrive, and is tried again by itself. */
    record Again(Instant at, String why) implements Fate {}

    /** It surely did not arrive, and a person decides. */
    record NotSent(String why) implements Fate {}

    /**
     * It may have arrived.
     *
     * @param look when the machine looks or sends with the same key again; null: a person decides
     * @param fresh whether the try that just ended may have arrived, and not only one before it
     */
    record Doubtful(@Nullable Instant look, String why, boolean fresh) implements Fate {}

    /** What to do with something that is due. */
    enum Step {
        SEND,
        FIND,
        FIND_THEN_SEND,
        ASK
    }

    int TRIES = 10;
    /** Longer than any call to a network may last: what was still under way has arrived by then, or never will. */
    Duration SETTLES = Duration.ofMinutes(2);

    static Step step(Doubt doubt, Certainty certainty) {
        if (doubt == Doubt.NONE) {
            return Step.SEND;
        }
        return switch (certainty) {
            case KEYED -> Step.FIND_THEN_SEND;
            case FINDABLE -> Step.FIND;
            case BLIND -> Step.ASK;
        };
    }

    /** Its words were erased with whom it was for: nothing is sent. */
    static Fate ofErased(Doubt doubt) {
        return doubt == Doubt.NONE
                ? new NotSent("outbound.why.erased")
                : new Doubtful(null, "outbound.why.erased", false);
    }

    /**
     * A settled doubt is over where it was looked for, and was not there, before it was sent.
     *
     * @param tries how many there were, this one included
     */
    static Fate afterSending(Delivery delivery, Doubt doubt, Certainty certainty, int tries, Instant now) {
        return switch (delivery) {
            case Delivery.Sent(String remoteId, String url) -> new Sent(remoteId, url);
            case Delivery.NotSent(String why, Instant again)
            when doubt == Doubt.FRESH -> stillDoubtful(why, again, tries, now, false);
            case Delivery.NotSent(String why, Instant again)
            when again != null && tries < TRIES -> new Again(later(again, now.plus(pause(tries))), why);
            case Delivery.NotSent(String why, Instant _) -> new NotSent(why);
            case Delivery.Unknown(String why) when certainty == Certainty.BLIND -> new Doubtful(null, why, true);
            case Delivery.Unknown(String why)
            when certainty == Certainty.FINDABLE -> new Doubtful(now.plus(SETTLES), why, true);
            case Delivery.Unknown(String why) -> stillDoubtful(why, null, tries, now, true);
        };
    }

    static Fate afterFinding(Delivery delivery, int tries, Instant now) {
        return switch (delivery) {
            case Delivery.Sent(String remoteId, String url) -> new Sent(remoteId, url);
            case Delivery.NotSent(String why, Instant _) -> tries < TRIES ? new Again(now, why) : new NotSent(why);
            case Delivery.Unknown(String why) -> stillDoubtful(why, null, tries, now, false);
        };
    }

    private static Fate stillDoubtful(String why, @Nullable Instant again, int tries, Instant now, boolean fresh) {
        if (tries >= TRIES) {
            return new Doubtful(null, why, fresh);
        }
        Instant next = now.plus(pause(tries));
        return new Doubtful(again == null ? next : later(again, next), why, fresh);
    }

    /** Two seconds, then twice as long each time, a quarter of an hour at most. */
    private static Duration pause(int tries) {
        return Duration.ofSeconds(Math.min(900, 1L << Math.min(tries, 10)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
