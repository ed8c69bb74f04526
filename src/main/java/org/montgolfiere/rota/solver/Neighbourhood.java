package org.montgolfiere.rota.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which cells of a roster are opened at once. */
final class Neighbourhood {
    /** Ways to choose. */
    enum Way {
        /** Some people, all their days. */
        PEOPLE,
        /** Some days in a row, of everybody or of many. */
        DAYS,
        /** Days and people around something that costs. */
        COST,
        /** Two spans of days of some people: around something that costs, and around a day with somebody too many. */
        TWO,
        /** As PEOPLE, only for a gain of about a person missing: that is refuted soon, so far more can be opened. */
        PEOPLE_LEAPING,
        /** As DAYS, likewise. */
        DAYS_LEAPING;

        boolean leaping() {
            return this == PEOPLE_LEAPING || this == DAYS_LEAPING;
        }
    }

    private final Model model;
    private final Dice dice;

    Neighbourhood(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
    }

    /** @param cells how many to open, about */
    boolean[] choose(Way way, int cells, State state) {
        return switch (way) {
            case PEOPLE, PEOPLE_LEAPING ->
                open(people(Math.clamp(cells / model.days, 2, model.people), -1, state), 0, model.days);
            case DAYS, DAYS_LEAPING -> days(cells, state);
            case COST -> aroundCost(cells, state);
            case TWO -> two(cells, state);
        };
    }

    private boolean[] days(int cells, State state) {
        var least = Math.min(model.days, 5 + dice.below(10));
        var people = Math.clamp(cells / least, 2, model.people);
        var width = Math.clamp(cells / people, least, model.days);
        var first = dice.below(model.days - width + 1);
        return open(people(people, -1, state), first, first + width);
    }

    private boolean[] aroundCost(int cells, State state) {
        var day = costly(state);
        var width = Math.min(model.days, 5 + dice.below(17));
        var people = Math.clamp(cells / width, 2, model.people);
        var first = around(day, width);
        return open(people(people, day, state), first, first + width);
    }

    private boolean[] two(int cells, State state) {
        var day = costly(state);
        var least = Math.min(model.days, 2 + dice.below(6));
        var count = Math.clamp(cells / (2 * least), 2, model.people);
        var width = Math.clamp(cells / (2 * count), least, Math.max(least, model.days / 2));
        var people = people(count, day, state);
        var first = around(day, width);
        var free = open(people, first, first + width);
        var second = around(crowded(state), width);
        fill(free, people, second, second + width);
        return free;
    }

    private int around(int day, int width) {
        return Math.clamp(day - dice.below(width), 0, model.days - width);
    }

    private boolean[] open(boolean[] people, int first, int end) {
        var free = new boolean[model.people * model.days];
        fill(free, people, first, end);
        return free;
    }

    private void fill(boolean[] free, boolean[] people, int first, int end) {
        for (var person = 0; person < model.people; person++) {
            if (people[person]) Arrays.fill(free, person * model.days + first, person * model.days + end, true);
        }
    }

    /** Those with costs of their own more often than others. */
    private boolean[] people(int count, int day, State state) {
        var chosen = new boolean[model.people];
        var tickets = IntStream.range(0, model.people)
                .mapToLong(person -> 4 + ownCost(person, day, state))
                .toArray();
        for (var each = 0; each < count; each++) {
            var person = draw(tickets);
            chosen[person] = true;
            tickets[person] = 0;
        }
        return chosen;
    }

    private long ownCost(int person, int day, State state) {
        var cost = state.unfairness(person);
        var first = day < 0 ? 0 : Math.max(0, day - 3);
        var end = day < 0 ? model.days : Math.min(model.days, day + 4);
        for (var at = first; at < end; at++) {
            var cell = person * model.days + at;
            cost += model.cellCost[cell * model.values + state.cells[cell]];
        }
        return Math.min(cost, 100);
    }

    private int costly(State state) {
        var tickets = new long[model.days];
        for (var day = 0; day < model.days; day++) {
            for (var value = 1; value < model.values; value++) {
                tickets[day] += Math.min(300, state.coverCost(day * model.values + value));
            }
            for (var person = 0; person < model.people; person++) {
                var cell = person * model.days + day;
                tickets[day] += Math.min(300, model.cellCost[cell * model.values + state.cells[cell]]);
            }
            tickets[day] += 1;
        }
        return draw(tickets);
    }

    /** Days with people too many are drawn more often. */
    private int crowded(State state) {
        var tickets = new long[model.days];
        for (var at = 0; at < state.cover.length; at++) {
            tickets[at / model.values] += 1 + 20 * Math.max(0, state.cover[at] - model.need[at]);
        }
        return draw(tickets);
    }

    private int draw(long[] tickets) {
        var all = Arrays.stream(tickets).sum();
        var at = (long) (dice.share() * all);
        for (var each = 0; each < tickets.length; each++) {
            at -= tickets[each];
            if (at < 0) return each;
        }
        for (var each = tickets.length - 1; each >= 0; each--) {
            if (tickets[each] > 0) return each;
        }
        return tickets.length - 1;
    }
}
