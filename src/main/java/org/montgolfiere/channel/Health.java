package org.montgolfiere.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account's network answers.
 *
 * @param failingSince when it stopped to answer; null: it answers
 * @param nextAt when it is asked again
 */
public record Health(long account, @Nullable Instant failingSince, Instant nextAt) {}
