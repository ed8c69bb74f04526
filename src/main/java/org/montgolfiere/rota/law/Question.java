package org.montgolfiere.rota.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/**
 * One rule asked about one person's time. Days and weeks are those of the contract's zone, of 23, 24 or 25 hours.
 *
 * @param standing every rule for such a contract, its limit as agreements moved it
 */
record Question(Rule rule, List<Rule> standing, Timeline timeline, Contract contract, RuleBook book, Stretch window) {

    /** What another rule's limit is; where there is no such rule, this one's. */
    int limit(Check check) {
        return standing.stream()
                .filter(other -> other.check() == check)
                .mapToInt(Rule::value)
                .findFirst()
                .orElse(rule.value());
    }

    ZoneId zone() {
        return contract.zone();
    }

    LocalDate date(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    Stretch day(LocalDate date) {
        return days(date, 1);
    }

    Stretch days(LocalDate first, int number) {
        return new Stretch(
                first.atStartOfDay(zone()).toInstant(),
                first.plusDays(number).atStartOfDay(zone()).toInstant());
    }

    /** The days that the window touches. */
    Stream<LocalDate> days() {
        LocalDate last = date(window.to().minusNanos(1));
        LocalDate first = date(window.from());
        return first.datesUntil((last.isBefore(first) ? first : last).plusDays(1));
    }

    /** The Mondays of the civil weeks that the window touches. */
    List<LocalDate> mondays() {
        return days().map(Question::monday).distinct().toList();
    }

    Stretch week(LocalDate monday) {
        return days(monday, 7);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Breach breach(Stretch when, long found) {
        return new Breach(rule, when, found, rule.value());
    }

    List<Breach> over(Stretch when, long found) {
        return found > rule.value() ? List.of(breach(when, found)) : List.of();
    }
}
