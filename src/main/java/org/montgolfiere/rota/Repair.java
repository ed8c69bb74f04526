package org.montgolfiere.rota;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.solver.Budget;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.SolverProcess;
import org.montgolfiere.rota.solver.Watcher;
import org.springframework.stereotype.Component;

/**
 * Looks for a mend in which several shifts move, where nobody can take what was lost as things stand: the search plans these
 * weeks again, and each change of what people know costs.
 */
@Component
class Repair {

    /** Above any wish, far below a gap. */
    private static final int CHANGE = 10;

    private static final int MEGABYTES = 256;

    /** Five seconds are asked of all of a mend; the process that plans takes its part to start and to end. */
    private static final Duration MOST = Duration.ofMillis(3_800);

    private static final Duration LEAST = Duration.ofMillis(1_000);

    private final DrawingFacts facts;
    private final People people;
    private final Clock clock;

    Repair(DrawingFacts facts, People people, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.clock = clock;
    }

    /** A shift that goes from its holder to another. */
    record Move(Shift shift, long to) {}

    /**
     * What would move, in an order in which each step keeps the law; nothing where the search finds nothing. Both layers of
     * the solver look for it, the Java layer alone where the library of the other cannot be loaded.
     *
     * @param begun when the mend was asked for, in {@link System#nanoTime}: what has passed since is taken off the time
     */
    List<Move> moves(long brand, long absent, List<Shift> lost, long begun) {
        Drawing.Facts of = facts.repair(brand, first(brand, lost), days(brand, lost));
        if (of == null) {
            return List.of();
        }
        Drawing drawing = new Drawing(settled(of));
        Roster before = without(drawing.start(), of, drawing, lost);
        Problem problem = Forbidden.in(drawing.repair(before, CHANGE), of.people(), forbidden(of, absent, lost));
        Roster best = new SolverProcess(MEGABYTES)
                .solve(problem, before, Budget.of(left(begun)), Watcher.NOBODY)
                .roster();
        return ordered(of, moves(of, drawing, best));
    }

    private static Duration left(long begun) {
        Duration left = MOST.minusNanos(System.nanoTime() - begun);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** What begins within a day stays with whoever knows of it. */
    private Drawing.Facts settled(Drawing.Facts of) {
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        List<Shift> shifts = of.existing().stream()
                .map(shift -> shift.time().from().isBefore(soon) ? shift.pinned(true) : shift.loose())
                .toList();
        return of.with(shifts);
    }

    private static Set<Forbidden> forbidden(Drawing.Facts of, long absent, List<Shift> lost) {
        Drawing all = new Drawing(of);
        Set<Forbidden> forbidden = new HashSet<>();
        Stretch away = new Stretch(
                lost.getFirst().time().from(),
                lost.stream()
                        .map(shift -> shift.time().to())
                        .max(Instant::compareTo)
                        .orElseThrow());
        all.cells().stream()
                .filter(cell -> all.shift(absent, cell).time().overlaps(away))
                .forEach(cell -> forbidden.add(new Forbidden(absent, cell)));
        return forbidden;
    }

    private static Roster without(Roster roster, Drawing.Facts of, Drawing drawing, List<Shift> lost) {
        List<List<Integer>> lines =
                roster.shifts().stream().<List<Integer>>map(ArrayList::new).toList();
        for (Shift shift : lost) {
            Cell cell = drawing.cell(shift);
            int person = of.people().indexOf(shift.person());
            if (cell != null && person >= 0) {
                lines.get(person).set(cell.day(), Roster.FREE);
            }
        }
        return new Roster(lines);
    }

    /** Who has a shift no more gives it to somebody who has it now. */
    private static List<Move> moves(Drawing.Facts of, Drawing drawing, Roster after) {
        List<Move> moves = new ArrayList<>();
        Map<Cell, List<Shift>> held = of.existing().stream()
                .filter(shift -> drawing.cell(shift) != null)
                .collect(Collectors.groupingBy(shift -> Objects.requireNonNull(drawing.cell(shift))));
        held.forEach((cell, shifts) -> {
            Set<Long> now = new HashSet<>();
            for (int person = 0; person < of.people().size(); person++) {
                if (after.at(person, cell.day()) == cell.kind()) {
                    now.add(of.people().get(person));
                }
            }
            List<Shift> given = shifts.stream()
                    .filter(shift -> !now.contains(shift.person()))
                    .toList();
            shifts.forEach(shift -> now.remove(shift.person()));
            List<Long> takers = now.stream().sorted().toList();
            for (int index = 0; index < Math.min(given.size(), takers.size()); index++) {
                moves.add(new Move(given.get(index), takers.get(index)));
            }
        });
        return moves;
    }

    /** Steps that the law lets go as things stand come first; what never goes is left out. */
    private List<Move> ordered(Drawing.Facts of, List<Move> moves) {
        List<Move> left = new ArrayList<>(moves);
        List<Move> ordered = new ArrayList<>();
        Move next = possible(of, left, ordered);
        while (next != null) {
            ordered.add(next);
            left.remove(next);
            next = possible(of, left, ordered);
        }
        return ordered;
    }

    private @Nullable Move possible(Drawing.Facts of, List<Move> left, List<Move> done) {
        return left.stream()
                .filter(move -> facts.standing(of, done, move)
                        .objections(move.shift().of(move.to()))
                        .isEmpty())
                .findFirst()
                .orElse(null);
    }

    private LocalDate first(long brand, List<Shift> lost) {
        return day(brand, lost.getFirst().time().from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private int days(long brand, List<Shift> lost) {
        LocalDate last = day(brand, lost.getLast().time().from()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return (int) ChronoUnit.DAYS.between(first(brand, lost), last) + 1;
    }

    private LocalDate day(long brand, Instant instant) {
        ZoneId zone = people.brand(brand).zone();
        return instant.atZone(zone).toLocalDate();
    }
}
