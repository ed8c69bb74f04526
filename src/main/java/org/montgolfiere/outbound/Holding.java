package org.montgolfiere.outbound;

import java.time.Instant;

/** What became of a wish to send. */
public sealed interface Holding {

    /** It leaves at {@code until} unless it is taken back. */
    record Held(long id, Instant until) implements Holding {}

    /** @param why a message key with its argument after a colon */
    record Refused(String why) implements Holding {

        /** Whether the same wish is taken when it is repeated knowingly. */
        public boolean mayInsist() {
            return why.equals(ANSWERED);
        }
    }

    String ANSWERED = "outbound.refused.answered";
}
