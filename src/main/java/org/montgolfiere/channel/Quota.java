package org.montgolfiere.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a network still takes from an account.
 *
 * @param of how many it takes in one window
 * @param until when it counts anew; null: it does not tell
 */
public record Quota(int left, int of, @Nullable Instant until) {}
