package org.montgolfiere.rota.solver;

import org.jspecify.annotations.Nullable;

/**
 * How somebody's days stand after one of them, as a number: free for how long, or which kind of shift after how many worked days in a row.
 * Free for long enough is one number; so is what came before the first day where nobody knows it, which is taken in favour of the plan.
 */
final class Standing {
    static final int NONE = -1;

    private final Model model;
    private final int person;
    private final Pattern pattern;
    private final @Nullable History history;
    private final int rested;
    private final int longest;
    final int count;

    Standing(Model model, int person) {
        this.model = model;
        this.person = person;
        this.pattern = model.person[person].pattern();
        this.history = model.person[person].history();
        this.rested = Math.max(1, pattern.leastFree()) - 1;
        this.longest = Math.min(pattern.mostRun(), model.days + (history == null ? 0 : history.worked()));
        this.count = rested + 1 + (model.values - 1) * longest;
    }

    /** How many of some days in a row can be worked at most. */
    int workedWithin(int days) {
        var cycle = longest + rested + 1;
        return days / cycle * longest + Math.min(longest, days % cycle);
    }

    int value(int standing) {
        return free(standing) ? 0 : (standing - rested - 1) / longest + 1;
    }

    boolean free(int standing) {
        return standing <= rested;
    }

    /** {@link #NONE}: a rule is in the way. */
    int first(int value) {
        if (history == null) return value == 0 ? rested : worked(value, 1);
        if (history.worked() == 0) return fromFree(Math.min(rested, Math.max(0, history.free() - 1)), value);
        return value == 0 ? history.worked() >= pattern.leastRun() ? 0 : NONE : worked(value, history.worked() + 1);
    }

    /** {@link #NONE}: a rule is in the way. */
    int next(int day, int standing, int value) {
        if (free(standing)) return fromFree(standing, value);
        var run = (standing - rested - 1) % longest + 1;
        var sinceStart = history == null && run == day;
        if (value == 0) return run >= pattern.leastRun() || sinceStart ? 0 : NONE;
        return model.clashes(person, day - 1, value(standing), value) ? NONE : worked(value, run + 1);
    }

    private int fromFree(int standing, int value) {
        if (value == 0) return Math.min(rested, standing + 1);
        return standing == rested ? worked(value, 1) : NONE;
    }

    private int worked(int value, int run) {
        return run > longest ? NONE : rested + (value - 1) * longest + run;
    }
}
