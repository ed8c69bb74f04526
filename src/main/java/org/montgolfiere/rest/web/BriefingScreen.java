package org.montgolfiere.rest.web;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rest.Briefings;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The briefing: one page on return, which the desk points to until it was read. */
@Controller
class BriefingScreen implements FramePart {

    private final Briefings briefings;
    private final People people;
    private final Templates templates;

    BriefingScreen(Briefings briefings, People people, Templates templates) {
        this.briefings = briefings;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/briefing")
    JteModel show(Page page, Member member) {
        return templates.restBriefing(page, member, briefings.of(HandoverScreen.reader(member)));
    }

    /** Read: the desk points to it no more. */
    @PostMapping("/brands/{brand}/briefing")
    RedirectView read(Member member) {
        briefings.read(HandoverScreen.reader(member));
        return seeOther("/brands/" + member.brand() + "/conversations");
    }

    /** Thanks to whoever solved it. */
    @PostMapping("/brands/{brand}/thanks/{conversation}")
    JteModel thank(Page page, Member member, @PathVariable long conversation) {
        briefings.thank(HandoverScreen.reader(member), conversation);
        return templates.restSaid(page.say("rest.thanks.said"), true);
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
        Member member = people.viewer(visitor.id()).in(brand);
        return member.readsDesk() && briefings.waits(member) ? templates.restWaits(page, brand) : null;
    }

    static RedirectView seeOther(String address) {
        RedirectView there = new RedirectView(address);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return there;
    }
}
