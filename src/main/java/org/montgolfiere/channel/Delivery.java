package org.montgolfiere.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a send ended. */
public sealed interface Delivery {

    record Sent(String remoteId, @Nullable String url) implements Delivery {}

    /**
     * It surely did not arrive.
     *
     * @param why a message key, with its argument after a colon
     * @param again when a further try makes sense by itself; null: a person decides
     */
    record NotSent(String why, @Nullable Instant again) implements Delivery {}

    /** It may have arrived. */
    record Unknown(String why) implements Delivery {}
}
