package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a roster leaves unmet, and for each of those who are not there the rules that keep them away. */
final class Gaps {
    private final Model model;
    private final int[] cells;
    private final State state;

    Gaps(Model model, int[] cells) {
        this.model = model;
        this.cells = cells;
        this.state = new State(model, cells);
    }

    List<Gap> all() {
        var gaps = new ArrayList<Gap>();
        for (var at = 0; at < state.cover.length; at++) {
            var missing = model.need[at] - state.cover[at];
            if (missing > 0) gaps.add(gap(at, null, missing));
            for (var asking : model.skills.at[at]) {
                var unskilled = model.skills.least[asking] - state.skilled(asking);
                if (unskilled > 0) gaps.add(gap(at, model.skills.skill[asking], unskilled));
            }
        }
        return gaps;
    }

    private Gap gap(int at, @Nullable String skill, int missing) {
        var day = at / model.values;
        var value = at % model.values;
        var obstacles = IntStream.range(0, model.people)
                .filter(person -> cells[person * model.days + day] != value)
                .filter(person -> skill == null || model.person[person].skills().contains(skill))
                .mapToObj(person -> obstacle(person, day, value))
                .toList();
        return new Gap(day, value - 1, skill, missing, obstacles);
    }

    private Gap.Obstacle obstacle(int person, int day, int value) {
        var line = java.util.Arrays.copyOfRange(cells, person * model.days, (person + 1) * model.days);
        var elsewhere = line[day];
        var before = breaches(person, line);
        line[day] = value;
        var rules = EnumSet.noneOf(Rule.class);
        Breaches.of(model, person, line).stream()
                .filter(breach -> !before.contains(breach))
                .forEach(breach -> rules.add(breach.rule()));
        return new Gap.Obstacle(person, elsewhere - 1, rules);
    }

    private Set<Breach> breaches(int person, int[] line) {
        return Breaches.of(model, person, line).stream().collect(Collectors.toSet());
    }
}
