package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every rule that one person's days break, rule by rule and plainly: the slow twin of {@link State}. */
final class Breaches {
    private final Model model;
    private final int person;
    private final Person who;
    private final int[] line;
    private final List<Breach> found = new ArrayList<>();

    private Breaches(Model model, int person, int[] line) {
        this.model = model;
        this.person = person;
        this.who = model.person[person];
        this.line = line;
    }

    static List<Breach> of(Model model, int[] cells) {
        return IntStream.range(0, model.people)
                .mapToObj(person -> of(
                        model,
                        person,
                        java.util.Arrays.copyOfRange(cells, person * model.days, (person + 1) * model.days)))
                .flatMap(List::stream)
                .toList();
    }

    /** @param line the values of the person's days */
    static List<Breach> of(Model model, int person, int[] line) {
        var breaches = new Breaches(model, person, line);
        breaches.cells();
        breaches.sums();
        breaches.rows();
        breaches.weeks();
        return breaches.found;
    }

    private void cells() {
        var pins = new java.util.HashMap<Integer, Integer>();
        for (var pin : who.pinned()) pins.put(pin.day(), pin.kind() + 1);
        for (var day = 0; day < line.length; day++) {
            var value = line[day];
            var pin = pins.get(day);
            if (pin != null && pin != value) add(day, Rule.PINNED, 1);
            if (value == 0 || pin != null) continue;
            if (!model.needed[day * model.values + value]) add(day, Rule.NO_NEED, 1);
            if (who.daysOff().contains(day)) add(day, Rule.DAY_OFF, 1);
            if (who.barred().contains(new Cell(day, value - 1))) add(day, Rule.BARRED, 1);
            if (!model.mayFollowHistory(person, day, value)) add(day, Rule.REST, 1);
        }
    }

    private void sums() {
        var pattern = who.pattern();
        var minutes = IntStream.range(0, line.length).map(this::minutes).sum();
        above(0, Rule.MOST_MINUTES, minutes, pattern.mostMinutes());
        above(0, Rule.LEAST_MINUTES, pattern.leastMinutes(), minutes);
        for (var value = 1; value < model.values; value++) {
            above(0, Rule.MOST_OF_KIND, count(value), who.mostOfKind().get(value - 1));
        }
        var weekends = IntStream.range(0, line.length)
                .filter(day -> line[day] != 0 && model.weekend[day] >= 0)
                .map(day -> model.weekend[day])
                .distinct();
        above(0, Rule.MOST_WEEKENDS, (int) weekends.count(), pattern.mostWeekends());
        var nights = IntStream.of(line).filter(value -> model.night[value]).count();
        above(0, Rule.MOST_NIGHTS, (int) nights, pattern.mostNights());
    }

    private void rows() {
        for (var day = 0; day + 1 < line.length; day++) {
            if (line[day] == 0 || line[day + 1] == 0 || !model.clashes(person, day, line[day], line[day + 1])) continue;
            var barred = model.problem.kinds().get(line[day] - 1).notNextDay().contains(line[day + 1] - 1);
            add(day + 1, barred ? Rule.NOT_NEXT_DAY : Rule.REST, 1);
        }
        var history = who.history();
        if (history != null && line[0] == 0 && history.worked() > 0) {
            above(0, Rule.LEAST_RUN, who.pattern().leastRun(), history.worked());
        }
        if (history != null && line[0] != 0 && history.worked() == 0 && history.free() > 0) {
            above(0, Rule.LEAST_FREE, who.pattern().leastFree(), history.free());
        }
        for (var begin = 0; begin < line.length; ) {
            var end = begin;
            while (end < line.length && line[end] == 0 == (line[begin] == 0)) end++;
            run(begin, end, line[begin] == 0);
            begin = end;
        }
    }

    private void run(int begin, int end, boolean free) {
        var history = who.history();
        var before = begin > 0 || history == null ? 0 : free ? freeBefore(history) : history.worked();
        var length = end - begin + before;
        var judged = end < line.length && (begin > 0 || history != null);
        if (!free) above(begin, Rule.MOST_RUN, length, who.pattern().mostRun());
        if (free && judged) above(begin, Rule.LEAST_FREE, who.pattern().leastFree(), length);
        if (!free && judged) above(begin, Rule.LEAST_RUN, who.pattern().leastRun(), length);
    }

    private static int freeBefore(History history) {
        return history.worked() > 0 ? 0 : history.free();
    }

    private void weeks() {
        if (!model.law[person]) return;
        var cells = new int[model.people * model.days];
        var weeks = new Weeks(model, cells);
        for (var day = 0; day < line.length; day++) {
            weeks.put(person, day, 0, line[day]);
            cells[person * model.days + day] = line[day];
        }
        var limits = who.limits();
        for (var week = 0; week < model.calendar.weeks; week++) {
            var day = Math.max(0, model.calendar.firstOfWeek(week));
            above(day, Rule.WEEK_MINUTES, weeks.minutes(person, week), limits.weekMinutes());
            above(day, Rule.WEEK_DAYS, weeks.worked(person, week), limits.weekDays());
            above(day, Rule.WEEK_REST, weeks.restsMissing(person, week), 0);
        }
        if (limits.averageMinutes() < Pattern.UNLIMITED) {
            above(0, Rule.AVERAGE_MINUTES, weeks.averages(person, limits), 0);
        }
    }

    private int minutes(int day) {
        return model.minutes[day * model.values + line[day]];
    }

    private int count(int value) {
        return (int) IntStream.of(line).filter(each -> each == value).count();
    }

    private void above(int day, Rule rule, int count, int most) {
        if (count > most) add(day, rule, count - most);
    }

    private void add(int day, Rule rule, int amount) {
        found.add(new Breach(person, day, rule, amount));
    }
}
