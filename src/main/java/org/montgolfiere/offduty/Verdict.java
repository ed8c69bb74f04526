package org.montgolfiere.offduty;

import java.time.Instant;
import java.util.Locale;

/** What the gate makes of a notice. */
sealed interface Verdict {

    /** It may go out by the ways the person chose, if it leaves before {@code until}. */
    record Delivered(Instant until, Reason reason) implements Verdict {}

    /** It waits in the person's list. */
    record Kept(Reason reason) implements Verdict {}

    /** It reaches nobody. */
    record Dropped(Reason reason) implements Verdict {}

    /** Why. */
    enum Reason {
        ON_DUTY,
        ON_CALL,
        /** Their gate stands open by their own hand. */
        OPEN,
        OFF_DUTY,
        OFF_TIME,
        /** It can wait for the digest. */
        COLLECTED,
        FOCUS,
        /** Enough interruptions for this hour. */
        BUDGET,
        /** They were reachable, and nothing stood open to reach them by. */
        NO_WAY,
        KEPT_ALREADY,
        NOT_A_MEMBER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Reason why() {
        return switch (this) {
            case Delivered(Instant _, Reason reason) -> reason;
            case Kept(Reason reason) -> reason;
            case Dropped(Reason reason) -> reason;
        };
    }

    /** As it stands in the ledger. */
    default String decision() {
        return switch (this) {
            case Delivered _ -> "delivered";
            case Kept _ -> "kept";
            case Dropped _ -> "dropped";
        };
    }
}
