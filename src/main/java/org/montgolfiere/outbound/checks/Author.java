package org.montgolfiere.outbound.checks;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The author's own state while they write: for {@link Haste} alone, kept by nobody.
 *
 * @param typed from the first key until now; null: not known, or the words were there before
 * @param onDuty since the shift began; null: not known
 * @param answers sent by them in the last hour
 * @param zone where they are
 */
public record Author(@Nullable Duration typed, @Nullable Duration onDuty, int answers, ZoneId zone) {

    /** Without words: nothing of this belongs in a log. */
    @Override
    public String toString() {
        return "Author[]";
    }
}
