package org.montgolfiere.rota;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a brand answers, and which of these hours nobody holds. */
@Service
public class ServiceHours {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final Openings openings;
    private final Duty duty;
    private final Fairness fairness;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceHours(
            Openings openings,
            Duty duty,
            Fairness fairness,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openings = openings;
        this.duty = duty;
        this.fairness = fairness;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** A span as a person typed it, {@code 09:00} to {@code 18:00}; 24:00 and 00:00 close at the end of the day. */
    public record Typed(DayOfWeek day, String opens, String closes) {}

    /** What became of new hours. */
    public sealed interface Saved {
        record Kept() implements Saved {}

        /** @param why a message key */
        record Refused(String why, DayOfWeek day) implements Saved {}
    }

    /** The week, Monday first; empty until somebody set it. */
    public List<Opening> of(long brand) {
        return openings.of(brand);
    }

    /** Whether nobody answers on public holidays, as they are where most of the brand's contracts are. */
    public boolean closedOnHolidays(long brand) {
        return openings.closedOnHolidays(brand);
    }

    public ZoneId zone(long brand) {
        return people.brand(brand).zone();
    }

    /** Spans with both ends empty are days off. */
    @Transactional
    public Saved set(long brand, List<Typed> week, boolean closedOnHolidays) {
        List<Opening> read = new ArrayList<>();
        for (Typed typed : week) {
            if (typed.opens().isBlank() && typed.closes().isBlank()) {
                continue;
            }
            Opening opening = opening(typed);
            if (opening == null) {
                return new Saved.Refused("rota.hours.refused.order", typed.day());
            }
            if (read.stream().anyMatch(opening::overlaps)) {
                return new Saved.Refused("rota.hours.refused.overlap", typed.day());
            }
            read.add(opening);
        }
        openings.replace(brand, read);
        openings.closeOnHolidays(brand, closedOnHolidays);
        events.publishEvent(new DutyChanged(brand, brand));
        return new Saved.Kept();
    }

    /** The first piece of the next 24 service hours that nobody holds, or null. */
    public @Nullable Stretch unheld(long brand, Instant from) {
        Stretch span = new Stretch(from, from.plus(AHEAD));
        Predicate<LocalDate> closed = closedOnHolidays(brand) ? fairness.holidays(brand) : _ -> false;
        List<Stretch> gaps = Cover.gaps(of(brand), closed, zone(brand), duty.between(brand, span), span);
        return gaps.isEmpty() ? null : gaps.getFirst();
    }

    /** The same, from now on. */
    public @Nullable Stretch unheld(long brand) {
        return unheld(brand, clock.instant());
    }

    private static @Nullable Opening opening(Typed typed) {
        try {
            LocalTime closes =
                    typed.closes().startsWith("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(typed.closes());
            return new Opening(typed.day(), LocalTime.parse(typed.opens()), closes);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
