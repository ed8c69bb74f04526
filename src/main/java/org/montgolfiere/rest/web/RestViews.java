package org.montgolfiere.rest.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Preparing;
import org.montgolfiere.rest.SealedLinks;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** Gathers what the page of one's own rest shows. */
@Component
class RestViews {

    private final Stops stops;
    private final Preparing preparing;
    private final SealedLinks links;
    private final OffTimes offTimes;
    private final Duty duty;
    private final People people;

    RestViews(Stops stops, Preparing preparing, SealedLinks links, OffTimes offTimes, Duty duty, People people) {
        this.stops = stops;
        this.preparing = preparing;
        this.links = links;
        this.offTimes = offTimes;
        this.duty = duty;
        this.people = people;
    }

    RestView of(Page page, Viewer viewer, Member member, @Nullable String wrong) {
        Instant now = page.words().now();
        Map<String, Instant> choices = stops.of(page, viewer);
        return new RestView(
                member,
                onDutyUntil(member, now),
                choices,
                then(page, viewer, choices.values().iterator().next()),
                preparing.last(viewer, now),
                offTimes.ahead(viewer),
                offTimes.withdrawn(viewer),
                member.leads() ? away(member) : null,
                links.lately(viewer).stream()
                        .map(link -> new OffTimeView.Sealed(link, links.done(link)))
                        .toList(),
                wrong);
    }

    /** @param until null: no moment is chosen yet */
    Then then(Page page, Viewer viewer, @Nullable Instant until) {
        Instant now = page.words().now();
        List<String> holding = viewer.roles().keySet().stream()
                .sorted()
                .flatMap(brand -> duty.on(brand, now).stream())
                .filter(watch -> watch.person() != viewer.person())
                .map(Watch::name)
                .distinct()
                .toList();
        boolean ahead = until != null && until.isAfter(now);
        return new Then(holding, ahead ? left(viewer, now, Objects.requireNonNull(until)) : null);
    }

    private Then.Left left(Viewer viewer, Instant now, Instant until) {
        return new Then.Left(preparing.fates(viewer, now, until), preparing.lost(viewer, new Stretch(now, until)));
    }

    private @Nullable Instant onDutyUntil(Member member, Instant now) {
        return duty.on(member.brand(), now).stream()
                .filter(watch -> watch.person() == member.person() && watch.onSite())
                .map(watch -> watch.time().to())
                .findFirst()
                .orElse(null);
    }

    private List<RestView.Away> away(Member member) {
        return offTimes.away(member.brand()).entrySet().stream()
                .map(away -> new RestView.Away(name(away.getKey()), away.getValue()))
                .toList();
    }

    private String name(long person) {
        return Objects.requireNonNull(people.find(person)).name();
    }
}
