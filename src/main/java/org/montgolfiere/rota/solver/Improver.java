package org.montgolfiere.rota.solver;

import java.util.Arrays;

/** Fix and optimise: opens a part of the best roster at a time and lets CP-SAT find the best for it. */
final class Improver {
    private static final double LONGEST = 10;
    private static final double MOST_WORK = 1.5;

    private final Model model;
    private final Best best;
    private final Clockwork clockwork;
    private final Lookout lookout;
    private final Dice dice;
    private final Neighbourhood neighbourhood;
    private final double until;

    /** @param until share of the budget at which it ends */
    Improver(Model model, Best best, Clockwork clockwork, Lookout lookout, long seed, double until) {
        this.model = model;
        this.best = best;
        this.clockwork = clockwork;
        this.lookout = lookout;
        this.dice = new Dice(seed);
        this.neighbourhood = new Neighbourhood(model, dice);
        this.until = until;
    }

    void run() {
        while (clockwork.spent() < until && !best.proved()) step();
    }

    private void step() {
        var state = new State(model, best.cells());
        var way = neighbourhood.next();
        var free = neighbourhood.choose(way, state);
        var broken = state.broken() > 0;
        if (broken) openBroken(free, state);
        var programme = new Programme(model, state.cells.clone(), free);
        if (!broken) programme.wantBetter();
        var seconds = Math.clamp(clockwork.secondsUntil(until), 0.05, LONGEST);
        var answer = lookout.solve(programme, new Programme.Effort(seconds, MOST_WORK, 1, dice.below(60_000), null));
        var gain = answer.cells() == null ? 0 : offer(answer.cells(), state);
        neighbourhood.learn(way, gain, answer.work(), answer.proved());
    }

    private long offer(int[] cells, State before) {
        if (Arrays.equals(cells, before.cells)) return 0;
        var after = new State(model, cells);
        return best.offer(cells, after.broken(), after.soft) ? Math.max(1, before.soft - after.soft) : 0;
    }

    /** Somebody whose days break a rule is opened as a whole or not at all. */
    private void openBroken(boolean[] free, State state) {
        for (var person = 0; person < model.people; person++) {
            if (state.brokenSums(person) + state.brokenLine(person, 0, model.days - 1) == 0) continue;
            Arrays.fill(free, person * model.days, (person + 1) * model.days, dice.below(2) == 0);
        }
    }
}
