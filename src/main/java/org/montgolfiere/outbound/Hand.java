package org.montgolfiere.outbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody at the keys came to send something.
 *
 * @param typed from their first key until now; null: not known
 * @param opened when the composer was opened; null: not known
 * @param handle the account's handle, typed to say "yes, as this account"; empty where it was not
 */
public record Hand(@Nullable Duration typed, @Nullable Instant opened, String handle) {

    public static Hand of(@Nullable Long typedMillis, @Nullable Instant opened, @Nullable String handle) {
        Duration typed = typedMillis == null || typedMillis <= 0 ? null : Duration.ofMillis(typedMillis);
        return new Hand(typed, opened, handle == null ? "" : handle.strip());
    }

    boolean names(String at) {
        return !handle.isEmpty() && bare(handle).equalsIgnoreCase(bare(at));
    }

    private static String bare(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
