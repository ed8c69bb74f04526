package org.montgolfiere.rota.solver;

/** How often one person has done the kinds that may not be done every day: up to eight counts in one number, a byte each. */
final class Counters {
    private static final int MOST = 8;
    private static final int FULL = 127;
    private static final long OVERFLOW = 0x8080808080808080L;

    private final Model model;
    private final int person;
    private final long[] of;
    private long fresh;

    Counters(Model model, int person) {
        this.model = model;
        this.person = person;
        this.of = new long[model.values];
        count(0);
    }

    private void count(int without) {
        fresh = 0;
        var place = 0;
        for (var value = 1; value < model.values; value++) {
            of[value] = 0;
            if (!limited(value) || value == without || place == MOST * Byte.SIZE) continue;
            of[value] = 1L << place;
            fresh |= (long) (FULL - most(value)) << place;
            place += Byte.SIZE;
        }
    }

    /** What is counted elsewhere. */
    void leaveOut(int value) {
        count(value);
    }

    /** The value that may be done least often, if not every day; else 0. */
    int rarest() {
        var rarest = 0;
        for (var value = 1; value < model.values; value++) {
            if (limited(value) && (rarest == 0 || most(value) < most(rarest))) rarest = value;
        }
        return rarest;
    }

    long fresh() {
        return fresh;
    }

    long of(int value) {
        return of[value];
    }

    static boolean full(long used) {
        return (used & OVERFLOW) != 0;
    }

    int most(int value) {
        var most = model.most[person * model.values + value];
        return model.night[value]
                ? Math.min(most, model.person[person].pattern().mostNights())
                : most;
    }

    private boolean limited(int value) {
        return most(value) > 0 && most(value) < Math.min(model.days, FULL);
    }
}
