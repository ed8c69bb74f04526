package org.montgolfiere.rest.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;

/** Moments as people type them. */
public final class Moments {

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

    /** The same, where the minute under way is this very moment: a field shows no seconds. */
    static @Nullable Instant upToNow(Page page, String typed) {
        Instant moment = read(page, typed);
        Instant now = page.words().now();
        boolean thisMinute = moment != null && moment.equals(now.truncatedTo(ChronoUnit.MINUTES));
        return thisMinute ? now : moment;
    }

    /** As {@link #read} takes it. */
    public static String write(Page page, Instant moment) {
        return LocalDateTime.ofInstant(moment, page.words().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
