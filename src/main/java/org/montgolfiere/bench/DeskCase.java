package org.montgolfiere.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.History;
import org.montgolfiere.rota.solver.Limits;
import org.montgolfiere.rota.solver.Load;
import org.montgolfiere.rota.solver.Need;
import org.montgolfiere.rota.solver.Pattern;
import org.montgolfiere.rota.solver.Person;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.ShiftKind;
import org.montgolfiere.rota.solver.Wish;

/** The family desk-24x7: 50 invented people, 8 weeks round the clock, two languages, French limits. A seed names its member. */
final class DeskCase {

    private static final int WEEKS = 8;
    private static final int DAYS = 7 * WEEKS;
    private static final int PEOPLE = 50;
    private static final int SHIFT = 480;
    private static final int NIGHT = 3;
    private static final List<ShiftKind> KINDS = List.of(
            new ShiftKind("early", 6 * 60, SHIFT, false, Set.of()),
            new ShiftKind("day", 9 * 60, SHIFT, false, Set.of()),
            new ShiftKind("late", 14 * 60, SHIFT, false, Set.of()),
            new ShiftKind("night", 22 * 60, SHIFT, true, Set.of()));
    private static final int[] WEEKDAY = {7, 8, 7, 3};
    private static final int[] WEEKEND = {5, 4, 5, 3};
    private static final Limits FRENCH = new Limits(11 * 60, 48 * 60, 44 * 60, 12, 6, 35 * 60);

    private final Random random;

    private DeskCase(long seed) {
        this.random = new Random(seed);
    }

    static Problem make(long seed) {
        return new DeskCase(seed).problem("desk-24x7-" + seed);
    }

    private Problem problem(String name) {
        var needs = new ArrayList<Need>();
        var loads = new ArrayList<Load>();
        for (var day = 0; day < DAYS; day++) {
            for (var kind = 0; kind < KINDS.size(); kind++) {
                needs.add(need(day, kind));
                if (load(day, kind) > 0) loads.add(new Load(day, kind, load(day, kind)));
            }
        }
        var people = new ArrayList<Person>();
        for (var number = 0; number < PEOPLE; number++) people.add(person(number));
        var monday = LocalDate.of(2026, 9, 14);
        var zone = ZoneId.of("Europe/Paris");
        return new Problem(name, monday, DAYS, zone, KINDS, people, needs, wishes(), loads, 1, null);
    }

    private static Need need(int day, int kind) {
        var count = (weekend(day) ? WEEKEND : WEEKDAY)[kind];
        var languages =
                List.of(new Need.SkillNeed("French", count > 5 ? 2 : 1, 60), new Need.SkillNeed("English", 1, 60));
        return new Need(day, kind, count, 100, 5, languages);
    }

    private static boolean weekend(int day) {
        return day % 7 >= 5;
    }

    private static int load(int day, int kind) {
        return (kind == NIGHT ? 3 : kind == 2 ? 1 : 0) + (weekend(day) ? 2 : 0);
    }

    /** Three in five work 35 hours a week, the others 28 or 20; every second can work nights. */
    private Person person(int number) {
        var weekMinutes = (number % 5 < 3 ? 35 : number % 5 == 3 ? 28 : 20) * 60;
        var nights = number % 2 == 0 ? 9 : 0;
        var off = holiday();
        var most = weekMinutes * WEEKS - weekMinutes * off.size() / 7;
        var full = number % 5 < 3;
        var pattern = new Pattern(most * 8 / 10, most, full ? 2 : 1, full ? 5 : 4, full ? 2 : 1, 5, nights);
        var balance = random.nextInt(8);
        return new Person(
                "Person %02d".formatted(number + 1),
                languages(number),
                List.of(DAYS, DAYS, DAYS, nights),
                pattern,
                FRENCH,
                off,
                Set.<Cell>of(),
                Set.<Cell>of(),
                history(weekMinutes),
                balance,
                balance + share(weekMinutes, nights > 0, off.size()));
    }

    private static Set<String> languages(int number) {
        return switch (number % 10) {
            case 0, 1, 2, 3 -> Set.of("French");
            case 4, 5, 6 -> Set.of("English");
            default -> Set.of("French", "English");
        };
    }

    private Set<Integer> holiday() {
        var off = new HashSet<Integer>();
        if (random.nextInt(3) == 0) return off;
        var first = random.nextInt(DAYS - 7);
        for (var day = first; day < first + 3 + random.nextInt(5); day++) off.add(day);
        return off;
    }

    /** What comes to each by contract and presence: nights among those who can work them, the rest among all. */
    private static int share(int weekMinutes, boolean nights, int off) {
        var present = weekMinutes / 2_100.0 * (DAYS - off) / DAYS;
        return (int) Math.round(present * (nights ? 31 : 14));
    }

    private History history(int weekMinutes) {
        var weeks = new ArrayList<Integer>();
        for (var week = 0; week < 11; week++) weeks.add(Math.max(0, weekMinutes + SHIFT * (random.nextInt(3) - 1)));
        var worked = random.nextInt(4);
        return worked == 0
                ? new History(null, null, 0, 2, weeks, 0, 0, false)
                : new History(random.nextInt(3), -2 * 60, worked, 0, weeks, 0, 0, false);
    }

    private List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        for (var person = 0; person < PEOPLE; person++) {
            for (var each = 0; each < 6; each++) {
                var kind = random.nextInt(3) == 0 ? Wish.ANY : random.nextInt(KINDS.size());
                wishes.add(new Wish(person, random.nextInt(DAYS), kind, random.nextInt(3) == 0, 1 + random.nextInt(5)));
            }
        }
        Collections.shuffle(wishes, random);
        return wishes;
    }
}
