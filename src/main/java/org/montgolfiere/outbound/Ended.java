package org.montgolfiere.outbound;

import org.jspecify.annotations.Nullable;

/**
 * Something that was on its way is at an end: sent, not sent or unknown. Published in the transaction that notes it.
 *
 * @param dispatch as it was while it left
 * @param why a message key with its argument after a colon; null: it was sent
 */
public record Ended(
        Dispatch dispatch,
        Dispatch.State state,
        @Nullable String url,
        @Nullable String why) {

    static Ended sent(Dispatch dispatch, @Nullable String url) {
        return new Ended(dispatch, Dispatch.State.SENT, url, null);
    }

    static Ended notSent(Dispatch dispatch, String why) {
        return new Ended(dispatch, Dispatch.State.NOT_SENT, null, why);
    }

    static Ended unknown(Dispatch dispatch, String why) {
        return new Ended(dispatch, Dispatch.State.UNKNOWN, null, why);
    }
}
