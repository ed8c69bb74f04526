package org.montgolfiere.inbox.web;

import org.jspecify.annotations.Nullable;

/**
 * A picture in its thread.
 *
 * @param address where the desk hands it out
 * @param veiled whether it came with hostile words: blurred and grey until somebody opens it
 * @param opened the number of its opening; null: it never was folded, or still is
 */
public record Shown(
        String address,
        String alt,
        boolean veiled,
        @Nullable Long opened) {}
