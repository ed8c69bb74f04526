package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Mending;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Vacancies;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody is off from now: ways to mend the rota, the smallest change first. */
@Controller
@RequestMapping("/brands/{brand}/rota/mending")
class MendingScreen {

    private final Mending mending;
    private final Vacancies vacancies;
    private final Shifts shifts;
    private final Abilities abilities;
    private final People people;
    private final Templates templates;
    private final Clock clock;

    MendingScreen(
            Mending mending,
            Vacancies vacancies,
            Shifts shifts,
            Abilities abilities,
            People people,
            Templates templates,
            Clock clock) {
        this.mending = mending;
        this.vacancies = vacancies;
        this.shifts = shifts;
        this.abilities = abilities;
        this.people = people;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param person who is off; none: asks for that first */
    @GetMapping
    JteModel show(
            Page page,
            Member member,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime to) {
        Rights.leads(member);
        ZoneId zone = zone(member);
        LocalDateTime begins = from == null
                ? clock.instant().atZone(zone).toLocalDateTime().withSecond(0).withNano(0)
                : from;
        LocalDateTime ends = to == null ? begins.toLocalDate().plusDays(7).atStartOfDay() : to;
        MendingView asked = view(member, person, begins, ends);
        Stretch away = Stretch.of(begins, ends, zone);
        if (person == null || away.minutes() == 0) {
            return templates.rotaMending(page, asked);
        }
        return templates.rotaMending(page, asked.with(mending.proposals(member, person, away)));
    }

    /** Nobody comes to what this person holds then: it is a gap to everybody, with a proposal or without. */
    @PostMapping("/vacancies")
    JteModel leave(
            Page page,
            Member member,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to) {
        vacancies.mark(member, person, Stretch.of(from, to, zone(member)));
        return templates.rotaVacated(page, view(member, person, from, to));
    }

    /** They come after all. */
    @DeleteMapping("/vacancies")
    JteModel come(
            Page page,
            Member member,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to) {
        vacancies.clear(member, person, Stretch.of(from, to, zone(member)));
        return templates.rotaVacated(page, view(member, person, from, to));
    }

    /**
     * Puts each shift to its person, and offers others to ambassadors. Who is named as off does not come from then on, so
     * that nobody waits for their word.
     *
     * @param handover a shift's and a person's id, such as {@code 12-7}
     * @param invitation the same for each ambassador
     */
    @PostMapping
    JteModel accept(
            Page page,
            Member member,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to,
            @RequestParam(defaultValue = "") List<String> handover,
            @RequestParam(defaultValue = "") List<String> invitation) {
        Rights.leads(member);
        List<Holder> all = abilities.all(member);
        List<Mending.Handover> asked = handover.stream()
                .map(Pair::of)
                .map(pair -> new Mending.Handover(shifts.find(member, pair.shift), pair.holder(all), false))
                .toList();
        List<Mending.Invitation> offered = invitations(member, all, invitation);
        vacancies.mark(member, person, Stretch.of(from, to, zone(member)));
        int put = mending.accept(member, new Mending.Proposal("rota.mend.few", asked, offered, List.of()));
        return templates.rotaMended(page, member, put, asked.size() + offered.size());
    }

    private MendingView view(Member member, @Nullable Long person, LocalDateTime from, LocalDateTime to) {
        ZoneId zone = zone(member);
        Stretch away = Stretch.of(from, to, zone);
        Set<Long> vacant = person == null ? Set.of() : vacancies.of(member, away);
        List<Shift> gaps = vacant.isEmpty()
                ? List.of()
                : shifts.between(member, away).stream()
                        .filter(shift -> vacant.contains(shift.id()) && Objects.equals(shift.person(), person))
                        .toList();
        return new MendingView(member, abilities.all(member), person, from, to, zone, gaps, null);
    }

    private ZoneId zone(Member member) {
        return people.brand(member.brand()).zone();
    }

    private List<Mending.Invitation> invitations(Member member, List<Holder> all, List<String> pairs) {
        return pairs.stream().map(Pair::of).collect(Collectors.groupingBy(Pair::shift)).entrySet().stream()
                .map(of -> new Mending.Invitation(
                        shifts.find(member, of.getKey()),
                        of.getValue().stream().map(pair -> pair.holder(all)).toList()))
                .toList();
    }

    private record Pair(long shift, long person) {

        static Pair of(String text) {
            if (!text.matches("\\d{1,18}-\\d{1,18}")) {
                throw new NotFound();
            }
            String[] ids = text.split("-");
            return new Pair(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
        }

        Holder holder(List<Holder> all) {
            return all.stream()
                    .filter(holder -> holder.person() == person)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }
}
