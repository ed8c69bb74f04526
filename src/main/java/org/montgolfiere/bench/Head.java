package org.montgolfiere.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Trait;

/** One thing that a reading can be asked. */
sealed interface Head {

    /** What it may answer. */
    List<String> labels();

    String answer(Reading reading);

    /** Yes or no. */
    record OfTrait(Trait trait) implements Head {
        @Override
        public List<String> labels() {
            return List.of("0", "1");
        }

        @Override
        public String answer(Reading reading) {
            return reading.is(trait) ? "1" : "0";
        }
    }

    /** Whether this is the emotion that shows most. */
    record OfEmotion(Emotion emotion) implements Head {
        @Override
        public List<String> labels() {
            return List.of("0", "1");
        }

        @Override
        public String answer(Reading reading) {
            return reading.emotion() == emotion ? "1" : "0";
        }
    }

    /** Negative, neutral or positive. */
    record OfSentiment() implements Head {
        @Override
        public List<String> labels() {
            return List.of("negative", "neutral", "positive");
        }

        @Override
        public String answer(Reading reading) {
            return reading.sentiment().name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws WrongUse when there is no such head */
    static Head of(String name) {
        String wanted = name.equals("hostility") ? "hostile" : name;
        if (wanted.equals("sentiment")) {
            return new OfSentiment();
        }
        for (Trait trait : Trait.values()) {
            if (trait.name().equalsIgnoreCase(wanted)) {
                return new OfTrait(trait);
            }
        }
        for (Emotion emotion : Emotion.values()) {
            if (emotion.name().equalsIgnoreCase(wanted)) {
                return new OfEmotion(emotion);
            }
        }
        throw new WrongUse("There is no head \"%s\"; there are sentiment, hostility, %s and %s."
                .formatted(name, Arrays.toString(Trait.values()), Arrays.toString(Emotion.values()))
                .toLowerCase(Locale.ROOT));
    }
}
