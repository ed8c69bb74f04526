package org.montgolfiere.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts. What it makes of one depends on the text and the reader's version alone; read among others, a probability
 * moves a little (0.005 on average), since the model's rounding looks at the whole batch.
 */
public interface Reader {

    /** One reading a text, in their order; many at once are faster than one by one. Never fails on what a text holds. */
    List<Reading> read(List<String> texts);

    /** Which model and rules read; stored with each reading. */
    String version();

    /**
     * A text as this reader sees it: two that it sees alike get the same reading.
     *
     * @return null where a text has to be read for itself, such as one that wears a mask
     */
    default @Nullable String seen(String text) {
        return null;
    }

    /** Whether a first look finds words of danger, right or not: such a text is read before others. */
    default boolean isPressing(String text) {
        return false;
    }
}
