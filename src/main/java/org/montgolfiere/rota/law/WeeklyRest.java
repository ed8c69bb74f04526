package org.montgolfiere.rota.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Stretch;

/**
 * A day and the daily rest beside it, once in every civil week. At least 24 hours of it lie in the week; what was one
 * week's rest is not the next one's.
 */
final class WeeklyRest {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration AROUND = Duration.ofDays(9);

    private WeeklyRest() {}

    static List<Breach> check(Question of) {
        List<Breach> breaches = new ArrayList<>();
        List<LocalDate> mondays = of.mondays();
        Instant used = Instant.MIN;
        // The week before takes its rest first, so that one weekend is not counted twice.
        for (LocalDate monday : Stream.concat(Stream.of(mondays.getFirst().minusWeeks(1)), mondays.stream())
                .toList()) {
            Stretch week = of.week(monday);
            List<Stretch> free = free(of.timeline(), week);
            Instant rested =
                    rested(free, week, used, Duration.ofMinutes(of.rule().value()));
            if (rested != null) {
                used = rested;
            } else if (mondays.contains(monday)) {
                breaches.add(of.breach(week, longest(free, week)));
            }
        }
        return breaches;
    }

    /** When the first rest of the week that is long enough is complete, or null. */
    private static @Nullable Instant rested(List<Stretch> free, Stretch week, Instant used, Duration rest) {
        Instant earliest = later(used, week.from().minus(rest.minus(DAY)));
        for (Stretch gap : free) {
            Instant from = later(gap.from(), earliest);
            if (!from.plus(rest).isAfter(gap.to())
                    && within(new Stretch(from, gap.to()), week).compareTo(DAY) >= 0) {
                return from.plus(rest);
            }
        }
        return null;
    }

    private static Duration within(Stretch gap, Stretch week) {
        Stretch common = gap.common(week);
        return common == null ? Duration.ZERO : common.length();
    }

    private static long longest(List<Stretch> free, Stretch week) {
        return free.stream()
                .filter(gap -> gap.overlaps(week))
                .mapToLong(gap -> within(gap, week).toMinutes())
                .max()
                .orElse(0);
    }

    private static List<Stretch> free(Timeline timeline, Stretch week) {
        Stretch around = new Stretch(week.from().minus(AROUND), week.to().plus(AROUND));
        return around.without(timeline.effective());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
