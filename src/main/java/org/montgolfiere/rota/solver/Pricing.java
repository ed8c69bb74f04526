package org.montgolfiere.rota.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest days for one person when every shift has a price: dynamic programming, day by day. A state is how the days stand, weekends,
 * shifts of the rarest kind and minutes so far. Other kinds that may not be done every day are counted on demand: of two ways into
 * one state the cheaper is kept then, however often it has used them. The law's weeks and the ledger are not known here.
 */
final class Pricing {
    /** States by days, 2 bytes each, up to which the rarest kind is a part of the state. */
    private static final long LARGE = 4_000_000;

    private static final long LARGEST = 20_000_000;

    private final Model model;
    private final int person;
    private final Standing standing;
    private final Counters counters;
    private final int weekends;
    private final int rare;
    private final int uses;
    private final int unit;
    private final int least;
    private final int sums;
    /** By days in a row: how many minutes, in units, fit into them at most. */
    private final int[] within;

    private final int states;
    private final Table table;

    /** Room for one calculation at a time, whoever it is for. */
    static final class Table {
        private double[] now = {};
        private double[] next = {};
        private long[] used = {};
        private long[] usedNext = {};
        private short[] from = {};

        private void grow(int states, int days) {
            if (now.length < states) {
                now = new double[states];
                next = new double[states];
                used = new long[states];
                usedNext = new long[states];
            }
            if (from.length < states * days) from = new short[states * days];
        }

        private void turn() {
            var was = now;
            now = next;
            next = was;
            var usedBefore = used;
            used = usedNext;
            usedNext = usedBefore;
        }
    }

    Pricing(Model model, int person, Table table) {
        var pattern = model.person[person].pattern();
        this.table = table;
        this.model = model;
        this.person = person;
        this.standing = new Standing(model, person);
        this.weekends = pattern.mostWeekends() >= model.calendar.weeks ? 1 : pattern.mostWeekends() + 1;
        this.unit = model.problem.kinds().stream().mapToInt(ShiftKind::minutes).reduce(0, Pricing::common);
        var longestShift = Arrays.stream(model.minutes).max().orElse(0) / unit;
        this.within = IntStream.rangeClosed(0, model.days)
                .map(days -> standing.workedWithin(days) * longestShift)
                .toArray();
        this.sums = (int) Math.min(pattern.mostMinutes() / unit, (long) model.days * longestShift) + 1;
        this.least = Math.min(sums - 1, (pattern.leastMinutes() + unit - 1) / unit);
        this.counters = new Counters(model, person);
        var rarest = counters.rarest();
        var most = rarest == 0 ? 0 : counters.most(rarest);
        this.rare = size(most + 1) > LARGE ? 0 : rarest;
        this.uses = rare == 0 ? 1 : most + 1;
        this.states = standing.count * weekends * uses * sums;
        if (rare > 0) counters.leaveOut(rare);
    }

    private long size(int uses) {
        return (long) standing.count * weekends * uses * sums * model.days;
    }

    /** How many states are looked at, about. */
    long work() {
        var rows = (long) standing.count * weekends * uses;
        var work = 0L;
        for (var day = 1; day < model.days; day++) {
            var sumsThere = Math.max(1, Math.min(sums, within[day]) - Math.max(0, least - within[model.days - day]));
            work += rows * sumsThere * model.options[person * model.days + day].length;
        }
        return work;
    }

    /** Whether there is memory for it. */
    boolean fits() {
        return size(uses) <= LARGEST && standing.count < Short.MAX_VALUE;
    }

    /** @param cost by day and value @param counting all limits of kinds @return the values by day; null: nothing was found */
    int @Nullable [] cheapest(double[] cost, boolean counting) {
        table.grow(states, model.days);
        begin(cost);
        for (var day = 1; day < model.days; day++) step(day, cost, counting);
        return line();
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }

    private int at(int stand, int weekend, int use, int sum) {
        return ((stand * weekends + weekend) * uses + use) * sums + sum;
    }

