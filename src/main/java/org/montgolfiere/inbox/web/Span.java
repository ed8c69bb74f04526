package org.montgolfiere.inbox.web;

import org.jspecify.annotations.Nullable;

/**
 * How long the conversations of an account are kept.
 *
 * @param voice the account; null: every account that has no rule of its own
 * @param days null: without end, or as the brand has it
 */
public record Span(@Nullable Voice voice, @Nullable Integer days) {}
