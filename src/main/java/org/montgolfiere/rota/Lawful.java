package org.montgolfiere.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.montgolfiere.rota.solver.Roster;

/** What of a roster the law lets stand beside all that stands already; each that is kept counts for those after it. */
record Lawful(List<Shift> kept, List<Shift> refused) {

    static Lawful of(Drawing drawing, Roster roster, Hearing hearing) {
        List<Shift> kept = new ArrayList<>();
        List<Shift> refused = new ArrayList<>();
        drawing.shifts(roster).stream()
                .sorted(Comparator.comparing(shift -> shift.time().from()))
                .forEach(shift -> {
                    if (!hearing.objections(shift).isEmpty()) {
                        refused.add(shift);
                        return;
                    }
                    hearing.grant(shift);
                    kept.add(shift);
                });
        return new Lawful(kept, refused);
    }
}
