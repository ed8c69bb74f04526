package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.outbound.Acts;
import org.montgolfiere.outbound.Holding;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one can do to a message beside answering it. */
@Controller
class ActScreen {

    private final Acts acts;
    private final Trays trays;
    private final Templates templates;

    ActScreen(Acts acts, Trays trays, Templates templates) {
        this.acts = acts;
        this.trays = trays;
        this.templates = templates;
    }

    /** The menu of a message, fetched when it is opened. */
    @GetMapping("/conversations/{conversation}/messages/{message}/acts")
    JteModel menu(Page page, Viewer viewer, @PathVariable long conversation, @PathVariable long message) {
        Member member = acts.member(viewer, conversation);
        return templates.outboundActs(
                page, conversation, message, acts.words(member, message), acts.offered(member, message));
    }

    @PostMapping("/conversations/{conversation}/messages/{message}/acts")
    JteModel act(
            Page page,
            Viewer viewer,
            @PathVariable long conversation,
            @PathVariable long message,
            @RequestParam Act act) {
        Member member = acts.member(viewer, conversation);
        Holding holding = acts.act(member, message, act);
        String said = holding instanceof Holding.Refused refused ? Reasons.say(page, refused.why()) : null;
        return templates.outboundTray(page.in(member.brand()), member.brand(), trays.of(member), said, false);
    }

    /** Keeps a message as evidence by hand. */
    @PostMapping("/conversations/{conversation}/messages/{message}/evidence")
    JteModel keep(
            Page page,
            Viewer viewer,
            @PathVariable long conversation,
            @PathVariable long message,
            @RequestParam String reason) {
        Member member = acts.member(viewer, conversation);
        String said = Reasons.say(page, acts.keep(member, message, reason));
        return templates.outboundTray(page.in(member.brand()), member.brand(), trays.of(member), said, false);
    }
}
