package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.rota.Planning;
import org.montgolfiere.rota.Plans;
import org.montgolfiere.rota.SearchState;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for a plan's shifts: begun, watched, stopped. */
@Controller
@RequestMapping("/brands/{brand}/rota/plans/{plan}/search")
class SearchScreen {

    private final Planning planning;
    private final Plans plans;
    private final Answers answers;
    private final Templates templates;

    SearchScreen(Planning planning, Plans plans, Answers answers, Templates templates) {
        this.planning = planning;
        this.plans = plans;
        this.answers = answers;
        this.templates = templates;
    }

    /** How far it is, asked again and again while it runs. */
    @GetMapping
    JteModel show(Page page, Member member, @PathVariable long plan, HttpServletResponse response) {
        known(member, plan);
        SearchState state = planning.progress(member);
        if (state != null && !state.running()) {
            response.setHeader("HX-Trigger", "rota-changed");
        }
        return templates.rotaSearch(page, member, plan, state);
    }

    @PostMapping
    JteModel start(
            Page page,
            Member member,
            @PathVariable long plan,
            @RequestParam int seconds,
            HttpServletResponse response) {
        known(member, plan);
        JteModel refused = answers.refused(page, planning.start(member, plan, Duration.ofSeconds(seconds)), response);
        return refused == null ? templates.rotaSearch(page, member, plan, planning.progress(member)) : refused;
    }

    /** The best so far becomes the plan's drafts. */
    @DeleteMapping
    JteModel stop(Page page, Member member, @PathVariable long plan) {
        known(member, plan);
        planning.stop(member);
        return templates.rotaSearch(page, member, plan, planning.progress(member));
    }

    private void known(Member member, long plan) {
        Rights.leads(member);
        if (plans.of(member).stream().noneMatch(one -> one.id() == plan)) {
            throw new NotFound();
        }
    }
}
