package org.montgolfiere.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account fares.
 *
 * @param failingSince when its network stopped to answer; null: it answers
 * @param why it does not, or asks for a pause, as a message key with its argument after a colon; null: neither
 * @param nextAt when it is asked again
 * @param readAt when a reading last went well; null: never, as far as is known
 * @param heard what new last came; null: nothing, as far as is known
 * @param quota calls that the network still takes; null: it does not tell
 * @param resting streams that are left alone because they fail where others do not
 */
public record Health(
        long account,
        @Nullable Instant failingSince,
        @Nullable String why,
        Instant nextAt,
        @Nullable Instant readAt,
        @Nullable Heard heard,
        @Nullable Quota quota,
        List<Rest> resting) {

    private static final int LASTING = 2;

    public Health {
        resting = List.copyOf(resting);
    }

    /** Something new that came. @param late how long after it was said */
    public record Heard(Instant at, Duration late) {}

    /**
     * A stream that is left alone.
     *
     * @param main whether what people say comes by it
     * @param failures in a row; 0: it asked for a pause
     * @param since when it first failed
     * @param until not asked before
     */
    public record Rest(String stream, boolean main, int failures, Instant since, Instant until, String why) {
        /** Whether it failed more than once, so that people should know. */
        boolean lasts() {
            return failures >= LASTING;
        }
    }

    /** How it stands, the worst first. */
    public enum Standing {
        /** The network lets it in no more. */
        CLOSED,
        /** The network does not answer at all. */
        SILENT,
        /** What people say, or part of it, cannot be read; all else goes on. */
        DEAF,
        /** The network asks for a pause. */
        PAUSED,
        /** Something beside what people say cannot be read. */
        HALTING,
        WELL,
        DISCONNECTED
    }

    Health with(List<Rest> streams) {
        return new Health(account, failingSince, why, nextAt, readAt, heard, quota, streams);
    }

    public Standing standing(Account.State state) {
        return switch (state) {
            case DISCONNECTED -> Standing.DISCONNECTED;
            case NEEDS_ATTENTION -> Standing.CLOSED;
            case CONNECTED -> connected();
        };
    }

    /** Since when part of what people say cannot be read; null: all can. */
    public @Nullable Instant deafSince() {
        return resting.stream()
                .filter(rest -> rest.main() && rest.lasts())
                .map(Rest::since)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Standing connected() {
        if (failingSince != null) {
            return Standing.SILENT;
        }
        if (deafSince() != null) {
            return Standing.DEAF;
        }
        if (why != null) {
            return Standing.PAUSED;
        }
        return resting.isEmpty() ? Standing.WELL : Standing.HALTING;
    }
}
