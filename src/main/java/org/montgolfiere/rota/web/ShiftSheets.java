package org.montgolfiere.rota.web;

import java.time.ZoneId;
import java.util.List;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Swaps;
import org.springframework.stereotype.Component;

/** Gathers what the sheet of a shift tells. */
@Component
class ShiftSheets {

    private final Shifts shifts;
    private final Swaps swaps;
    private final Abilities abilities;
    private final People people;

    ShiftSheets(Shifts shifts, Swaps swaps, Abilities abilities, People people) {
        this.shifts = shifts;
        this.swaps = swaps;
        this.abilities = abilities;
        this.people = people;
    }

    ShiftSheet of(Member reader, Shift shift) {
        ZoneId zone = people.brand(reader.brand()).zone();
        boolean sought = swaps.open(reader).stream().anyMatch(swap -> swap.shift() == shift.id());
        Chip chip = new Chip(shift, Marks.of(List.of(shift.name())).of(shift.name()), zone, sought);
        List<Holder> all = abilities.all(reader);
        return new ShiftSheet(
                reader,
                chip,
                shift.time().from().atZone(zone).toLocalDate(),
                name(all, shift.person()),
                reader.leads() ? all : List.of(),
                objections(reader, shift),
                shifts.waiting(reader, shift.time()).stream().anyMatch(one -> one.id() == shift.id()));
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
