package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.time.ZoneId;
import org.montgolfiere.rota.Stretch;

/**
 * Who works at night in the sense of the law: by contract; by habit, with enough hours on enough nights of two weeks in a
 * row; or by the sum of a year.
 */
final class NightWorker {

    private NightWorker() {}

    static boolean is(Question of, LocalDate monday) {
        if (of.contract().profile() == Profile.NIGHT_WORKER) {
            return true;
        }
        boolean habit = often(of, monday) && (often(of, monday.minusWeeks(1)) || often(of, monday.plusWeeks(1)));
        return habit || inAYear(of, monday);
    }

    /** The hours of the night: those of the rule about a declared ground, else of the one about long turns. */
    static NightHours night(RuleBook book, ZoneId zone) {
        Rule basis = book.find("night_basis");
        Rule daily = basis == null ? book.find("night_daily") : basis;
        return NightHours.of(daily == null ? "23:00-06:00" : daily.window(), zone);
    }

    private static boolean often(Question of, LocalDate monday) {
        Rule habit = of.book().find("night_worker");
        if (habit == null) {
            return false;
        }
        NightHours hours = night(of.book(), of.zone());
        return monday.datesUntil(monday.plusDays(7))
                        .map(hours::on)
                        .filter(night -> of.timeline().minutes(night) >= habit.value())
                        .count()
                >= habit.span();
    }

    private static boolean inAYear(Question of, LocalDate monday) {
        Rule year = of.book().find("night_worker_year");
        if (year == null) {
            return false;
        }
        LocalDate end = monday.plusWeeks(1);
        LocalDate begin = end.minusMonths(year.span());
        Stretch span = of.days(begin, (int) (end.toEpochDay() - begin.toEpochDay()));
        NightHours hours = night(of.book(), of.zone());
        return hours.during(span)
                        .mapToLong(night -> of.timeline().minutes(night))
                        .sum()
                >= year.value();
    }
}
