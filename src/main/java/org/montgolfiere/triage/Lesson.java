package org.montgolfiere.triage;

import java.util.Map;

/**
 * A text to learn from.
 *
 * @param set where it comes from; what is tried on a set has not learnt from it
 * @param labels what somebody says that it is; nothing of the traits that are missing
 */
public record Lesson(String text, String set, Map<Trait, Boolean> labels) {

    public Lesson {
        labels = Map.copyOf(labels);
    }
}
