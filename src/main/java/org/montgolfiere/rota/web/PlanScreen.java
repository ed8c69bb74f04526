package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Plans;
import org.montgolfiere.rota.RotaPlan;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans of some weeks: begun, looked at before anybody is told, published or dropped. */
@Controller
@RequestMapping("/brands/{brand}/rota/plans")
class PlanScreen {

    private final Plans plans;
    private final PlanViews views;
    private final Answers answers;
    private final Templates templates;

    PlanScreen(Plans plans, PlanViews views, Answers answers, Templates templates) {
        this.plans = plans;
        this.views = views;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Page page, Member member) {
        List<RotaPlan> all = plans.of(member);
        return templates.rotaPlans(page, member, all, views.nextMonday(member, all));
    }

    @PostMapping
    JteModel begin(
            Page page,
            Member member,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate first,
            @RequestParam int weeks,
            HttpServletResponse response) {
        return switch (plans.begin(member, first, weeks)) {
            case Ruling.Done(long id) -> onward(page, "/brands/" + member.brand() + "/rota/plans/" + id, response);
            case Ruling.Refused(List<Objection> objections) ->
                answers.no(
                        objections.stream()
                                .map(objection -> objection.say(page.words()))
                                .toList(),
                        response);
        };
    }

    @GetMapping("/{plan}")
    JteModel show(Page page, Member member, @PathVariable long plan) {
        return templates.rotaPlan(page, views.of(member, find(member, plan)));
    }

    /** What would be if it were published now: who works how much, before and after, and what would not go. */
    @GetMapping("/{plan}/comparison")
    JteModel compare(Page page, Member member, @PathVariable long plan) {
        RotaPlan found = find(member, plan);
        return templates.rotaPlanComparison(page, views.comparison(member, found));
    }

    @PostMapping("/{plan}/publication")
    JteModel publish(Page page, Member member, @PathVariable long plan, HttpServletResponse response) {
        find(member, plan);
        return switch (plans.publish(member, plan)) {
            case Plans.Publishing.Published(int shifts, List<Plans.Doubt> waiting) ->
                published(page, member, plan, shifts, waiting.size(), response);
            case Plans.Publishing.Refused(List<Plans.Doubt> doubts) ->
                answers.no(List.of(page.say("rota.plan.refused.doubts", doubts.size())), response);
        };
    }

    @DeleteMapping("/{plan}")
    JteModel drop(Page page, Member member, @PathVariable long plan, HttpServletResponse response) {
        find(member, plan);
        JteModel refused = answers.refused(page, plans.drop(member, plan), response);
        return refused == null ? onward(page, "/brands/" + member.brand() + "/rota/plans", response) : refused;
    }

    private JteModel published(
            Page page, Member member, long plan, int shifts, int waiting, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#plan");
        response.setHeader("HX-Reswap", "outerHTML");
        return templates.rotaPlanPart(
                page,
                views.of(member, find(member, plan)),
                page.say(waiting == 0 ? "rota.plan.published" : "rota.plan.published.waiting", shifts, waiting));
    }

    private JteModel onward(Page page, String address, HttpServletResponse response) {
        response.setHeader("HX-Redirect", address);
        return templates.rotaDone(page.say("rota.plan.onward"));
    }

    private RotaPlan find(Member member, long plan) {
        return plans.of(member).stream()
                .filter(one -> one.id() == plan)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
