package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiFunction;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.Hand;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is about to leave: taken back, tried again, settled by a person's word. */
@Controller
class TrayScreen {

    private final Tray tray;
    private final Trays trays;
    private final Desk desk;
    private final Templates templates;

    TrayScreen(Tray tray, Trays trays, Desk desk, Templates templates) {
        this.tray = tray;
        this.trays = trays;
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/outgoing")
    JteModel held(Page page, Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return templates.outboundTray(page, member.brand(), trays.of(member), null, false);
    }

    @GetMapping("/conversations/{id}/outgoing")
    JteModel pending(Page page, Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        int seen = desk.conversation(member, id).outgoing();
        return templates.outboundPending(page, id, seen, trays.pending(member, id));
    }

    @DeleteMapping("/outgoing/{id}")
    JteModel undo(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = viewer.in(tray.brand(id));
        Tray.Changed changed = tray.undo(member, id);
        if (changed instanceof Tray.Changed.Done done && done.dispatch().speaks()) {
            Events.afterSettle(response, "takenBack", takenBack(page, done.dispatch()));
        }
        return shown(page, member, changed, null);
    }

    @PostMapping("/outgoing/{id}/tries")
    JteModel again(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam @Nullable Integer seen,
            @RequestParam @Nullable String handle) {
        Hand hand = Hand.of(null, null, handle);
        Member member = viewer.in(tray.brand(id));
        return shown(page, member, tray.again(member, id, seen, hand), seen);
    }

    @PostMapping("/outgoing/{id}/arrival")
    JteModel settle(Page page, Viewer viewer, @PathVariable long id, @RequestParam boolean arrived) {
        return change(page, viewer, id, arrived ? tray::arrived : tray::neverArrived);
    }

    private JteModel change(Page page, Viewer viewer, long id, BiFunction<Member, Long, Tray.Changed> change) {
        Member member = viewer.in(tray.brand(id));
        return shown(page, member, change.apply(member, id), null);
    }

    /** Where its words are now. */
    private static Map<String, String> takenBack(Page page, Dispatch undone) {
        Long conversation = undone.conversation();
        return conversation == null
                ? Map.of(
                        "address",
                        undone.about() + "/new?again=" + undone.id(),
                        "sentence",
                        page.say("outbound.taken-back.post"))
                : Map.of(
                        "address", undone.about(),
                        "conversation", conversation.toString(),
                        "sentence", page.say("outbound.taken-back"));
    }

    private JteModel shown(Page page, Member member, Tray.Changed changed, @Nullable Integer seen) {
        String said = switch (changed) {
            case Tray.Changed.Done done -> Reasons.own(page, done.own());
            case Tray.Changed.TooLate _ -> page.say("outbound.too-late");
            case Tray.Changed.Refused refused -> Reasons.say(page, refused.why());
            case Tray.Changed.Stopped stopped -> stopped.byHandle() ? null : Reasons.say(page, stopped.why());
        };
        Confirmation asked = changed instanceof Tray.Changed.Stopped stopped && stopped.byHandle()
                ? asked(page, stopped, seen)
                : null;
        Page here = page.in(member.brand());
        return templates.outboundTrayAnswer(here, member.brand(), trays.of(member), said, asked, true);
    }

    private Confirmation asked(Page page, Tray.Changed.Stopped stopped, @Nullable Integer seen) {
        Dispatch dispatch = stopped.dispatch();
        return new Confirmation(
                "/outgoing/" + dispatch.id() + "/tries" + (seen == null ? "" : "?seen=" + seen),
                Reasons.say(page, stopped.why()),
                trays.account(dispatch.account()).at());
    }
}
