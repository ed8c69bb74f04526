package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.montgolfiere.rota.law.Timeline;
import org.montgolfiere.rota.law.Work;
import org.springframework.stereotype.Component;

/**
 * Lays out people's time for the law: what they declared, else what the rota says, turns by their own hand, call-outs, and
 * when they are off.
 */
@Component
class Timelines {

    private static final Duration HISTORY = Duration.ofDays(371);
    private static final Duration AHEAD = Duration.ofDays(120);

    private final ShiftRows shifts;
    private final ReliefRows reliefs;
    private final Turns turns;
    private final DeclaredRows declared;
    private final Absences absences;
    private final AvailabilityRows availabilities;
    private final Clock clock;

    Timelines(
            ShiftRows shifts,
            ReliefRows reliefs,
            Turns turns,
            DeclaredRows declared,
            Absences absences,
            AvailabilityRows availabilities,
            Clock clock) {
        this.shifts = shifts;
        this.reliefs = reliefs;
        this.turns = turns;
        this.declared = declared;
        this.absences = absences;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    /** As things stand, a year back, without some shifts: those about to be moved. Drafts count at their own brand. */
    Map<Long, Timeline> of(Collection<Long> people, long brand, Stretch window, Set<Long> without) {
        Stretch span = new Stretch(window.from().minus(HISTORY), window.to().plus(AHEAD));
        Map<Long, List<Work>> works = new HashMap<>();
        Map<Long, List<Work>> told = declared.of(people, span);
        told.forEach((person, list) ->
                works.computeIfAbsent(person, _ -> new ArrayList<>()).addAll(list));
        planned(people, brand, span, without)
                .filter(piece -> unheard(piece, told.getOrDefault(piece.person, List.of())))
                .forEach(piece -> works.computeIfAbsent(piece.person, _ -> new ArrayList<>())
                        .add(piece.work));
        Map<Long, List<Stretch>> off = absences.of(people, span);
        Map<Long, List<Availability>> said = availabilities.of(people, span);
        Map<Long, Timeline> timelines = new HashMap<>();
        people.forEach(person -> timelines.put(
                person,
                new Timeline(
                        works.getOrDefault(person, List.of()),
                        off.getOrDefault(person, List.of()),
                        closed(said.getOrDefault(person, List.of())))));
        return timelines;
    }

    private static List<Stretch> closed(List<Availability> said) {
        return said.stream()
                .filter(one -> one.kind() == Availability.Kind.UNAVAILABLE)
                .map(Availability::time)
                .toList();
    }

    private Stream<Piece> planned(Collection<Long> people, long brand, Stretch span, Set<Long> without) {
        List<Shift> all = shifts.of(people, span).stream()
                .filter(shift -> !without.contains(shift.id()))
                .filter(shift -> shift.published() || shift.brand() == brand)
                .toList();
        List<Holding.Held> relieved = reliefs.heldBy(people, span);
        Stream<Piece> shifts = all.stream().flatMap(shift -> left(shift, relieved));
        Stream<Piece> taken = relieved.stream()
                .filter(relief -> people.contains(relief.person()))
                .map(relief -> new Piece(relief.person(), work(relief.mode(), relief.time(), 0)));
        Stream<Piece> own = turns.of(people, span).stream()
                .flatMap(turn -> turn
                        .time()
                        .without(all.stream()
                                .filter(shift -> shift.person() == turn.person())
                                .map(Shift::time)
                                .toList())
                        .stream()
                        .map(time -> new Piece(turn.person(), new Work(Work.Kind.WORK, time, 0))));
        return Stream.of(shifts, taken, own).flatMap(pieces -> pieces);
    }

    private static Stream<Piece> left(Shift shift, List<Holding.Held> reliefs) {
        List<Stretch> cuts = reliefs.stream()
                .filter(relief -> relief.id() == shift.id() && relief.person() != shift.person())
                .map(Holding.Held::time)
                .toList();
        return shift.time().without(cuts).stream()
                .map(time -> new Piece(shift.person(), work(shift, time, cuts.isEmpty() ? shift.pause() : 0)));
    }

    static Work work(Shift shift) {
        return work(shift, shift.time(), shift.pause());
    }

    /** A piece of it; one that was cut has no break of its own. */
    static Work work(Shift shift, Stretch piece) {
        return work(shift, piece, piece.equals(shift.time()) ? shift.pause() : 0);
    }

    private static Work work(Shift shift, Stretch time, int pause) {
        return work(shift.mode(), time, pause);
    }

    private static Work work(Mode mode, Stretch time, int pause) {
        return mode == Mode.ON_CALL ? new Work(Work.Kind.ON_CALL, time, 0) : new Work(Work.Kind.WORK, time, pause);
    }

    /** Whether nobody declared other hours for this time that has passed. */
    private boolean unheard(Piece piece, List<Work> told) {
        Instant now = clock.instant();
        return piece.work.kind() == Work.Kind.ON_CALL
                || piece.work.time().from().isAfter(now)
                || told.stream()
                        .noneMatch(work ->
                                work.kind() == Work.Kind.WORK && work.time().overlaps(piece.work.time()));
    }

    private record Piece(long person, Work work) {}
}
