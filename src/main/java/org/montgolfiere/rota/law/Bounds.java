package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one person that can be told as plain numbers, for a search that must not try what the law would refuse.
 * The law looks at whatever the search finds all the same.
 *
 * @param restMinutes between two turns
 * @param weekMinutes in a civil week; {@link Integer#MAX_VALUE}: no such limit, as with the average
 * @param averageMinutes a week, over {@code averageWeeks} in a row
 * @param weekDays with work in a civil week
 * @param weekRestMinutes in a row in a civil week
 */
public record Bounds(
        int restMinutes, int weekMinutes, int averageMinutes, int averageWeeks, int weekDays, int weekRestMinutes) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKS = 12;

    public static Bounds of(Contract contract, List<Derogation> derogations, LocalDate first, LocalDate last) {
        RuleBook book = RuleBook.of(contract.country());
        List<Rule> rules = book.rules().stream()
                .filter(rule -> rule.profiles().contains(contract.profile()))
                .map(rule -> book.standing(rule, derogations, first, last))
                .toList();
        Rule average = find(rules, Check.AVERAGE_WORK);
        Rule night = contract.profile() == Profile.NIGHT_WORKER ? find(rules, Check.NIGHT_AVERAGE) : null;
        return new Bounds(
                rest(rules, contract, first),
                Math.min(value(find(rules, Check.WEEKLY_WORK), Integer.MAX_VALUE), partTime(rules, contract)),
                Math.min(value(average, Integer.MAX_VALUE), value(night, Integer.MAX_VALUE)),
                average == null ? WEEKS : average.span(),
                value(find(rules, Check.WORKING_DAYS), DAYS_OF_WEEK),
                value(find(rules, Check.WEEKLY_REST), 0));
    }

    private static int rest(List<Rule> rules, Contract contract, LocalDate first) {
        Rule minors = find(rules, Check.MINOR_DAILY_REST);
        if (minors == null) {
            return value(find(rules, Check.DAILY_REST), 0);
        }
        return contract.younger(16, first) ? minors.span() : minors.value();
    }

    private static int partTime(List<Rule> rules, Contract contract) {
        Rule rule = find(rules, Check.PART_TIME_HOURS);
        return rule == null
                ? Integer.MAX_VALUE
                : Math.min(contract.minutesAWeek() * rule.value() / 100, rule.span() - 1);
    }

    private static @Nullable Rule find(List<Rule> rules, Check check) {
        return rules.stream().filter(rule -> rule.check() == check).findFirst().orElse(null);
    }

    private static int value(@Nullable Rule rule, int otherwise) {
        return rule == null ? otherwise : rule.value();
    }
}
