package org.montgolfiere.rota;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A shift that looks for another holder. It belongs to the shift, not to its hours.
 *
 * @param holder whose shift it is
 * @param askedBy the holder, or a lead
 * @param taker whom it is offered to, or who took it
 * @param inReturn the taker's shift that the holder would take, or null
 * @param after the swap that moves before this one, where several shifts move a little; or null
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
        @Nullable Instant endedAt,
        @Nullable Long after) {

    /** Where a swap stands. */
    public enum State {
        /** Open to whoever can. */
        ASKED,
        /** Put to one person. */
        OFFERED,
        /** Somebody would take it; the holder has yet to agree. */
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

    /** Open to whoever can, it waits for no other. */
    Swap in(State next, @Nullable Long taker, @Nullable Long inReturn) {
        Long earlier = next == State.ASKED ? null : after;
        return new Swap(id, brand, shift, holder, askedBy, next, taker, inReturn, askedAt, expiresAt, endedAt, earlier);
    }

    Swap after(@Nullable Long swap) {
        return new Swap(id, brand, shift, holder, askedBy, state, taker, inReturn, askedAt, expiresAt, endedAt, swap);
    }
}
