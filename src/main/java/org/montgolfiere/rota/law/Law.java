package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.List;
import org.montgolfiere.rota.Stretch;

/**
 * What working-time law, and the house, say about one person's time. A plan, a swap, a relief, an offer and declared
 * hours all come here; the search for a plan has no say in it.
 */
public final class Law {

    private Law() {}

    /**
     * What would be broken within a window. Days and weeks that the window touches are looked at whole, averages with
     * all the weeks before and after that the timeline holds.
     */
    public static List<Breach> check(
            Timeline timeline, Contract contract, List<Derogation> derogations, Stretch window) {
        RuleBook book = RuleBook.of(contract.country());
        LocalDate first = window.from().atZone(contract.zone()).toLocalDate();
        LocalDate last = window.to().atZone(contract.zone()).toLocalDate();
        List<Rule> standing = book.rules().stream()
                .filter(rule -> rule.profiles().contains(contract.profile()))
                .map(rule -> book.standing(rule, derogations, first, last))
                .toList();
        return standing.stream()
                .map(rule -> new Question(rule, standing, timeline, contract, book, window))
                .flatMap(question -> question.rule().check().breaches(question).stream())
                .filter(breach -> breach.when().overlaps(window))
                .toList();
    }
}
