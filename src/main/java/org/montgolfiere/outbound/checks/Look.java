package org.montgolfiere.outbound.checks;

import org.jspecify.annotations.Nullable;

/**
 * What was found at an address of the draft.
 *
 * @param address as it stands in the draft
 * @param status of the answer; 0: there was none
 * @param landed where redirects led; null: nowhere else
 */
public record Look(String address, int status, @Nullable String landed) {

    /** Where nobody can say: nothing is held against it. */
    public static final int UNKNOWN = -1;

    boolean dead() {
        return status == 0 || status >= 400 && status != 401 && status != 403 && status != 405 && status != 429;
    }
}
