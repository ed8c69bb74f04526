package org.montgolfiere.offduty;

import java.time.Instant;
import java.util.Set;

/** Which conversations somebody has begun to answer; implemented by the room that keeps what they write. */
public interface Answering {

    /** @param since what was not touched since then does not count any more */
    Set<Long> threads(long person, Instant since);
}
