package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.law.Bounds;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Profile;
import org.montgolfiere.rota.law.Timeline;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.History;
import org.montgolfiere.rota.solver.Limits;
import org.montgolfiere.rota.solver.Pattern;
import org.montgolfiere.rota.solver.Person;

/** The people of a problem: what each may do, what is settled, and what each carries. */
final class Draftees {

    private static final int LONGEST_RUN = 6;
    private static final int HISTORY_WEEKS = 17;

    private final Drawing.Facts facts;
    private final Drawing drawing;
    private final double ratio;
    private final Map<Long, Double> fair = new HashMap<>();

    Draftees(Drawing.Facts facts, Drawing drawing) {
        this.facts = facts;
        this.drawing = drawing;
        this.ratio = facts.needs().stream()
                .mapToDouble(need -> (double) need.minutes() / (need.minutes() - need.pause()))
                .min()
                .orElse(1);
        share();
    }

    Person person(long person) {
        Contract contract = contracts(person).findFirst().orElseThrow();
        Set<Cell> pinned = pinned(person);
        Set<Cell> barred = barred(person, pinned);
        return new Person(
                Long.toString(person),
                Set.of(),
                IntStream.range(0, facts.needs().size())
                        .map(_ -> facts.days())
                        .boxed()
                        .toList(),
                pattern(person, contract),
                limits(contract),
                Set.of(),
                barred,
                pinned,
                history(facts.hearing().timeline(person)),
                (int) Math.round(facts.carried().getOrDefault(person, 0.0)),
                (int) Math.round(fair.getOrDefault(person, 0.0)));
    }

    /** Their contract on each day of the plan that has one. */
    private Stream<Contract> contracts(long person) {
        return IntStream.range(0, facts.days())
                .mapToObj(day ->
                        facts.hearing().contract(person, days(facts.first().plusDays(day), 1)))
                .flatMap(Stream::ofNullable)
                .filter(contract -> contract.profile() != Profile.AMBASSADOR);
    }

    /** What contracts bear over the plan's days, in minutes. */
    private long minutes(long person) {
        return contracts(person).mapToLong(Contract::minutesAWeek).sum() / 7;
    }

    /** Published shifts and pinned drafts stay. */
    private Set<Cell> pinned(long person) {
        Set<Cell> pinned = new HashSet<>();
        Set<Integer> days = new HashSet<>();
        facts.existing().stream()
                .filter(shift -> shift.person() == person && shift.settled())
                .map(drawing::cell)
                .filter(Objects::nonNull)
                .filter(cell -> days.add(cell.day()))
                .forEach(pinned::add);
        return pinned;
    }

    /** What the law, an off time, or a missing language speaks against, each shift by itself. */
    private Set<Cell> barred(long person, Set<Cell> pinned) {
        Set<Cell> barred = new HashSet<>();
        for (Cell cell : drawing.cells()) {
            if (!pinned.contains(cell) && refused(drawing.shift(person, cell))) {
                barred.add(cell);
            }
        }
        return barred;
    }

    private boolean refused(Shift shift) {
        Hearing hearing = facts.hearing();
        return hearing.ambassador(shift.person(), shift.time())
                || !hearing.objections(shift).isEmpty();
    }

    /** Hours by contract over the whole plan; at most six days in a row. Limits count whole shifts, pauses with them. */
    private Pattern pattern(long person, Contract contract) {
        boolean onSite = facts.needs().stream().anyMatch(need -> need.mode() == Mode.ON_SITE);
        int most = contract.profile() == Profile.FORFAIT_JOURS || !onSite ? Pattern.UNLIMITED : whole(minutes(person));
        return new Pattern(0, most, 0, LONGEST_RUN, 0, Pattern.UNLIMITED, Pattern.UNLIMITED);
    }

    private Limits limits(Contract contract) {
        boolean onSite = facts.needs().stream().anyMatch(need -> need.mode() == Mode.ON_SITE);
        if (!onSite) {
            return Limits.NONE;
        }
        LocalDate last = facts.first().plusDays(facts.days() - 1L);
        Bounds bounds = Bounds.of(contract, facts.hearing().derogations(), facts.first(), last);
        return new Limits(
                bounds.restMinutes(),
                whole(bounds.weekMinutes()),
                whole(bounds.averageMinutes()),
                bounds.averageWeeks(),
                bounds.weekDays(),
                bounds.weekRestMinutes());
    }

    private int whole(long net) {
        return net >= Integer.MAX_VALUE ? Pattern.UNLIMITED : (int) Math.floor(net * ratio);
    }

    private @Nullable History history(Timeline timeline) {
        Instant first = facts.first().atStartOfDay(facts.zone()).toInstant();
        Instant last = timeline.lastEnd(first);
        if (last == null) {
            return null;
        }
        List<Integer> weeks = IntStream.rangeClosed(1, HISTORY_WEEKS)
                .mapToObj(back -> week(timeline, facts.first().minusWeeks(HISTORY_WEEKS + 1L - back)))
                .toList();
        int worked = run(timeline, true);
        int spilled = last.isAfter(first) ? (int) Math.ceil(timeline.minutes(new Stretch(first, last)) * ratio) : 0;
        return new History(
                null, drawing.minutes(last), worked, worked > 0 ? 0 : run(timeline, false), weeks, spilled, 0, false);
    }

    private int week(Timeline timeline, LocalDate monday) {
        return (int) Math.ceil(timeline.minutes(days(monday, 7)) * ratio);
    }

    /** Days in a row, up to the plan, with work or without. */
    private int run(Timeline timeline, boolean work) {
        int days = 0;
        while (days < 30 && timeline.minutes(days(facts.first().minusDays(days + 1L), 1)) > 0 == work) {
            days++;
        }
        return days;
    }

    private Stretch days(LocalDate first, int number) {
        return new Stretch(
                first.atStartOfDay(facts.zone()).toInstant(),
                first.plusDays(number).atStartOfDay(facts.zone()).toInstant());
    }

    /** Everything carried and everything to come, shared by contract hours. */
    private void share() {
        Map<Long, Long> minutes = new HashMap<>();
        facts.people().forEach(person -> minutes.put(person, minutes(person)));
        double all = minutes.values().stream().mapToLong(Long::longValue).sum();
        double sum = facts.people().stream()
                        .mapToDouble(person -> facts.carried().getOrDefault(person, 0.0))
                        .sum()
                + drawing.cells().stream()
                        .mapToDouble(cell -> drawing.weight(cell)
                                * facts.needs().get(cell.kind()).people())
                        .sum();
        minutes.forEach((person, borne) -> fair.put(person, all == 0 ? 0 : sum * borne / all));
    }
}
