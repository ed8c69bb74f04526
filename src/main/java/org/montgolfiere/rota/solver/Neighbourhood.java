package org.montgolfiere.rota.solver;

import java.util.stream.IntStream;

/** Which cells of a roster are opened at once; each way learns by itself how many it can take. */
final class Neighbourhood {
    /** Ways to choose. */
    enum Way {
        /** Some people, all their days. */
        PEOPLE,
        /** Some days in a row, of everybody or of many. */
        DAYS,
        /** Days and people around something that costs. */
        COST
    }

    private static final double MOST = 4000;
    private static final double LITTLE = 0.4;

    private final Model model;
    private final Dice dice;
    private final double[] size;
    private final double[] worth = {20, 20, 20};

    Neighbourhood(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
        var start = Math.min(200, model.people * model.days);
        this.size = new double[] {Math.max(start, 2.0 * model.days), start, start};
    }

    Way next() {
        if (dice.below(3) == 0) return Way.values()[dice.below(3)];
        var at = dice.share() * (worth[0] + worth[1] + worth[2]);
        if (at < worth[0]) return Way.PEOPLE;
        return at < worth[0] + worth[1] ? Way.DAYS : Way.COST;
    }

    /** @param gain in cost @param work it took, in the native library's measure @param proved within what it was given */
    void learn(Way way, long gain, double work, boolean proved) {
        var which = way.ordinal();
        worth[which] = 0.85 * worth[which] + 0.15 * Math.min(100, gain / (work + 0.05));
        if (proved && work < LITTLE) size[which] = Math.min(MOST, size[which] * 1.15);
        if (!proved) size[which] = Math.max(30, size[which] * 0.85);
    }

    boolean[] choose(Way way, State state) {
        var cellsOpen = (int) size[way.ordinal()];
        return switch (way) {
            case PEOPLE -> open(people(Math.clamp(cellsOpen / model.days, 2, model.people), -1, state), 0, model.days);
            case DAYS -> {
                var least = Math.min(model.days, 5 + dice.below(10));
                var people = Math.clamp(cellsOpen / least, 2, model.people);
                var width = Math.clamp(cellsOpen / people, least, model.days);
                var first = dice.below(model.days - width + 1);
                yield open(people(people, -1, state), first, first + width);
            }
            case COST -> {
                var day = costly(state);
                var width = Math.min(model.days, 5 + dice.below(17));
                var people = Math.clamp(cellsOpen / width, 2, model.people);
                var first = Math.clamp(day - dice.below(width), 0, model.days - width);
                yield open(people(people, day, state), first, first + width);
            }
        };
    }

    private boolean[] open(boolean[] people, int first, int end) {
        var free = new boolean[model.people * model.days];
        for (var person = 0; person < model.people; person++) {
            if (people[person])
                java.util.Arrays.fill(free, person * model.days + first, person * model.days + end, true);
        }
        return free;
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

    private int draw(long[] tickets) {
        var all = java.util.Arrays.stream(tickets).sum();
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
