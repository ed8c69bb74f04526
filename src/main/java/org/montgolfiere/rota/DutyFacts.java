package org.montgolfiere.rota;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what must be known to say who is on duty within a span. */
@Component
class DutyFacts {

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final Turns turns;
    private final ShiftRows shifts;
    private final ReliefRows reliefs;
    private final Holders holders;
    private final Absences absences;
    private final VacancyRows vacancies;

    DutyFacts(
            Turns turns,
            ShiftRows shifts,
            ReliefRows reliefs,
            Holders holders,
            Absences absences,
            VacancyRows vacancies) {
        this.turns = turns;
        this.shifts = shifts;
        this.reliefs = reliefs;
        this.holders = holders;
        this.absences = absences;
        this.vacancies = vacancies;
    }

    /** Off times are looked up to the end of time, for a piece of duty may outlast the span. */
    Holding.Facts of(long brand, Stretch span) {
        Map<Long, Holder> people = holders.of(brand);
        return new Holding.Facts(
                turns.between(brand, span),
                shifts.held(brand, span),
                reliefs(brand, span),
                people,
                absences.of(people.keySet(), new Stretch(span.from(), FAR)));
    }

    /** Whoever relieves a shift to which nobody comes fills its gap. */
    private List<Holding.Relieved> reliefs(long brand, Stretch span) {
        return Stream.concat(vacancies.of(brand, span).stream(), reliefs.of(brand, span).stream())
                .toList();
    }

    /** Off times that end after {@code from}. */
    List<Stretch> off(long person, Instant from) {
        return absences.of(List.of(person), new Stretch(from, FAR)).getOrDefault(person, List.of());
    }
}
