package org.montgolfiere.rest.web;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Presence;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Your shift ended at 18:00": said to who works past the end and wished to be told, on whichever page they have open. Put
 * away, it is not said of that shift again. It stops nothing.
 */
@Controller
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

    /** A place on every page for whoever wished it, empty until there is something to say. */
    @Override
    public @Nullable Content show(Page page) {
        Visitor visitor = page.visitor();
        Long brand = page.brand();
        if (visitor == null || brand == null) {
            return null;
        }
        Viewer viewer = people.viewer(visitor.id());
        return presence.isMeasured(viewer)
                ? templates.restGentleStop(
                        page, brand, toTell(viewer, brand, page.words().now()))
                : null;
    }

    /** Asked by an open page when somebody's duty changed. */
    @GetMapping("/brands/{brand}/gentle-stop")
    JteModel tell(Page page, Member member) {
        Viewer viewer = people.viewer(member.person());
        Instant ended = presence.isMeasured(viewer)
                ? toTell(viewer, member.brand(), page.words().now())
                : null;
        return templates.restGentleStop(page, member.brand(), ended);
    }

    @DeleteMapping("/brands/{brand}/gentle-stop")
    JteModel putAway(Page page, Member member) {
        Viewer viewer = people.viewer(member.person());
        presence.told(viewer, page.words().now());
        return templates.restGentleStop(page, member.brand(), null);
    }

    private @Nullable Instant toTell(Viewer own, long brand, Instant now) {
        Instant ended = ended(own.person(), brand, now);
        Instant told = ended == null ? null : presence.toldOf(own);
        return told == null || ended == null || ended.isAfter(told) ? ended : null;
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