    private int units(int day, int value) {
        return model.minutes[day * model.values + value] / unit;
    }

    private int use(int value) {
        return value > 0 && value == rare ? 1 : 0;
    }

    private int weekend(int day, int value, boolean workedBefore) {
        if (value == 0 || weekends == 1 || model.weekend[day] < 0) return 0;
        return day > 0 && workedBefore && model.weekend[day - 1] == model.weekend[day] ? 0 : 1;
    }

    private void begin(double[] cost) {
        Arrays.fill(table.now, 0, states, Double.POSITIVE_INFINITY);
        for (var value : model.options[person * model.days]) {
            var stand = standing.first(value);
            var weekend = weekend(0, value, false);
            var sum = units(0, value);
            if (stand == Standing.NONE || weekend >= weekends || use(value) >= uses || sum >= sums) continue;
            var to = at(stand, weekend, use(value), sum);
            table.now[to] = cost[value];
            table.used[to] = counters.fresh() + counters.of(value);
        }
    }

    private void step(int day, double[] cost, boolean counting) {
        Arrays.fill(table.next, 0, states, Double.POSITIVE_INFINITY);
        for (var stand = 0; stand < standing.count; stand++) {
            for (var value : model.options[person * model.days + day]) {
                var to = standing.next(day, stand, value);
                if (to != Standing.NONE) pass(day, stand, to, value, cost[day * model.values + value], counting);
            }
        }
        table.turn();
    }

    private void pass(int day, int stand, int to, int value, double price, boolean counting) {
        var minutes = units(day, value);
        var more = weekend(day, value, !standing.free(stand));
        var first = Math.max(0, least - within[model.days - day]);
        var end = Math.min(sums - minutes, within[day] + 1);
        for (var weekend = 0; weekend + more < weekends; weekend++) {
            for (var use = 0; use + use(value) < uses; use++) {
                var source = at(stand, weekend, use, 0);
                var target = at(to, weekend + more, use + use(value), minutes);
                if (counting) count(day, value, source, target, first, end, price, stand);
                else relax(day, source, target, first, end, price, stand);
            }
        }
    }

    private void relax(int day, int source, int target, int first, int end, double price, int stand) {
        var now = table.now;
        var next = table.next;
        for (var sum = first; sum < end; sum++) {
            var reached = now[source + sum] + price;
            if (reached >= next[target + sum]) continue;
            next[target + sum] = reached;
            table.from[day * states + target + sum] = (short) stand;
        }
    }

    private void count(int day, int value, int source, int target, int first, int end, double price, int stand) {
        for (var sum = first; sum < end; sum++) {
            var reached = table.now[source + sum] + price;
            if (reached >= table.next[target + sum]) continue;
            var used = table.used[source + sum] + counters.of(value);
            if (Counters.full(used)) continue;
            table.usedNext[target + sum] = used;
            table.next[target + sum] = reached;
            table.from[day * states + target + sum] = (short) stand;
        }
    }

    private int @Nullable [] line() {
        var best = -1;
        for (var at = 0; at < states; at++) {
            if (at % sums < least || table.now[at] == Double.POSITIVE_INFINITY) continue;
            if (best < 0 || table.now[at] < table.now[best]) best = at;
        }
        return best < 0 ? null : back(best);
    }

    private int[] back(int end) {
        var line = new int[model.days];
        var sum = end % sums;
        var use = end / sums % uses;
        var weekend = end / sums / uses % weekends;
        var stand = end / sums / uses / weekends;
        for (var day = model.days - 1; day > 0; day--) {
            line[day] = standing.value(stand);
            var before = table.from[day * states + at(stand, weekend, use, sum)];
            sum -= units(day, line[day]);
            use -= use(line[day]);
            weekend -= weekend(day, line[day], !standing.free(before));
            stand = before;
        }
        line[0] = standing.value(stand);
        return line;
    }
}
