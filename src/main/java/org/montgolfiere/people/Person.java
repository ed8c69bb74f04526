package org.montgolfiere.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param locale English or French
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param closedAt since when they are no longer let in, or null
 */
public record Person(
        long id,
        String name,
        String email,
        Locale locale,
        ZoneId zone,
        String theme,
        @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }
}
