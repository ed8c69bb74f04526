package org.montgolfiere.outbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long somebody has been on duty. */
interface OnDuty {

    /** Null: they are not, as far as the rota knows. */
    @Nullable
    Duration since(long brand, long person, Instant now);
}
