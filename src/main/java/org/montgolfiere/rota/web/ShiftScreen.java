package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Swaps;
import org.montgolfiere.rota.Vacancies;
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

/** One shift: what it is, where it could go, and what becomes of it. */
@Controller
@RequestMapping("/brands/{brand}/rota/shifts/{shift}")
class ShiftScreen {

    private final Shifts shifts;
    private final Swaps swaps;
    private final Vacancies vacancies;
    private final ShiftSheets sheets;
    private final People people;
    private final Answers answers;
    private final Templates templates;

    ShiftScreen(
            Shifts shifts,
            Swaps swaps,
            Vacancies vacancies,
            ShiftSheets sheets,
            People people,
            Answers answers,
            Templates templates) {
        this.shifts = shifts;
        this.swaps = swaps;
        this.vacancies = vacancies;
        this.sheets = sheets;
        this.people = people;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member, @PathVariable long shift) {
        return templates.rotaShift(page, sheets.of(member, shifts.find(member, shift)));
    }

    /** What would speak against another place, before it is put there. */
    @GetMapping("/trial")
    JteModel tryOut(
            Page page,
            Member member,
            @PathVariable long shift,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        Shift found = shifts.find(member, shift);
        List<Objection> objections = shifts.tryOut(member, shift, wished(found, person, on(found, day, zone(member))));
        return templates.rotaTrial(
                page,
                objections.stream()
                        .map(objection -> objection.say(page.words()))
                        .toList());
    }

    /** Another person, or the same hours on another day. */
    @PostMapping("/place")
    JteModel place(
            Page page,
            Member member,
            @PathVariable long shift,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            HttpServletResponse response) {
        Stretch time = on(shifts.find(member, shift), day, zone(member));
        return answers.of(page, shifts.move(member, shift, person, time), "rota.shift.moved", response);
    }

    /** Other hours as they are typed, in the brand's zone; an end at or before the beginning is on the next day. */
    @PostMapping("/hours")
    JteModel change(
            Page page,
            Member member,
            @PathVariable long shift,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime from,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime to,
            HttpServletResponse response) {
        ZoneId zone = zone(member);
        LocalDate end = to.isAfter(from) || !Stretch.known(day) ? day : day.plusDays(1);
        Stretch time = Stretch.of(day.atTime(from), end.atTime(to), zone);
        return answers.of(page, shifts.move(member, shift, person, time), "rota.shift.moved", response);
    }

    @PostMapping("/pin")
    JteModel pin(Page page, Member member, @PathVariable long shift, HttpServletResponse response) {
        return answers.of(page, shifts.pin(member, shift, true), "rota.shift.pinned", response);
    }

    @DeleteMapping("/pin")
    JteModel unpin(Page page, Member member, @PathVariable long shift, HttpServletResponse response) {
        return answers.of(page, shifts.pin(member, shift, false), "rota.shift.unpinned", response);
    }

    @DeleteMapping
    JteModel remove(Page page, Member member, @PathVariable long shift, HttpServletResponse response) {
        return answers.of(page, shifts.remove(member, shift), "rota.shift.removed", response);
    }

    /** One's own yes to a shift that came too late to be told. */
    @PostMapping("/consent")
    JteModel consent(Page page, Member member, @PathVariable long shift, HttpServletResponse response) {
        return answers.of(page, shifts.consent(member, shift), "rota.shift.agreed", response);
    }

    @PostMapping("/swap")
    JteModel swap(Page page, Member member, @PathVariable long shift, HttpServletResponse response) {
        Ruling asked = swaps.ask(member, shift);
        return answers.of(page, asked, "rota.swap.asked", response);
    }

    /** Its holder comes after all. */
    @DeleteMapping("/vacancy")
    JteModel come(Page page, Member member, @PathVariable long shift, HttpServletResponse response) {
        return answers.of(page, vacancies.clear(member, shift), "rota.vacancy.cleared", response);
    }

    private ZoneId zone(Member member) {
        return people.brand(member.brand()).zone();
    }

    /** The same hours by the clock, on another day. */
    private static Stretch on(Shift shift, LocalDate day, ZoneId zone) {
        var from = shift.time().from().atZone(zone).toLocalDateTime();
        long days = Stretch.known(day) ? ChronoUnit.DAYS.between(from.toLocalDate(), day) : 0;
        LocalDateTime to = shift.time().to().atZone(zone).toLocalDateTime();
        return Stretch.of(from.plusDays(days), to.plusDays(days), zone);
    }

    private static Shifts.Wished wished(Shift shift, long person, Stretch time) {
        return new Shifts.Wished(person, shift.need(), shift.name(), time, shift.pause(), shift.mode());
    }
}
