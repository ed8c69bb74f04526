package org.montgolfiere.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a network could not be read. */
public abstract sealed class NetworkTrouble extends RuntimeException {

    private NetworkTrouble(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    /** The credential no longer opens; a person must connect again. The message is a message key. */
    public static final class Revoked extends NetworkTrouble {
        public Revoked(String why) {
            super(why, null);
        }
    }

    /** Too many calls; not before {@code until}. */
    public static final class Limited extends NetworkTrouble {
        private final Instant until;

        public Limited(Instant until) {
            super("rate limit", null);
            this.until = until;
        }

        public Instant until() {
            return until;
        }
    }

    /** It did not answer, or not as it should; tried again with growing, jittered pauses. */
    public static final class Away extends NetworkTrouble {
        public Away(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
