package org.montgolfiere.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.Change;
import org.montgolfiere.rota.solver.Load;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.ShiftKind;
import org.montgolfiere.rota.solver.Solver;

/**
 * A plan's weeks as a problem for the search, and the way back from a roster to shifts. What the law refuses for one
 * shift by itself is barred beforehand; what it refuses of several together is told as numbers, and looked at again.
 */
final class Drawing {

    static final int MISSING = 1000;
    private static final int TOO_MANY = 50;

    /** What a drawing is made from. @param existing shifts of these needs that stand in these weeks, drafts and published */
    record Facts(
            long brand,
            long plan,
            LocalDate first,
            int days,
            ZoneId zone,
            List<Need> needs,
            List<Long> people,
            Predicate<LocalDate> holiday,
            Hearing hearing,
            List<Shift> existing,
            Map<Long, List<Availability>> said,
            Map<Long, Double> carried) {

        LocalDate day(Cell cell) {
            return first.plusDays(cell.day());
        }

        Facts with(List<Shift> others) {
            return new Facts(brand, plan, first, days, zone, needs, people, holiday, hearing, others, said, carried);
        }
    }

    private final Facts facts;
    private final List<Cell> cells;
    private final Draftees draftees;

    Drawing(Facts facts) {
        this.facts = facts;
        this.cells = places();
        this.draftees = new Draftees(facts, this);
    }

    Problem problem() {
        return new Problem(
                "rota",
                facts.first,
                facts.days,
                facts.zone,
                facts.needs.stream().map(Drawing::kind).toList(),
                facts.people.stream().map(draftees::person).toList(),
                needs(),
                new Wishes(facts, cells).all(),
                loads(),
                1,
                null);
    }

    /** The same with a price on each change of what stands; who carries how much is left for another day. */
    Problem repair(Roster before, int change) {
        Problem whole = problem();
        return new Problem(
                whole.name(),
                whole.firstDay(),
                whole.days(),
                whole.zone(),
                whole.kinds(),
                whole.people(),
                whole.needs(),
                List.of(),
                List.of(),
                0,
                new Change(before, change));
    }

    /** Whether nobody may hold anything that is needed: there is nothing to search. */
    boolean hopeless(Problem problem) {
        return problem.people().stream().allMatch(person -> person.barred().size() == cells.size());
    }

    /** What stands already, as a roster to start from. */
    Roster start() {
        return roster(facts.existing);
    }

    /** What is published or pinned, and these. */
    Roster with(List<Shift> drafts) {
        return roster(Stream.concat(drafts.stream(), facts.existing.stream().filter(Shift::settled))
                .toList());
    }

    /** The one of several that costs least, the first of equals; published and pinned shifts stand in each. */
    List<Shift> cheapest(Problem problem, List<List<Shift>> plans) {
        return plans.stream()
                .min(Comparator.comparing(
                        drafts -> Solver.judge(problem, with(drafts)).cost()))
                .orElseThrow();
    }

    private Roster roster(List<Shift> shifts) {
        List<List<Integer>> lines = new ArrayList<>();
        for (long person : facts.people) {
            List<Integer> line = new ArrayList<>(Collections.nCopies(facts.days, Roster.FREE));
            shifts.stream().filter(shift -> shift.person() == person).forEach(shift -> {
                Cell cell = cell(shift);
                if (cell != null) {
                    line.set(cell.day(), cell.kind());
                }
            });
            lines.add(line);
        }
        return new Roster(lines);
    }

    /** What of a roster is neither published nor pinned yet, as drafts of the plan, day by day. */
    List<Shift> shifts(Roster roster) {
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < facts.days; day++) {
            for (int person = 0; person < facts.people.size(); person++) {
                Cell cell = new Cell(day, roster.at(person, day));
                if (cell.kind() != Roster.FREE && !stands(facts.people.get(person), cell)) {
                    shifts.add(shift(facts.people.get(person), cell));
                }
            }
        }
        return shifts;
    }

    Shift shift(long person, Cell cell) {
        Need need = facts.needs.get(cell.kind());
        Slot slot = new Slot(need, facts.day(cell), need.time(facts.day(cell), facts.zone), List.of());
        Shift shift = Coverage.shift(facts.brand, slot, person);
        return new Shift(
                0,
                shift.brand(),
                facts.plan,
                shift.need(),
                person,
                shift.name(),
                shift.time(),
                shift.pause(),
                shift.mode(),
                Shift.State.DRAFT,
                false,
                0);
    }

    /** Where an existing shift stands in the problem, or null where it answers none of these needs. */
    @Nullable
    Cell cell(Shift shift) {
        int kind = IntStream.range(0, facts.needs.size())
                .filter(index -> Objects.equals(facts.needs.get(index).id(), shift.need()))
                .findFirst()
                .orElse(-1);
        long day = ChronoUnit.DAYS.between(
                facts.first, shift.time().from().atZone(facts.zone).toLocalDate());
        return kind < 0 || day < 0 || day >= facts.days ? null : new Cell((int) day, kind);
    }

    private boolean stands(long person, Cell cell) {
        return facts.existing.stream()
                .anyMatch(old -> old.settled() && old.person() == person && cell.equals(cell(old)));
    }

    boolean needed(Cell cell) {
        LocalDate day = facts.day(cell);
        return facts.needs.get(cell.kind()).on(day, facts.holiday.test(day));
    }

    /** What a shift weighs, in hours of an ordinary Tuesday. */
    double weight(Cell cell) {
        Need need = facts.needs.get(cell.kind());
        return Weights.of(need.time(facts.day(cell), facts.zone), need.mode(), facts.zone, facts.holiday);
    }

    /** Each place where somebody is needed. */
    List<Cell> cells() {
        return cells;
    }

    private List<Cell> places() {
        return IntStream.range(0, facts.days)
                .boxed()
                .flatMap(day -> IntStream.range(0, facts.needs.size()).mapToObj(kind -> new Cell(day, kind)))
                .filter(this::needed)
                .toList();
    }

    private static ShiftKind kind(Need need) {
        int start = need.opens().toSecondOfDay() / 60;
        return new ShiftKind("need " + need.id(), start, need.minutes(), need.night(), Set.of());
    }

    private List<org.montgolfiere.rota.solver.Need> needs() {
        return cells.stream()
                .map(cell -> new org.montgolfiere.rota.solver.Need(
                        cell.day(), cell.kind(), wanted(cell), MISSING, TOO_MANY, List.of()))
                .toList();
    }

    /** Places that somebody outside the search holds, such as an ambassador, are filled. */
    private int wanted(Cell cell) {
        long filled = facts.existing.stream()
                .filter(shift -> shift.published() && !facts.people.contains(shift.person()))
                .filter(shift -> cell.equals(cell(shift)))
                .count();
        return (int) Math.max(0, facts.needs.get(cell.kind()).people() - filled);
    }

    private List<Load> loads() {
        return cells.stream()
                .map(cell -> new Load(cell.day(), cell.kind(), (int) Math.round(weight(cell))))
                .toList();
    }

    /** Minutes from the first day's beginning by the clock to an instant; negative before it. */
    int minutes(Instant instant) {
        return (int) Duration.between(facts.first.atStartOfDay(facts.zone).toInstant(), instant)
                .toMinutes();
    }
}
