package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.triage.Calibration;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Trait;
import org.springframework.stereotype.Component;

/** What messages count as, for whoever shows or sorts them. */
@Component
public class Judging {

    private final Readings readings;
    private final Corrections corrections;

    Judging(Readings readings, Corrections corrections) {
        this.readings = readings;
        this.corrections = corrections;
    }

    /** @return what those count as that were read; a message that waits to be read is not in it */
    public Map<Long, Judgement> of(long brand, Collection<Long> messages) {
        Map<Trait, Double> shifts = corrections.shifts(brand);
        Map<Long, Corrections.Made> corrected = corrections.of(messages);
        Map<Long, Judgement> judgements = new HashMap<>();
        readings.of(messages)
                .forEach((message, made) -> judgements.put(
                        message, judged(made, shifts, corrected.getOrDefault(message, Corrections.Made.NONE))));
        return judgements;
    }

    private static Judgement judged(Readings.Made made, Map<Trait, Double> shifts, Corrections.Made corrected) {
        Reading reading = made.reading();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            boolean read = Calibration.moved(reading.score(trait), shifts.getOrDefault(trait, 0.0)) >= Reading.YES;
            if (corrected.traits().getOrDefault(trait, read)) {
                traits.add(trait);
            }
        }
        Instant at = corrected.at().isAfter(made.at()) ? corrected.at() : made.at();
        return new Judgement(
                reading.sentiment(), traits, corrected.traits().keySet(), reading.emotion(), reading.language(), at);
    }
}
