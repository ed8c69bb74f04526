package org.montgolfiere.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Judgement;
import org.montgolfiere.screen.Page;
import org.montgolfiere.shield.Folded;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Trait;

/** Folds what is hostile behind its gist: the feeling, what it holds, what is asked; never its words. */
final class Folds {

    /** Feelings that a gist names; the others say nothing about venom. */
    private static final List<Emotion> NAMED = List.of(Emotion.ANGER, Emotion.DISGUST, Emotion.SADNESS, Emotion.FEAR);

    private static final List<Trait> ASKED = List.of(Trait.DANGER, Trait.COMPLAINT, Trait.QUESTION, Trait.REQUEST);

    private Folds() {}

    static Folded body(Page page, Entry.Said said) {
        if (said.deletedAt() != null) {
            return Folded.plain("");
        }
        Judgement judgement = said.judgement();
        return judgement == null || !judgement.is(Trait.HOSTILE)
                ? said.text()
                : new Folded(said.text().text(), gist(page, judgement));
    }

    private static String gist(Page page, Judgement judgement) {
        List<String> parts = new ArrayList<>();
        if (named(judgement.emotion())) {
            parts.add(page.say("inbox.gist." + word(judgement.emotion())));
        }
        parts.add(page.say("inbox.gist." + word(venom(judgement))));
        ASKED.stream().filter(judgement::is).forEach(trait -> parts.add(page.say("inbox.gist." + word(trait))));
        return String.join(", ", parts);
    }

    private static boolean named(@Nullable Emotion emotion) {
        return emotion != null && NAMED.contains(emotion);
    }

    private static Trait venom(Judgement judgement) {
        if (judgement.is(Trait.THREAT)) {
            return Trait.THREAT;
        }
        return judgement.is(Trait.HATE) ? Trait.HATE : Trait.HOSTILE;
    }

    private static String word(@Nullable Enum<?> name) {
        return name == null ? "" : name.name().toLowerCase(Locale.ROOT);
    }
}
