package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.montgolfiere.people.People;
import org.springframework.stereotype.Component;

/**
 * Says what speaks against a change of the rota: the law, off times, what is needed. Every change goes by here, whoever
 * thought of it.
 */
@Component
class Judge {

    private final Timelines timelines;
    private final EngagementRows engagements;
    private final NeedRows needs;
    private final Holders holders;
    private final People people;
    private final Clock clock;

    Judge(
            Timelines timelines,
            EngagementRows engagements,
            NeedRows needs,
            Holders holders,
            People people,
            Clock clock) {
        this.timelines = timelines;
        this.engagements = engagements;
        this.needs = needs;
        this.holders = holders;
        this.people = people;
        this.clock = clock;
    }

    /** A hearing about one brand and a span of time: facts are read once, and asked of many people. */
    Hearing hearing(long brand, Collection<Long> concerned, Stretch window, Set<Long> without) {
        return new Hearing(
                brand,
                timelines.of(concerned, brand, window, without),
                engagements.of(brand),
                engagements.derogations(brand),
                needs.ever(brand),
                holders.of(brand),
                people.brand(brand).zone(),
                clock.instant());
    }

    /**
     * Until the transaction ends nobody else gives these people anything to hold, so that two changes, each lawful by
     * itself, do not pass each other. Asked before any shift is held.
     */
    void hold(Collection<Long> concerned) {
        holders.keep(concerned);
    }

    /** What speaks against drawing it, which nobody does for an ambassador, nor for no time at all. */
    List<Objection> ofDrawing(Shift shift) {
        if (!shift.time().from().isBefore(shift.time().to())) {
            return List.of(Objection.Unfit.of("rota.shift.refused.empty"));
        }
        Hearing hearing = hearing(shift.brand(), Set.of(shift.person()), shift.time(), Set.of(shift.id()));
        return !shift.published() && hearing.ambassador(shift.person(), shift.time())
                ? List.of(Objection.Unfit.of("rota.unfit.ambassador"))
                : hearing.objections(shift);
    }

    /**
     * What speaks against a shift's holder having hours again that somebody relieved.
     *
     * @param standing every relief of the shift, those of others among them
     */
    List<Objection> objectionsBack(Shift whole, Relief back, List<Relief> standing) {
        Instant now = clock.instant();
        if (!back.time().to().isAfter(now)) {
            return List.of(Objection.Unfit.of("rota.relief.refused.over"));
        }
        Hearing hearing = hearing(whole.brand(), Set.of(whole.person()), whole.time(), Set.of(whole.id()));
        List<Shift> held = whole.time().without(kept(whole, back, standing, now)).stream()
                .map(whole::at)
                .toList();
        held.stream().filter(piece -> !piece.time().overlaps(back.time())).forEach(hearing::grant);
        return held.stream()
                .filter(piece -> piece.time().overlaps(back.time()))
                .flatMap(piece -> hearing.objections(piece).stream())
                .toList();
    }

    /** What others have of it still, and what was worked already of what is given back. */
    private static List<Stretch> kept(Shift whole, Relief back, List<Relief> standing, Instant now) {
        Stream<Stretch> others = standing.stream()
                .filter(relief -> relief.shift() == whole.id() && relief.id() != back.id())
                .filter(relief -> relief.person() != whole.person())
                .map(Relief::time);
        Stream<Stretch> worked = back.time().from().isBefore(now)
                ? Stream.of(new Stretch(back.time().from(), now))
                : Stream.empty();
        return Stream.concat(others, worked).toList();
    }

    /** What speaks against somebody holding this besides what they hold already, but for the shift itself. */
    List<Objection> objections(Shift shift) {
        return hearing(shift.brand(), Set.of(shift.person()), shift.time(), Set.of(shift.id()))
                .objections(shift);
    }
}
