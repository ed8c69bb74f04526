package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every way one person's days can be that breaks no rule, found by trying all of them: for problems of a few days. */
final class Lines {
    private final Model model;
    private final int person;
    private final List<int[]> kept = new ArrayList<>();

    private Lines(Model model, int person) {
        this.model = model;
        this.person = person;
        extend(new int[model.days], 0);
    }

    static List<int[]> of(Model model, int person) {
        return new Lines(model, person).kept;
    }

    private void extend(int[] line, int day) {
        if (day == model.days) {
            if (Breaches.of(model, person, line).isEmpty()) kept.add(Arrays.copyOf(line, day));
            return;
        }
        for (var value = 0; value < model.values; value++) {
            line[day] = value;
            extend(line, day + 1);
        }
    }
}
