package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.triage.Calibration;
import org.montgolfiere.triage.Trait;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets readings right; what is set right moves the brand's other readings at once. */
@Component
public class Correcting {

    private final Readings readings;
    private final Corrections corrections;
    private final Trail trail;
    private final Updates updates;
    private final PrioritiesDue due;
    private final Clock clock;

    Correcting(
            Readings readings, Corrections corrections, Trail trail, Updates updates, PrioritiesDue due, Clock clock) {
        this.readings = readings;
        this.corrections = corrections;
        this.trail = trail;
        this.updates = updates;
        this.due = due;
        this.clock = clock;
    }

    /** @param said a message of the member's brand @return false when it waits to be read */
    @Transactional
    public boolean correct(Member member, Entry.Said said, Trait trait, boolean yes) {
        Readings.Made made = readings.of(List.of(said.id())).get(said.id());
        if (made == null) {
            return false;
        }
        corrections.set(member.brand(), said.id(), trait, yes, made.reading().score(trait), clock.instant());
        learn(member, said, trait);
        return true;
    }

    /** Takes a correction back. */
    @Transactional
    public void restore(Member member, Entry.Said said, Trait trait) {
        corrections.drop(said.id(), trait);
        learn(member, said, trait);
    }

    private void learn(Member member, Entry.Said said, Trait trait) {
        corrections.move(member.brand(), trait, Calibration.shift(trait, corrections.latest(member.brand(), trait)));
        trail.add(List.of(said.home()), member.person(), "corrected", Map.of());
        updates.tell(member.brand(), "conversation", said.home());
        due.conversations(List.of(said.home()));
    }
}
