package org.montgolfiere.rest.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;

/** Moments as people type them. */
final class Moments {

    private Moments() {}

    /** As the person's own clock shows it, such as {@code 2026-03-14T18:00}; null where it is none. */
    static @Nullable Instant read(Page page, String typed) {
        try {
            LocalDateTime moment = LocalDateTime.parse(typed);
            return Stretch.known(moment.toLocalDate())
                    ? moment.atZone(page.words().zone()).toInstant()
                    : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
