package org.montgolfiere.triage;

import java.util.List;

/**
 * Reads texts. What it makes of one depends on the text and the reader's version alone; read among others, a probability
 * moves a little (0.005 on average), since the model's rounding looks at the whole batch.
 */
public interface Reader {

    /** One reading a text, in their order; many at once are faster than one by one. Never fails on what a text holds. */
    List<Reading> read(List<String> texts);

    /** Which model and rules read; stored with each reading. */
    String version();
}
