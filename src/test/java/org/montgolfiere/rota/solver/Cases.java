package org.montgolfiere.rota.solver;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small invented problems with every rule in them. The same seed gives the same. */
final class Cases {
    static final List<ShiftKind> KINDS = List.of(
            new ShiftKind("early", 6 * 60, 480, false, Set.of()),
            new ShiftKind("late", 14 * 60, 480, false, Set.of(0)),
            new ShiftKind("night", 22 * 60, 480, true, Set.of()));
    private static final int U = Pattern.UNLIMITED;

    private final Random random;

    Cases(long seed) {
        this.random = new Random(seed);
    }

    /** A week begins with the last Monday before clocks change in Paris. */
    Problem any() {
        return drawn(10 + random.nextInt(20), 3 + random.nextInt(5));
    }

    /** Without what column generation does not know: the law's weeks and the ledger. */
    Problem plain(int days, int count) {
        var drawn = drawn(days, count);
        var people = drawn.people().stream().map(Cases::lawless).toList();
        return new Problem(
                "plain",
                drawn.firstDay(),
                days,
                drawn.zone(),
                KINDS,
                people,
                drawn.needs(),
                drawn.wishes(),
                List.of(),
                0,
                null);
    }

    private static Person lawless(Person person) {
        return new Person(
                person.name(),
                person.skills(),
                person.mostOfKind(),
                person.pattern(),
                Limits.NONE,
                person.daysOff(),
                person.barred(),
                person.pinned(),
                person.history(),
                0,
                0);
    }

    private Problem drawn(int days, int count) {
        var people = new ArrayList<Person>();
        for (var each = 0; each < count; each++) people.add(person("p" + each, days));
        var needs = new ArrayList<Need>();
        var loads = new ArrayList<Load>();
        for (var day = 0; day < days; day++) {
            for (var kind = 0; kind < KINDS.size(); kind++) {
                if (random.nextInt(12) == 0) continue;
                needs.add(need(day, kind));
                loads.add(new Load(day, kind, random.nextInt(4)));
            }
        }
        var wishes = new ArrayList<Wish>();
        for (var each = 0; each < count * 2; each++) {
            wishes.add(new Wish(
                    random.nextInt(count),
                    random.nextInt(days),
                    random.nextInt(4) - 1,
                    random.nextBoolean(),
                    1 + random.nextInt(5)));
        }
        var first = LocalDate.of(2026, 3, 23).plusDays(random.nextInt(7));
        return new Problem(
                "case", first, days, ZoneId.of("Europe/Paris"), KINDS, people, needs, wishes, loads, 1, null);
    }

    Roster roster(Problem problem) {
        var lines = new ArrayList<List<Integer>>();
        for (var person = 0; person < problem.people().size(); person++) {
            var line = new ArrayList<Integer>();
            for (var day = 0; day < problem.days(); day++) {
                line.add(
                        random.nextInt(3) == 0
                                ? Roster.FREE
                                : random.nextInt(problem.kinds().size()));
            }
            lines.add(line);
        }
        return new Roster(lines);
    }

    private Need need(int day, int kind) {
        var skills = random.nextBoolean() ? List.<Need.SkillNeed>of() : List.of(new Need.SkillNeed("German", 1, 40));
        return new Need(day, kind, 1 + random.nextInt(2), 100, 10, skills);
    }

    private Person person(String name, int days) {
        var off = new HashSet<Integer>();
        if (random.nextBoolean()) off.add(random.nextInt(days));
        var most = List.of(days, days, random.nextInt(3) * 4);
        var pattern = new Pattern(
                480 * random.nextInt(4),
                480 * (8 + random.nextInt(14)),
                1 + random.nextInt(2),
                4 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(3),
                4);
        var limits = new Limits(
                660,
                48 * 60,
                random.nextBoolean() ? 30 * 60 : U,
                2 + random.nextInt(3),
                5 + random.nextInt(2),
                35 * 60);
        return new Person(
                name,
                random.nextBoolean() ? Set.of("German") : Set.of(),
                most,
                pattern,
                random.nextInt(4) == 0 ? Limits.NONE : limits,
                off,
                random.nextBoolean() ? Set.of(new Cell(random.nextInt(days), random.nextInt(3))) : Set.of(),
                Set.of(),
                random.nextBoolean() ? history() : null,
                random.nextInt(5),
                10);
    }

    private History history() {
        var worked = random.nextInt(4);
        var kind = random.nextInt(3);
        var end = KINDS.get(kind).start() + 480 - 1440;
        var weeks = List.of(2000, 1500, 2400);
        return worked > 0
                ? new History(kind, end, worked, 0, weeks, 480, 1, random.nextBoolean())
                : new History(null, end - 2 * 1440, 0, 2, weeks, 0, 0, random.nextBoolean());
    }
}
