package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.List;
import org.montgolfiere.outbound.checks.OwnReason;
import org.montgolfiere.outbound.checks.Reason;

/** What became of a wish to send. */
public sealed interface Holding {

    /**
     * It leaves at {@code until} unless it is taken back.
     *
     * @param own what is between the desk and its author: for the page that answers them, and for nothing that lasts
     */
    record Held(long id, Instant until, List<OwnReason> own) implements Holding {
        public Held {
            own = List.copyOf(own);
        }
    }

    /** The checks say no. @param byHandle whether its author may overrule it by typing the account's handle */
    record Stopped(Reason why, boolean byHandle) implements Holding {

        /** As other refusals are: a message key with its argument after a colon. */
        public String written() {
            return why.written();
        }
    }

    /** @param why a message key with its argument after a colon */
    record Refused(String why) implements Holding {

        /** Whether the same wish is taken when it is repeated knowingly. */
        public boolean mayInsist() {
            return why.equals(ANSWERED);
        }
    }

    String ANSWERED = "outbound.refused.answered";
}
