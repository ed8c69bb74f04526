package org.montgolfiere.rota.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Availabilities;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Fairness;
import org.montgolfiere.rota.Feeds;
import org.montgolfiere.rota.Needs;
import org.montgolfiere.rota.Offers;
import org.montgolfiere.rota.Records;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Swap;
import org.montgolfiere.rota.Swaps;
import org.springframework.stereotype.Component;

/** Gathers what one's own page shows. */
@Component
class MineViews {

    static final Duration AHEAD = Duration.ofDays(56);

    private final Shifts shifts;
    private final Needs needs;
    private final Swaps swaps;
    private final Offers offers;
    private final Fairness fairness;
    private final Engagements engagements;
    private final Availabilities availabilities;
    private final Feeds feeds;
    private final Abilities abilities;
    private final Records records;
    private final People people;
    private final Clock clock;

    MineViews(
            Shifts shifts,
            Needs needs,
            Swaps swaps,
            Offers offers,
            Fairness fairness,
            Engagements engagements,
            Availabilities availabilities,
            Feeds feeds,
            Abilities abilities,
            Records records,
            People people,
            Clock clock) {
        this.shifts = shifts;
        this.needs = needs;
        this.swaps = swaps;
        this.offers = offers;
        this.fairness = fairness;
        this.engagements = engagements;
        this.availabilities = availabilities;
        this.feeds = feeds;
        this.abilities = abilities;
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    MineView of(Member reader, Viewer viewer) {
        Instant now = clock.instant();
        Stretch ahead = new Stretch(now, now.plus(AHEAD));
        List<Shift> own = shifts.between(reader, ahead).stream()
                .filter(shift -> shift.person() == reader.person() && shift.published())
                .toList();
        return new MineView(
                reader,
                chips(reader, own),
                chips(reader, shifts.waiting(reader, ahead)),
                offers.of(reader),
                fairness.account(reader),
                engagements.own(reader),
                availabilities.ahead(viewer),
                availabilities.weekly(viewer),
                feeds.of(viewer),
                abilities.all(reader).stream()
                        .filter(holder -> holder.person() == reader.person())
                        .findFirst()
                        .orElse(null),
                records.requests(reader));
    }

    private List<Chip> chips(Member reader, List<Shift> held) {
        ZoneId zone = people.brand(reader.brand()).zone();
        Marks marks = Marks.of(needs.of(reader), held);
        Set<Long> sought = swaps.open(reader).stream().map(Swap::shift).collect(Collectors.toSet());
        return held.stream()
                .map(shift -> new Chip(shift, marks.of(shift.name()), zone, sought.contains(shift.id())))
                .toList();
    }
}
