package org.montgolfiere.inbox.topics;

import java.time.Instant;
import org.montgolfiere.inbox.Judgement;
import org.montgolfiere.triage.Trait;

/**
 * A message that waits to be grouped, and what it was read as.
 *
 * @param isPrivate whether its conversation is private
 * @param calm nothing in it has to be folded
 */
record Said(
        long message,
        long conversation,
        long contact,
        String text,
        Instant at,
        boolean isPrivate,
        boolean calm,
        boolean praise,
        boolean complaint,
        boolean spam) {

    Said read(Judgement judgement) {
        boolean calm = !judgement.is(Trait.HOSTILE) && !judgement.is(Trait.HATE) && !judgement.is(Trait.THREAT);
        return new Said(
                message,
                conversation,
                contact,
                text,
                at,
                isPrivate,
                calm,
                judgement.is(Trait.PRAISE),
                judgement.is(Trait.COMPLAINT),
                judgement.is(Trait.SPAM));
    }
}
