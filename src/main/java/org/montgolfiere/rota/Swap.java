package org.montgolfiere.rota;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A shift that looks for another holder. It belongs to the shift, not to its hours.
 *
 * @param holder whose shift it is
 * @param askedBy the holder, or a lead for somebody who is ill
 * @param taker whom it is offered to, or who took it
 * @param inReturn the taker's shift that the holder would take, or null
 */
public record Swap(
        long id,
        long brand,
        long shift,
        long holder,
        long askedBy,
        State state,
        @Nullable Long taker,
        @Nullable Long inReturn,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Where a swap stands. */
    public enum State {
        /** Open to whoever can. */
        ASKED,
        /** Put to one person. */
        OFFERED,
        /** Somebody would take it; the holder has yet to agree to what they would get in return. */
        TAKEN,
        /** The shifts have moved. */
        CONSENTED,
        WITHDRAWN,
        EXPIRED,
        /** The shifts have moved back. */
        UNDONE;

        public boolean open() {
            return this == ASKED || this == OFFERED || this == TAKEN;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What somebody may do to a swap. */
    public enum Step {
        OFFER,
        /** No, thank you: it is open again, and nothing tells that it was put to anybody. */
        DECLINE,
        TAKE,
        CONSENT,
        WITHDRAW,
        EXPIRE,
        UNDO
    }

    /** The state after a step, or null where the step is not possible. */
    static @Nullable State after(State state, Step step) {
        return switch (step) {
            case OFFER -> state == State.ASKED ? State.OFFERED : null;
            case DECLINE -> state == State.OFFERED || state == State.TAKEN ? State.ASKED : null;
            case TAKE -> state == State.ASKED || state == State.OFFERED ? State.TAKEN : null;
            case CONSENT -> state == State.TAKEN ? State.CONSENTED : null;
            case WITHDRAW -> state.open() ? State.WITHDRAWN : null;
            case EXPIRE -> state.open() ? State.EXPIRED : null;
            case UNDO -> state == State.CONSENTED ? State.UNDONE : null;
        };
    }

    Swap in(State next, @Nullable Long taker, @Nullable Long inReturn) {
        return new Swap(id, brand, shift, holder, askedBy, next, taker, inReturn, askedAt, expiresAt, endedAt);
    }
}
