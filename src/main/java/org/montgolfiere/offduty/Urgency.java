package org.montgolfiere.offduty;

import org.montgolfiere.people.Notice;

/** How long a notice can wait. */
enum Urgency {
    /** Reaches somebody on call as well, and no budget holds it. */
    EMERGENCY,
    /** Somebody outside waits, or thinks that they were answered. */
    CANNOT_WAIT,
    /** Its person asked for it at this hour. */
    ASKED_FOR,
    /** The rest. */
    CAN_WAIT;

    /** Whether it takes from the interruptions of an hour: what comes on top does not. */
    boolean isCounted() {
        return this == CANNOT_WAIT || this == CAN_WAIT;
    }

    static Urgency of(Notice.Kind kind) {
        return switch (kind) {
            case EMERGENCY -> EMERGENCY;
            case HELP, NOT_SENT, UNKNOWN_SENT, ACCOUNT_TROUBLE -> CANNOT_WAIT;
            case DIGEST -> ASKED_FOR;
            case MENTION, ASSIGNED, SWAP, ROTA -> CAN_WAIT;
        };
    }
}
