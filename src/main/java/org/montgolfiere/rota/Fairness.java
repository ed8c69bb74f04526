package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Who carries how much. Each sees their own account in full; of others nobody sees a weight, only an order in which people
 * are proposed.
 */
@Service
public class Fairness {

    private static final Duration PAST = Duration.ofDays(365);
    private static final Duration AHEAD = Duration.ofDays(92);

    private static final String HOSTILE = FairnessCredit.Kind.HOSTILE.word();

    private final ShiftRows shifts;
    private final DutyFacts duty;
    private final CreditRows credits;
    private final EngagementRows engagements;
    private final People people;
    private final Clock clock;

    Fairness(
            ShiftRows shifts,
            DutyFacts duty,
            CreditRows credits,
            EngagementRows engagements,
            People people,
            Clock clock) {
        this.shifts = shifts;
        this.duty = duty;
        this.credits = credits;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One line of an account.
     *
     * @param shift the piece of a shift that this person held; null for a credit
     * @param kind a message key under {@code rota.weight.}
     * @param weight as it was, in hours of an ordinary Tuesday
     * @param left what is left of it today
     */
    public record Entry(@Nullable Shift shift, String kind, Instant at, double weight, double left) {}

    /** @param fair what it would be if everything but hostile words were shared by contract hours: of those no sum is shown */
    public record Account(List<Entry> entries, double carried, double fair) {}

    /** One's own, the newest first. */
    public Account account(Member own) {
        Map<Long, List<Entry>> all = entries(own.brand());
        List<Entry> entries = all.getOrDefault(own.person(), List.of()).stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
        double carried = entries.stream().mapToDouble(Entry::left).sum();
        Map<Long, Double> told = carried(all, entry -> !entry.kind().equals(HOSTILE));
        return new Account(entries, carried, fair(own.brand(), told).getOrDefault(own.person(), 0.0));
    }

    /** Takes away all that was measured of oneself; what one's shifts weigh stays, for the rota tells it anyway. */
    public void forget(Member own) {
        credits.remove(own.person(), own.brand());
    }

    /** A room above tells of something that weighed. */
    @EventListener
    void credited(FairnessCredit credit) {
        credits.add(credit);
    }

    /** What one holds within a span weighs, in hours of an ordinary Tuesday; measured words and credits are not in it. */
    public double weight(Member own, Stretch span) {
        ZoneId zone = people.brand(own.brand()).zone();
        Predicate<LocalDate> holiday = holidays(own.brand());
        return held(own.brand(), span).stream()
                .filter(piece -> piece.person() == own.person())
                .mapToDouble(piece -> Weights.of(piece.time(), piece.mode(), zone, holiday))
                .sum();
    }

    /** What each person carries today, published shifts ahead with it. */
    Map<Long, Double> carried(long brand) {
        return carried(entries(brand), entry -> true);
    }

    private static Map<Long, Double> carried(Map<Long, List<Entry>> all, Predicate<Entry> counted) {
        Map<Long, Double> carried = new HashMap<>();
        all.forEach((person, entries) -> carried.put(
                person,
                entries.stream().filter(counted).mapToDouble(Entry::left).sum()));
        return carried;
    }

    /** What each would carry if all of it were shared by contract hours. */
    Map<Long, Double> fair(long brand, Map<Long, Double> carried) {
        LocalDate today = today(brand);
        Map<Long, Integer> minutes = new HashMap<>();
        engagements.of(brand).stream()
                .filter(engagement -> engagement.stands(today))
                .forEach(engagement ->
                        minutes.put(engagement.person(), engagement.contract().minutesAWeek()));
        double all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        double sum = carried.entrySet().stream()
                .filter(entry -> minutes.containsKey(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        Map<Long, Double> fair = new HashMap<>();
        minutes.forEach((person, week) -> fair.put(person, all == 0 ? 0 : sum * week / all));
        return fair;
    }

    private Map<Long, List<Entry>> entries(long brand) {
        Instant now = clock.instant();
        Brand of = people.brand(brand);
        Predicate<LocalDate> holiday = holidays(brand);
        Map<Long, List<Entry>> entries = new HashMap<>();
        held(brand, new Stretch(now.minus(PAST), now.plus(AHEAD)))
                .forEach(piece -> entries.merge(
                        piece.person(),
                        List.of(entry(piece, Weights.of(piece.time(), piece.mode(), of.zone(), holiday), now)),
                        Fairness::both));
        credits.since(brand, now.minus(PAST))
                .forEach(credit -> entries.merge(credit.person(), List.of(entry(credit, now)), Fairness::both));
        return entries;
    }

    /** Published shifts in pieces, each with who really held it: whoever relieved, and nobody while off or where nobody came. */
    private List<Shift> held(long brand, Stretch span) {
        Map<Long, Shift> shared = shifts.between(brand, span).stream()
                .filter(Shift::published)
                .collect(Collectors.toMap(Shift::id, Function.identity()));
        return Holding.worked(duty.of(brand, span))
                .filter(piece -> shared.containsKey(piece.id()))
                .map(piece -> Objects.requireNonNull(shared.get(piece.id()))
                        .of(piece.person())
                        .at(piece.time()))
                .toList();
    }

    /** Public holidays where most contracts of the brand are. */
    Predicate<LocalDate> holidays(long brand) {
        LocalDate today = today(brand);
        return engagements.of(brand).stream()
                .filter(engagement -> engagement.stands(today))
                .collect(Collectors.groupingBy(
                        engagement -> Place.of(engagement.contract()), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .<Predicate<LocalDate>>map(most -> most.getKey()::holiday)
                .orElse(_ -> false);
    }

    private LocalDate today(long brand) {
        return clock.instant().atZone(people.brand(brand).zone()).toLocalDate();
    }

    private static Entry entry(Shift shift, double weight, Instant now) {
        Instant at = shift.time().from();
        return new Entry(shift, shift.mode().word(), at, weight, Weights.faded(weight, at, now));
    }

    private static Entry entry(FairnessCredit credit, Instant now) {
        return new Entry(
                null,
                credit.kind().word(),
                credit.at(),
                credit.weight(),
                Weights.faded(credit.weight(), credit.at(), now));
    }

    private static List<Entry> both(List<Entry> one, List<Entry> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
