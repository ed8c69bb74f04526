package org.montgolfiere.rota.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Teammate;
import org.montgolfiere.rota.Engagement;
import org.montgolfiere.rota.Holidays;
import org.montgolfiere.rota.LawWords;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Derogation;
import org.montgolfiere.rota.law.Rule;
import org.montgolfiere.rota.law.RuleBook;
import org.montgolfiere.screen.Page;

/** The contracts of a brand for whoever keeps them. @param books the law of the countries where they are */
public record ContractView(
        Member reader,
        LocalDate today,
        List<Teammate> team,
        List<Engagement> engagements,
        List<RuleBook> books,
        List<Derogation> moved) {

    public String base() {
        return "/brands/" + reader.brand() + "/rota/contracts";
    }

    /** Everybody who may hold the desk. */
    public List<Teammate> holders() {
        return team.stream()
                .filter(mate -> mate.roles().stream().anyMatch(Role::readsDesk))
                .toList();
    }

    /** What stands today, or begins next; null where nothing is on record. */
    public @Nullable Engagement of(long person) {
        return engagements.stream()
                .filter(engagement -> engagement.person() == person)
                .filter(engagement ->
                        engagement.until() == null || engagement.until().isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /** The limits of a country that an agreement may move. */
    public static List<Rule> movable(RuleBook book) {
        return book.rules().stream().filter(rule -> rule.bound() != null).toList();
    }

    public static @Nullable Rule rule(Derogation moved) {
        return RuleBook.of(moved.country()).find(moved.rule());
    }

    /** A limit in the unit of its rule, such as "10 h" or "7 days". */
    public static String amount(Page page, Rule rule, long value) {
        return switch (rule.unit()) {
            case "minutes" -> LawWords.hours(value, page.words());
            case "percent" -> page.say("rota.unit.percent", value);
            case "days", "working days" -> page.say("rota.unit.days", value);
            default -> Long.toString(value);
        };
    }

    /** Hours a week as a field of numbers takes them, such as 35 or 17.5. */
    public static String hours(Contract contract) {
        return BigDecimal.valueOf(contract.minutesAWeek() / 60.0)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Two-letter countries whose holidays and rules the desk knows, France first. */
    public static List<String> countries() {
        return Stream.concat(Stream.of("FR"), Holidays.countries().stream())
                .distinct()
                .toList();
    }

    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
