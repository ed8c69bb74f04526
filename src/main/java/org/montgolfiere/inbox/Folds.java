package org.montgolfiere.inbox;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Essence;
import org.montgolfiere.shield.Folded;

/** Folds what people wrote by what it counts as. */
final class Folds {

    private Folds() {}

    /** @param judgement null: it waits to be read */
    static Folded of(Folded written, @Nullable Judgement judgement) {
        if (judgement == null) {
            return Folded.unread(written.opened());
        }
        return judgement.hostile()
                ? Folded.behind(written.opened(), text -> Essence.of(judgement.emotion(), judgement.traits(), text))
                : written;
    }
}
