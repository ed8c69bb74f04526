package org.montgolfiere.rota.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Needs;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Swap;
import org.montgolfiere.rota.Swaps;
import org.springframework.stereotype.Component;

/** Gathers the open swaps with the names and shifts that belong to them. */
@Component
class SwapViews {

    private static final Duration AHEAD = Duration.ofDays(56);

    private final Swaps swaps;
    private final Shifts shifts;
    private final Needs needs;
    private final Abilities abilities;
    private final People people;
    private final Clock clock;

    SwapViews(Swaps swaps, Shifts shifts, Needs needs, Abilities abilities, People people, Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.needs = needs;
        this.abilities = abilities;
        this.people = people;
        this.clock = clock;
    }

    SwapView of(Member reader, @Nullable Long moved) {
        ZoneId zone = people.brand(reader.brand()).zone();
        List<Holder> all = abilities.all(reader);
        List<SwapView.Open> open = swaps.open(reader).stream()
                .map(swap -> open(reader, swap, swaps.waits(swap), all, zone))
                .toList();
        return new SwapView(reader, open, own(reader, zone), moved);
    }

    private SwapView.Open open(Member reader, Swap swap, boolean later, List<Holder> all, ZoneId zone) {
        Shift shift = shifts.find(reader, swap.shift());
        Long taker = swap.taker();
        Long inReturn = swap.inReturn();
        boolean offers = swap.state() == Swap.State.ASKED && (swap.holder() == reader.person() || reader.leads());
        return new SwapView.Open(
                swap,
                chip(reader, shift, zone),
                ShiftSheets.name(all, swap.holder()),
                taker == null ? null : ShiftSheets.name(all, taker),
                inReturn == null ? null : shifts.find(reader, inReturn),
                later,
                offers ? swaps.candidates(reader, swap.id()) : List.of());
    }

    private List<Chip> own(Member reader, ZoneId zone) {
        Instant now = clock.instant();
        return shifts.between(reader, new Stretch(now, now.plus(AHEAD))).stream()
                .filter(shift -> shift.person() == reader.person() && shift.published())
                .map(shift -> chip(reader, shift, zone))
                .toList();
    }

    private Chip chip(Member reader, Shift shift, ZoneId zone) {
        return new Chip(shift, Marks.of(needs.of(reader), List.of(shift)).of(shift.name()), zone, false);
    }
}
