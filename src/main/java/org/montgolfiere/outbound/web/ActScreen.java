package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.outbound.Acts;
import org.montgolfiere.outbound.Hand;
import org.montgolfiere.outbound.Holding;
import org.montgolfiere.outbound.checks.Reason;
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
    private final Clock clock;

    ActScreen(Acts acts, Trays trays, Templates templates, Clock clock) {
        this.acts = acts;
        this.trays = trays;
        this.templates = templates;
        this.clock = clock;
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
            @RequestParam Act act,
            @RequestParam @Nullable String handle) {
        Member member = acts.member(viewer, conversation);
        String address = "/conversations/" + conversation + "/messages/" + message + "/acts?act=" + act;
        return switch (acts.act(member, message, act, Hand.of(null, clock.instant(), handle))) {
            case Holding.Held held -> answer(page, member, Reasons.own(page, held.own()), null);
            case Holding.Refused(String why) -> answer(page, member, Reasons.say(page, why), null);
            case Holding.Stopped stopped
            when stopped.byHandle() ->
                answer(
                        page,
                        member,
                        null,
                        new Confirmation(
                                address,
                                Reasons.say(page, stopped.why()),
                                trays.account(acts.voice(member, message)).at()));
            case Holding.Stopped(Reason why, boolean _) -> answer(page, member, Reasons.say(page, why), null);
        };
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
        return answer(page, member, Reasons.say(page, acts.keep(member, message, reason)), null);
    }

    private JteModel answer(Page page, Member member, @Nullable String said, @Nullable Confirmation asked) {
        Page here = page.in(member.brand());
        return templates.outboundTrayAnswer(here, member.brand(), trays.of(member), said, asked, true);
    }
}
