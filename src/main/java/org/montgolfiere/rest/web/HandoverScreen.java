package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rest.HandoverPlans;
import org.montgolfiere.rest.Handovers;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What becomes of what one holds when one's shift ends, and what the next person is told. */
@Controller
class HandoverScreen {

    private final Handovers handovers;
    private final HandoverPlans plans;
    private final Duty duty;
    private final Templates templates;

    HandoverScreen(Handovers handovers, HandoverPlans plans, Duty duty, Templates templates) {
        this.handovers = handovers;
        this.plans = plans;
        this.duty = duty;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/handover")
    JteModel show(Page page, Member member) {
        Instant end = end(reader(member), page.words().now());
        List<HandoverPlans.Going> going =
                plans.plan(member, end == null ? page.words().now() : end, null);
        return templates.restHandover(page, member, end, going, plans.notes(member, going));
    }

    /** Now, by one's own hand, before the shift ends. */
    @PostMapping("/brands/{brand}/handover")
    RedirectView now(Member member) {
        handovers.now(reader(member));
        RedirectView back = new RedirectView("/brands/" + member.brand() + "/handover");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    /** What whoever has it next is told. @param text blank: what the desk writes from the trail */
    @PostMapping("/brands/{brand}/handover/notes/{conversation}")
    JteModel write(
            Page page,
            Member member,
            @PathVariable long conversation,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response) {
        boolean kept = plans.write(reader(member), conversation, text);
        if (!kept) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return templates.restSaid(page.say(kept ? "rest.note.kept" : "rest.note.refused"), kept);
    }

    private @Nullable Instant end(Member member, Instant now) {
        return duty.on(member.brand(), now).stream()
                .filter(watch -> watch.person() == member.person() && watch.onSite())
                .map(watch -> watch.time().to())
                .findFirst()
                .orElse(null);
    }

    static Member reader(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return member;
    }
}
