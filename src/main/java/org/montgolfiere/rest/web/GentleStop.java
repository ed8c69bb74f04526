package org.montgolfiere.rest.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Presence;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.stereotype.Component;

/** "Your shift ended at 18:00": said to who works past the end and wished to be told. It stops nothing. */
@Component
class GentleStop implements FramePart {

    private static final Duration SOON = Duration.ofHours(4);

    private final Presence presence;
    private final Duty duty;
    private final People people;
    private final Templates templates;

    GentleStop(Presence presence, Duty duty, People people, Templates templates) {
        this.presence = presence;
        this.duty = duty;
        this.people = people;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASKED;
    }

    @Override
    public @Nullable Content show(Page page) {
        Visitor visitor = page.visitor();
        Long brand = page.brand();
        if (visitor == null || brand == null || !page.stands(page.tabs().getFirst())) {
            return null;
        }
        Viewer viewer = people.viewer(visitor.id());
        if (!presence.isMeasured(viewer)) {
            return null;
        }
        Instant ended = ended(viewer.person(), brand, page.words().now());
        return ended == null ? null : templates.restGentleStop(page, brand, ended);
    }

    private @Nullable Instant ended(long person, long brand, Instant now) {
        List<Watch> own = duty.between(brand, new Stretch(now.minus(SOON), now.plusSeconds(1))).stream()
                .filter(watch -> watch.person() == person && watch.onSite())
                .toList();
        if (own.stream().anyMatch(watch -> watch.time().holds(now))) {
            return null;
        }
        return own.stream()
                .map(watch -> watch.time().to())
                .filter(end -> end.isAfter(now.minus(SOON)) && !end.isAfter(now))
                .max(Instant::compareTo)
                .orElse(null);
    }
}
