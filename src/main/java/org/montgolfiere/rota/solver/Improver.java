package org.montgolfiere.rota.solver;

import java.util.Arrays;

/** Fix and optimise: opens a part of the best roster at a time and lets CP-SAT find the best for it. */
final class Improver {
    private static final double LONGEST = 10;
    private static final double MOST_WORK = 2.5;
    /** Cells that are opened at first. */
    private static final int FIRST = 200;

    private final Model model;
    private final Best best;
    private final Clockwork clockwork;
    private final Lookout lookout;
    private final long leap;
    private final Dice dice;
    private final Neighbourhood neighbourhood;
    private final Appetite appetite;

    Improver(Model model, Best best, Clockwork clockwork, Lookout lookout, long seed) {
        this.model = model;
        this.best = best;
        this.clockwork = clockwork;
        this.lookout = lookout;
        this.leap = Math.max(1, Math.round(Annealer.scale(model) / 2));
        this.dice = new Dice(seed);
        this.neighbourhood = new Neighbourhood(model, dice);
        this.appetite = new Appetite(Math.min(FIRST, model.people * model.days));
    }

    void run() {
        while (!clockwork.over() && !best.proved()) step();
    }

    private void step() {
        var state = new State(model, best.cells());
        var way = appetite.next();
        var free = neighbourhood.choose(way, appetite.cells(way), state);
        var broken = state.broken() > 0;
        if (broken) openBroken(free, state);
        var programme = new Programme(model, state.cells.clone(), free);
        if (!broken) programme.wantBetter(way.leaping() ? leap : 1);
        var seconds = Math.clamp(clockwork.secondsLeft(), 0.05, LONGEST);
        var answer = lookout.solve(programme, new Programme.Effort(seconds, MOST_WORK, dice.below(60_000), null));
        var gain = answer.cells() == null ? 0 : offer(answer.cells(), free, state);
        appetite.learn(way, gain, answer.work(), answer.proved());
    }

    /** What another thread has found meanwhile is kept beside it where the two go together. */
    private long offer(int[] cells, boolean[] free, State before) {
        if (Arrays.equals(cells, before.cells)) return 0;
        var together = best.cells();
        for (var cell = 0; cell < cells.length; cell++) together[cell] = free[cell] ? cells[cell] : together[cell];
        var gain = before.soft - new State(model, cells).soft;
        return offer(together) || offer(cells) ? Math.max(1, gain) : 0;
    }

    private boolean offer(int[] cells) {
        var state = new State(model, cells);
        return best.offer(cells, state.broken(), state.soft);
    }

    /** Somebody whose days break a rule is opened as a whole or not at all. */
    private void openBroken(boolean[] free, State state) {
        for (var person = 0; person < model.people; person++) {
            if (state.brokenSums(person) + state.brokenLine(person, 0, model.days - 1) == 0) continue;
            Arrays.fill(free, person * model.days, (person + 1) * model.days, dice.below(2) == 0);
        }
    }
}
