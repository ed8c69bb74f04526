package org.montgolfiere.shield;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What whoever hands out work may know of doses: who is to be spared hostile words now, and an order among the rest. It
 * answers to the desk, never to a person: a test holds that nothing that shows or tells uses it.
 */
@Component
public class Sparing {

    private final Doses doses;
    private final Clock clock;

    Sparing(Doses doses, Clock clock) {
        this.doses = doses;
        this.clock = clock;
    }

    /** Whether hostile conversations go round this person now. */
    public boolean spares(long person) {
        return !fit(Set.of(person)).containsKey(person);
    }

    /** Those of them who can take hostile words now, each with what they took already. */
    public Map<Long, Double> fit(Collection<Long> persons) {
        Instant now = clock.instant();
        Map<Long, Dose> taken = doses.each(persons, now.minus(Exposure.DAY), now);
        Map<Long, Double> fit = new HashMap<>();
        doses.limits(persons).forEach((person, limit) -> {
            Dose dose = taken.getOrDefault(person, Dose.NONE);
            if (!limit.reached(dose)) {
                fit.put(person, dose.weight());
            }
        });
        return fit;
    }

    /** Those of them who take over from others. */
    public Set<Long> willing(Collection<Long> persons) {
        Set<Long> willing = new HashSet<>();
        doses.limits(persons).forEach((person, limit) -> {
            if (limit.takes()) {
                willing.add(person);
            }
        });
        return willing;
    }
}
