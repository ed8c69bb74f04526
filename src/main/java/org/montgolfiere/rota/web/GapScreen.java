package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Teammate;
import org.montgolfiere.rota.Coverage;
import org.montgolfiere.rota.Need;
import org.montgolfiere.rota.Offers;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Slot;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A need on one day: who could hold it, and why the others cannot. */
@Controller
@RequestMapping("/brands/{brand}/rota/needs/{need}/days/{day}")
class GapScreen {

    private final Coverage coverage;
    private final Shifts shifts;
    private final Offers offers;
    private final People people;
    private final Answers answers;
    private final Templates templates;

    GapScreen(Coverage coverage, Shifts shifts, Offers offers, People people, Answers answers, Templates templates) {
        this.coverage = coverage;
        this.shifts = shifts;
        this.offers = offers;
        this.people = people;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(
            Page page,
            Member member,
            @PathVariable long need,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        Slot slot = slot(member, need, day);
        return templates.rotaGap(page, member, slot, coverage.candidates(member, slot), ambassadors(member));
    }

    /** Gives it to somebody, as a draft. */
    @PostMapping("/shifts")
    JteModel give(
            Page page,
            Member member,
            @PathVariable long need,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam long person,
            HttpServletResponse response) {
        Slot slot = slot(member, need, day);
        Need wanted = slot.need();
        Shifts.Wished wished =
                new Shifts.Wished(person, need, wanted.name(), slot.time(), wanted.pause(), wanted.mode());
        return answers.of(page, shifts.add(member, wished), "rota.gap.given", response);
    }

    @PostMapping("/offers")
    JteModel offer(
            Page page,
            Member member,
            @PathVariable long need,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam long person,
            HttpServletResponse response) {
        return answers.of(page, offers.make(member, person, need, day), "rota.gap.offered", response);
    }

    private Slot slot(Member member, long need, LocalDate day) {
        return coverage.slots(member, day, day).stream()
                .filter(slot -> slot.need().id() == need)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Set<Long> ambassadors(Member member) {
        List<Teammate> team = people.team(member.brand());
        return team.stream()
                .filter(mate -> mate.roles().equals(Set.of(Role.AMBASSADOR)))
                .map(mate -> mate.person().id())
                .collect(Collectors.toSet());
    }
}
