package org.montgolfiere.rota.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Swaps;
import org.montgolfiere.rota.Vacancies;
import org.springframework.stereotype.Component;

/** Gathers what the sheet of a shift tells. */
@Component
class ShiftSheets {

    private final Shifts shifts;
    private final Swaps swaps;
    private final Vacancies vacancies;
    private final Abilities abilities;
    private final People people;
    private final Clock clock;

    ShiftSheets(Shifts shifts, Swaps swaps, Vacancies vacancies, Abilities abilities, People people, Clock clock) {
        this.shifts = shifts;
        this.swaps = swaps;
        this.vacancies = vacancies;
        this.abilities = abilities;
        this.people = people;
        this.clock = clock;
    }

    ShiftSheet of(Member reader, Shift shift) {
        ZoneId zone = people.brand(reader.brand()).zone();
        boolean sought = swaps.open(reader).stream().anyMatch(swap -> swap.shift() == shift.id());
        boolean vacant = vacancies.of(reader, shift.time()).contains(shift.id());
        Chip chip = new Chip(shift, Marks.of(List.of(shift.name())).of(shift.name()), zone, sought, false, vacant);
        List<Holder> all = abilities.all(reader);
        return new ShiftSheet(
                reader,
                chip,
                shift.time().from().atZone(zone).toLocalDate(),
                name(all, shift.person()),
                reader.leads() ? all : List.of(),
                objections(reader, shift),
                reliefs(reader, shift, all),
                rest(reader, shift, zone),
                shifts.waiting(reader, shift.time()).stream().anyMatch(one -> one.id() == shift.id()));
    }

    private List<ShiftSheet.Relieved> reliefs(Member reader, Shift shift, List<Holder> all) {
        return shifts.reliefs(reader, shift.time()).stream()
                .filter(relief -> relief.shift() == shift.id())
                .map(relief ->
                        new ShiftSheet.Relieved(relief, name(all, relief.person()), relief.person() == reader.person()))
                .toList();
    }

    /** To whole minutes, the next one where it is under way. */
    private ShiftSheet.@Nullable Rest rest(Member reader, Shift shift, ZoneId zone) {
        LocalDateTime now = clock.instant()
                .atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        LocalDateTime from = shift.time().from().atZone(zone).toLocalDateTime();
        LocalDateTime to = shift.time().to().atZone(zone).toLocalDateTime();
        boolean open = shift.published() && shift.person() != reader.person() && reader.readsDesk();
        return open && now.isBefore(to) ? new ShiftSheet.Rest(now.isAfter(from) ? now : from, to) : null;
    }

    private List<Objection> objections(Member reader, Shift shift) {
        if (!reader.leads()) {
            return List.of();
        }
        return shifts.tryOut(
                reader,
                shift.id(),
                new Shifts.Wished(
                        shift.person(), shift.need(), shift.name(), shift.time(), shift.pause(), shift.mode()));
    }

    static String name(List<Holder> all, long person) {
        return all.stream()
                .filter(holder -> holder.person() == person)
                .map(Holder::name)
                .findFirst()
                .orElse("");
    }
}
