package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;

/** A reader made by hand: a text is what it says that it is ("hostile", "danger"), 0.8 sure; "maybe hostile" 0.6, else 0.3. */
public final class WordReader implements Reader {

    public String version = "word-1";
    public final List<String> texts = new ArrayList<>();
    public Runnable meanwhile = () -> {};

    @Override
    public List<Reading> read(List<String> some) {
        meanwhile.run();
        if (some.stream().anyMatch(text -> text.contains("unreadable"))) {
            throw new IllegalStateException("unreadable");
        }
        texts.addAll(some);
        return some.stream().map(this::reading).toList();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String seen(String text) {
        return text;
    }

    @Override
    public boolean isPressing(String text) {
        return text.contains("danger");
    }

    private Reading reading(String text) {
        Map<Trait, Float> scores = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            boolean said = text.contains(trait.name().toLowerCase(Locale.ROOT));
            scores.put(trait, said ? text.contains("maybe") ? 0.6f : 0.8f : 0.3f);
        }
        return new Reading(Sentiment.NEUTRAL, scores, null, "en", false, version);
    }
}
