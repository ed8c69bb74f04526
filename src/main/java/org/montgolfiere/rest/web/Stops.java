package org.montgolfiere.rest.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Stopping;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** When somebody who stops now may be back. */
@Component
class Stops {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Stopping stopping;

    Stops(Stopping stopping) {
        this.stopping = stopping;
    }

    sealed interface End {
        record At(Instant moment) implements End {}

        /** @param why a message key */
        record Unclear(String why) implements End {}
    }

    /** Tomorrow morning, Monday morning, the next shift where one is known; the soonest first. */
    Map<String, Instant> of(Page page, Viewer viewer) {
        ZonedDateTime now = page.words().now().atZone(page.words().zone());
        Map<String, Instant> stops = new LinkedHashMap<>();
        Instant shift = stopping.nextShift(viewer);
        if (shift != null) {
            stops.put("shift", shift);
        }
        stops.put("tomorrow", now.plusDays(1).with(MORNING).toInstant());
        stops.put(
                "monday",
                now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING).toInstant());
        Map<String, Instant> soonest = new LinkedHashMap<>();
        stops.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(stop -> soonest.put(stop.getKey(), stop.getValue()));
        return soonest;
    }

    /**
     * What was shown beside a word counts, as long as the word still means it.
     *
     * @param until a word with the moment that was shown for it, as {@link RestView#choice} writes it, or {@code own}
     * @param own a moment as one's own clock shows it, such as {@code 2026-03-14T18:00}
     */
    End chosen(Page page, Viewer viewer, String until, String own) {
        if (until.equals("own")) {
            Instant typed = Moments.read(page, own);
            return typed == null ? new End.Unclear("rest.stop.unreadable") : new End.At(typed);
        }
        for (Map.Entry<String, Instant> stop : of(page, viewer).entrySet()) {
            if (until.equals(RestView.choice(stop))) {
                return new End.At(stop.getValue());
            }
        }
        return new End.Unclear(until.contains("@") ? "rest.stop.moved" : "rest.stop.unreadable");
    }
}
