package org.montgolfiere.rota.solver;

import java.util.Arrays;

/** A roster whose cost is known after each change of a cell; hot, so plain arrays and no allocation. */
final class State {
    final Model model;
    final int[] cells;
    final int[] cover;
    final Runs runs;
    final Weeks weeks;
    private final int[] skilled;
    private final int[] minutes;
    private final int[] least;
    private final int[] most;
    private final int[] ofKind;
    private final int[] weekendDays;
    private final int[] weekends;
    private final int[] mostWeekends;
    private final int[] nights;
    private final int[] mostNights;
    private final int[] ledger;
    /** What rules about sums are broken by, and all costs, kept up to date by put. */
    long brokenSums;

    long soft;

    State(Model model) {
        this.model = model;
        this.cells = new int[model.people * model.days];
        this.cover = new int[model.days * model.values];
        this.skilled = new int[model.skills.count];
        this.minutes = new int[model.people];
        this.least = patterns(model, Pattern::leastMinutes);
        this.most = patterns(model, Pattern::mostMinutes);
        this.ofKind = new int[model.people * model.values];
        this.weekendDays = new int[model.people * model.calendar.weeks];
        this.weekends = new int[model.people];
        this.mostWeekends = patterns(model, Pattern::mostWeekends);
        this.nights = new int[model.people];
        this.mostNights = patterns(model, Pattern::mostNights);
        this.ledger = new int[model.people];
        this.runs = new Runs(model, cells);
        this.weeks = new Weeks(model, cells);
        begin();
    }

    State(Model model, int[] line) {
        this(model);
        load(line);
    }

    void load(int[] line) {
        for (var cell = 0; cell < line.length; cell++) put(cell / model.days, cell % model.days, line[cell]);
    }

    /** Everything that is broken, counted from scratch where it is not kept. */
    long broken() {
        var broken = brokenSums;
        for (var person = 0; person < model.people; person++) broken += brokenLine(person, 0, model.days - 1);
        return broken;
    }

    /** What the shape of somebody's days breaks, in all runs and weeks that a change from one day to another can touch. */
    int brokenLine(int person, int from, int to) {
        var broken = runs.broken(person, from, to);
        return model.law[person] ? broken + weeks.broken(person, from, to) : broken;
    }

    int brokenSums(int person) {
        var broken = minutesBroken(person)
                + above(weekends[person], mostWeekends[person])
                + above(nights[person], mostNights[person]);
        for (var value = 1; value < model.values; value++) {
            var at = person * model.values + value;
            broken += above(ofKind[at], model.most[at]);
        }
        return broken;
    }

    void put(int person, int day, int value) {
        var cell = person * model.days + day;
        var old = cells[cell];
        if (old == value) return;
        cells[cell] = value;
        soft += model.cellCost[cell * model.values + value] - model.cellCost[cell * model.values + old];
        brokenSums -= minutesBroken(person);
        if (old != 0) leave(person, day, old);
        if (value != 0) enter(person, day, value);
        brokenSums += minutesBroken(person);
        if (model.weekend[day] >= 0 && (old == 0 || value == 0)) weekend(person, day, value != 0);
        if (model.law[person]) weeks.put(person, day, old, value);
    }

    private void begin() {
        for (var at = 0; at < cover.length; at++) soft += coverCost(at);
        for (var asking = 0; asking < skilled.length; asking++) soft += skillCost(asking);
        for (var person = 0; person < model.people; person++) {
            ledger[person] = model.person[person].balance();
            soft += unfairness(person);
            brokenSums += minutesBroken(person);
            for (var day = 0; day < model.days; day++) {
                soft += model.cellCost[(person * model.days + day) * model.values];
            }
        }
    }

    private void enter(int person, int day, int value) {
        var at = day * model.values + value;
        if (cover[at]++ < model.need[at]) soft -= model.under[at];
        else soft += model.over[at];
        for (var asking : model.skills.at[at]) {
            if (model.skills.has(person, asking) && skilled[asking]++ < model.skills.least[asking]) {
                soft -= model.skills.under[asking];
            }
        }
        minutes[person] += model.minutes[at];
        var kind = person * model.values + value;
        if (ofKind[kind]++ >= model.most[kind]) brokenSums++;
        if (model.night[value] && nights[person]++ >= mostNights[person]) brokenSums++;
        if (model.load[at] != 0) weigh(person, model.load[at]);
    }

    private void leave(int person, int day, int value) {
        var at = day * model.values + value;
        if (--cover[at] < model.need[at]) soft += model.under[at];
        else soft -= model.over[at];
        for (var asking : model.skills.at[at]) {
            if (model.skills.has(person, asking) && --skilled[asking] < model.skills.least[asking]) {
                soft += model.skills.under[asking];
            }
        }
        minutes[person] -= model.minutes[at];
        var kind = person * model.values + value;
        if (--ofKind[kind] >= model.most[kind]) brokenSums--;
        if (model.night[value] && --nights[person] >= mostNights[person]) brokenSums--;
        if (model.load[at] != 0) weigh(person, -model.load[at]);
    }

    private void weekend(int person, int day, boolean worked) {
        var at = person * model.calendar.weeks + model.weekend[day];
        if (worked && weekendDays[at]++ == 0 && weekends[person]++ >= mostWeekends[person]) brokenSums++;
        if (!worked && --weekendDays[at] == 0 && --weekends[person] >= mostWeekends[person]) brokenSums--;
    }

    private void weigh(int person, int units) {
        soft -= unfairness(person);
        ledger[person] += units;
        soft += unfairness(person);
    }

    long unfairness(int person) {
        if (model.problem.unfairness() == 0) return 0;
        var off = (long) ledger[person] - model.person[person].fair();
        return model.problem.unfairness() * off * off;
    }

    long coverCost(int at) {
        var missing = model.need[at] - cover[at];
        return missing > 0 ? (long) missing * model.under[at] : -(long) missing * model.over[at];
    }

    long skillCost(int asking) {
        return (long) Math.max(0, model.skills.least[asking] - skilled[asking]) * model.skills.under[asking];
    }

    int skilled(int asking) {
        return skilled[asking];
    }

    private int minutesBroken(int person) {
        var off = Math.max(least[person] - minutes[person], minutes[person] - most[person]);
        return off <= 0 ? 0 : (off + model.unit - 1) / model.unit;
    }

    private static int above(int count, int most) {
        return Math.max(0, count - most);
    }

    private static int[] patterns(Model model, java.util.function.ToIntFunction<Pattern> limit) {
        return Arrays.stream(model.person)
                .mapToInt(person -> limit.applyAsInt(person.pattern()))
                .toArray();
    }
}
