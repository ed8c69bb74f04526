package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Why a problem cannot be planned at all. @param subject the person, kind, day or count it is about */
public record Flaw(Kind kind, String subject) {

    public enum Kind {
        NO_DAYS,
        TOO_MANY_DAYS,
        NO_PEOPLE,
        PERSON_TWICE,
        NO_SHIFT_KINDS,
        SHIFT_KIND_TWICE,
        SHIFT_START,
        SHIFT_LENGTH,
        NEED_OUT_OF_RANGE,
        NEED_TWICE,
        WISH_OUT_OF_RANGE,
        LOAD_OUT_OF_RANGE,
        KINDS_OF_PERSON,
        LEAST_OVER_MOST,
        PINNED_OUT_OF_RANGE,
        PINNED_AND_OFF,
        ROSTER_OF_ANOTHER_SHAPE
    }

    /** Empty: it can be planned, though perhaps not without gaps. */
    public static List<Flaw> of(Problem problem) {
        var flaws = new ArrayList<Flaw>();
        shape(problem, flaws);
        kinds(problem, flaws);
        people(problem, flaws);
        demands(problem, flaws);
        var change = problem.change();
        if (change != null && !fits(problem, change.before())) flaws.add(new Flaw(Kind.ROSTER_OF_ANOTHER_SHAPE, ""));
        return flaws;
    }

    static boolean fits(Problem problem, Roster roster) {
        return roster.shifts().size() == problem.people().size()
                && roster.shifts().stream()
                        .allMatch(line -> line.size() == problem.days()
                                && line.stream().allMatch(kind -> kind >= Roster.FREE && hasKind(problem, kind)));
    }

    private static void shape(Problem problem, List<Flaw> flaws) {
        var days = Integer.toString(problem.days());
        if (problem.days() < 1) flaws.add(new Flaw(Kind.NO_DAYS, days));
        if (problem.days() > Problem.MOST_DAYS) flaws.add(new Flaw(Kind.TOO_MANY_DAYS, days));
        if (problem.people().isEmpty()) flaws.add(new Flaw(Kind.NO_PEOPLE, ""));
        if (problem.kinds().isEmpty()) flaws.add(new Flaw(Kind.NO_SHIFT_KINDS, ""));
    }

    private static void kinds(Problem problem, List<Flaw> flaws) {
        var names = new HashSet<String>();
        for (var kind : problem.kinds()) {
            if (!names.add(kind.name())) flaws.add(new Flaw(Kind.SHIFT_KIND_TWICE, kind.name()));
            if (kind.start() < 0 || kind.start() >= ShiftKind.DAY) flaws.add(new Flaw(Kind.SHIFT_START, kind.name()));
            if (kind.minutes() < 1
                    || kind.minutes() > ShiftKind.DAY
                    || !kind.notNextDay().stream().allMatch(next -> hasKind(problem, next))) {
                flaws.add(new Flaw(Kind.SHIFT_LENGTH, kind.name()));
            }
        }
    }

    private static void people(Problem problem, List<Flaw> flaws) {
        var names = new HashSet<String>();
        for (var person : problem.people()) {
            var pattern = person.pattern();
            if (!names.add(person.name())) flaws.add(new Flaw(Kind.PERSON_TWICE, person.name()));
            if (person.mostOfKind().size() != problem.kinds().size()) {
                flaws.add(new Flaw(Kind.KINDS_OF_PERSON, person.name()));
            }
            if (pattern.leastMinutes() > pattern.mostMinutes() || pattern.leastRun() > pattern.mostRun()) {
                flaws.add(new Flaw(Kind.LEAST_OVER_MOST, person.name()));
            }
            pinned(problem, person, flaws);
        }
    }

    private static void pinned(Problem problem, Person person, List<Flaw> flaws) {
        var days = new HashSet<Integer>();
        for (var cell : person.pinned()) {
            var free = cell.kind() == Roster.FREE;
            if (!inside(problem, cell.day()) || !free && !hasKind(problem, cell.kind()) || !days.add(cell.day())) {
                flaws.add(new Flaw(Kind.PINNED_OUT_OF_RANGE, person.name()));
            } else if (!free
                    && (person.daysOff().contains(cell.day()) || person.barred().contains(cell))) {
                flaws.add(new Flaw(Kind.PINNED_AND_OFF, person.name()));
            }
        }
    }

    private static void demands(Problem problem, List<Flaw> flaws) {
        var cells = new HashSet<Cell>();
        for (var need : problem.needs()) {
            var at = "%d/%d".formatted(need.day(), need.kind());
            if (!inside(problem, need.day()) || need.kind() < 0 || !hasKind(problem, need.kind()) || need.count() < 0) {
                flaws.add(new Flaw(Kind.NEED_OUT_OF_RANGE, at));
            } else if (!cells.add(new Cell(need.day(), need.kind()))) {
                flaws.add(new Flaw(Kind.NEED_TWICE, at));
            }
        }
        for (var wish : problem.wishes()) {
            var kind = wish.kind() == Wish.ANY || hasKind(problem, wish.kind());
            var person = wish.person() >= 0 && wish.person() < problem.people().size();
            if (!kind || !person || !inside(problem, wish.day())) {
                flaws.add(new Flaw(Kind.WISH_OUT_OF_RANGE, Integer.toString(wish.person())));
            }
        }
        for (var load : problem.loads()) {
            if (!inside(problem, load.day()) || !hasKind(problem, load.kind()) || load.units() < 0) {
                flaws.add(new Flaw(Kind.LOAD_OUT_OF_RANGE, "%d/%d".formatted(load.day(), load.kind())));
            }
        }
    }

    private static boolean inside(Problem problem, int day) {
        return day >= 0 && day < problem.days();
    }

    private static boolean hasKind(Problem problem, int kind) {
        return kind < problem.kinds().size() && kind >= Roster.FREE;
    }
}
