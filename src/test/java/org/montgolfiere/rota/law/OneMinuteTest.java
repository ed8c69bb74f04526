package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule that counts something lets its limit stand, and says no to one minute, or one day, beyond it. */
class OneMinuteTest {

    private static final String MONDAY = "2026-03-02";

    /** @param last what is added to a life: its argument is the last minute that may be, or the first that may not */
    record Case(String country, String rule, Function<String, Life> life, String may, String mayNot) {

        @Override
        public String toString() {
            return country + " " + rule;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(LimitCases.france(), LimitCases.europe());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLimitStandsAndAMinuteMoreDoesNot(Case one) {
        String monday = one.rule.equals("minor_holiday") ? "2026-04-27" : MONDAY;
        assertThat(one.life.apply(one.may).in(one.country).broken(monday))
                .as("at the limit")
                .isEmpty();
        assertThat(one.life.apply(one.mayNot).in(one.country).broken(monday))
                .as("beyond it")
                .containsExactly(one.rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "BE"})
    void noRuleThatCountsIsLeftOut(String country) {
        Set<String> counted = RuleBook.of(country).rules().stream()
                .filter(rule -> rule.check() != Check.NONE)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = cases().filter(one -> one.country.equals(country) || one.country.isEmpty())
                .map(Case::rule)
                .collect(Collectors.toSet());
        assertThat(tried).containsAll(counted);
    }

    @Test
    void theArticlesThatAFrenchRotaStandsOnAreAllThere() {
        assertThat(RuleBook.of("FR").rules())
                .extracting(Rule::article)
                .contains(
                        "L3121-18",
                        "L3121-20",
                        "L3121-22",
                        "L3121-27",
                        "L3131-1",
                        "L3132-1",
                        "L3132-2",
                        "L3132-3",
                        "L3121-16",
                        "L3122-1",
                        "L3122-5",
                        "L3122-6",
                        "L3122-7",
                        "L3122-23",
                        "L3121-9",
                        "L3121-10",
                        "L3121-11",
                        "L3121-12",
                        "L2242-17",
                        "L3121-47",
                        "L3123-28",
                        "L3123-30",
                        "L3123-31");
    }
}
