package org.montgolfiere.outbound.checks;

import java.util.Arrays;
import java.util.List;

/**
 * Why a check speaks: about the draft and what it answers, never about its author.
 *
 * @param key of the bundle, such as {@code checks.promise}
 * @param values its arguments; words of the draft among them
 */
public record Reason(String key, List<String> values) {

    public Reason {
        values = List.copyOf(values);
    }

    /** As refusals are noted: the key, and its first argument after a colon. */
    public String written() {
        return values.isEmpty() ? key : key + ":" + values.getFirst();
    }

    Reason asWritten(Draft draft) {
        return values.isEmpty()
                ? this
                : new Reason(key, values.stream().map(draft::asWritten).toList());
    }

    static Reason of(String key, Object... values) {
        return new Reason(
                "checks." + key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
