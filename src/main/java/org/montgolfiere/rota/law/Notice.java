package org.montgolfiere.rota.law;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Holidays;
import org.montgolfiere.rota.Stretch;

/** How long before its beginning a change of somebody's duty must be told, unless they agree to it themselves. */
public final class Notice {

    private Notice() {}

    /** The rule that a change told now would break, or null. */
    public static @Nullable Breach of(
            Contract contract, List<Derogation> derogations, Work.Kind kind, Stretch time, Instant now) {
        RuleBook book = RuleBook.of(contract.country());
        LocalDate today = now.atZone(contract.zone()).toLocalDate();
        LocalDate first = time.from().atZone(contract.zone()).toLocalDate();
        return book.rules().stream()
                .filter(rule -> rule.id().equals(rule(contract, kind))
                        && rule.profiles().contains(contract.profile()))
                .map(rule -> book.standing(rule, derogations, first, first))
                .filter(rule -> days(rule, contract, today, first) < rule.value())
                .map(rule -> new Breach(rule, time, days(rule, contract, today, first), rule.value()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The house's own, in every country and for every contract: a shift that begins so soon after it is told, or has begun,
     * would open its person's gate at once. Null: it begins later, or is over.
     */
    public static @Nullable Breach ofBeginning(Contract contract, Stretch time, Instant now) {
        long hours = Math.max(0, Duration.between(now, time.from()).toHours());
        return RuleBook.of(contract.country()).rules().stream()
                .filter(rule ->
                        rule.id().equals("begin_notice") && rule.profiles().contains(contract.profile()))
                .filter(rule -> hours < rule.value() && time.to().isAfter(now))
                .map(rule -> new Breach(rule, time, hours, rule.value()))
                .findFirst()
                .orElse(null);
    }

    private static String rule(Contract contract, Work.Kind kind) {
        if (kind == Work.Kind.ON_CALL) {
            return "on_call_notice";
        }
        return contract.profile() == Profile.PART_TIME ? "part_time_notice" : "pattern_notice";
    }

    private static long days(Rule rule, Contract contract, LocalDate today, LocalDate first) {
        if (!first.isAfter(today)) {
            return 0;
        }
        return today.datesUntil(first)
                .filter(day -> !rule.unit().equals("working days") || working(contract, day))
                .count();
    }

    private static boolean working(Contract contract, LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !Holidays.on(contract.country(), contract.region(), day);
    }
}
