package org.montgolfiere.channel;

import org.jspecify.annotations.Nullable;

/**
 * How something of ours is said.
 *
 * @param audience whom it is for; null: as what it answers, or as the account has it
 * @param warning what stands before its words, which then open on a click; empty: as what it answers
 */
public record Manner(@Nullable Audience audience, String warning) {

    public static final Manner USUAL = new Manner(null, "");

    /** As a form has it: empty words choose nothing, unknown ones neither. */
    public static Manner of(@Nullable String audience, @Nullable String warning) {
        Audience chosen = null;
        for (Audience each : Audience.values()) {
            chosen = each.word().equals(audience) ? each : chosen;
        }
        return new Manner(chosen, warning == null ? "" : warning.strip());
    }
}
