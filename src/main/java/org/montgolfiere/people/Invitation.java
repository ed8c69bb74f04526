package org.montgolfiere.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way into a brand that stands until it is used, revoked or over.
 *
 * @param email who it is for; null: whoever has the link
 */
public record Invitation(
        long id, long brand, Role role, @Nullable String email, Instant expiresAt) {

    boolean isFor(String address) {
        return email == null || email.equalsIgnoreCase(address);
    }
}
