package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Place;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.law.Derogation;
import org.montgolfiere.rota.law.RuleBook;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each person agreed to, as planning must know it, and the limits that agreements moved. */
@Controller
@RequestMapping("/brands/{brand}/rota/contracts")
class ContractScreen {

    private final Engagements engagements;
    private final People people;
    private final Answers answers;
    private final Templates templates;
    private final Clock clock;

    ContractScreen(Engagements engagements, People people, Answers answers, Templates templates, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.answers = answers;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        return templates.rotaContracts(page, view(member));
    }

    @PostMapping("/{person}")
    JteModel begin(
            Page page,
            Member member,
            @PathVariable long person,
            @ModelAttribute ContractForm form,
            BindingResult read,
            HttpServletResponse response) {
        if (read.hasErrors() || !form.readable()) {
            return answers.no(List.of(page.say("rota.form.unreadable")), response);
        }
        Ruling begun = engagements.begin(member, person, form.since(), form.contract(zone(member)));
        return answer(page, member, begun, response);
    }

    /** @param day the first day without it */
    @DeleteMapping("/{person}")
    JteModel end(
            Page page,
            Member member,
            @PathVariable long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        engagements.end(member, person, day);
        return templates.rotaContractsPart(page, view(member));
    }

    /**
     * @param rule a country and a limit of its law, such as {@code FR/daily_rest}
     * @param until the last day, or null where it goes on
     */
    @PostMapping("/agreements")
    JteModel move(
            Page page,
            Member member,
            @RequestParam String rule,
            @RequestParam int value,
            @RequestParam String agreement,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            HttpServletResponse response) {
        Limit limit = Limit.of(rule);
        Derogation moved = new Derogation(
                limit.country, limit.rule, value, agreement, since, until == null ? null : until.plusDays(1));
        return answer(page, member, engagements.derogate(member, moved), response);
    }

    @DeleteMapping("/agreements")
    JteModel restore(Page page, Member member, @RequestParam String rule) {
        Limit limit = Limit.of(rule);
        engagements.restore(member, limit.country, limit.rule);
        return templates.rotaContractsPart(page, view(member));
    }

    private record Limit(String country, String rule) {

        static Limit of(String text) {
            if (!text.matches("[A-Z]{2}/\\w{1,40}")) {
                throw new NotFound();
            }
            return new Limit(text.substring(0, 2), text.substring(3));
        }
    }

    private JteModel answer(Page page, Member member, Ruling ruling, HttpServletResponse response) {
        JteModel refused = answers.refused(page, ruling, response);
        return refused == null ? templates.rotaContractsPart(page, view(member)) : refused;
    }

    private ContractView view(Member member) {
        return new ContractView(
                member,
                clock.instant().atZone(zone(member)).toLocalDate(),
                people.team(member.brand()),
                engagements.all(member),
                books(member),
                engagements.derogations(member));
    }

    /** The law of every country where contracts are. */
    private List<RuleBook> books(Member member) {
        return engagements.places(member).stream()
                .map(Place::country)
                .distinct()
                .map(RuleBook::of)
                .toList();
    }

    private ZoneId zone(Member member) {
        return people.brand(member.brand()).zone();
    }
}
