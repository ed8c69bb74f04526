package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import montgolfiere.templates.Templates;
import org.montgolfiere.outbound.Stops;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The stop: made and lifted by a lead, seen by everybody of the brand; and what waits because of it. */
@Controller
@RequestMapping("/brands/{brand}/stop")
class StopScreen {

    private final Stops stops;
    private final StopViews views;
    private final Templates templates;

    StopScreen(Stops stops, StopViews views, Templates templates) {
        this.stops = stops;
        this.views = views;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member, Viewer viewer) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return templates.outboundStop(page, views.of(member, viewer));
    }

    /** The line above every page, fetched when it changes. */
    @GetMapping("/banner")
    JteModel banner(Page page, Member member) {
        return templates.outboundStopBanner(page, member.brand(), stops.standing(member.brand()));
    }

    /** What waits, fetched when it changes. */
    @GetMapping("/things")
    JteModel things(Page page, Member member, Viewer viewer) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return templates.outboundStopThings(page, views.of(member, viewer));
    }

    @PostMapping
    RedirectView make(
            Member member,
            Viewer viewer,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean everywhere) {
        if (everywhere) {
            stops.makeEverywhere(viewer, why);
        } else {
            stops.make(member, why);
        }
        return back(member);
    }

    @DeleteMapping
    RedirectView lift(Member member) {
        stops.lift(member);
        return back(member);
    }

    private static RedirectView back(Member member) {
        RedirectView view = new RedirectView("/brands/" + member.brand() + "/stop");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
