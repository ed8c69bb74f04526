package org.montgolfiere.rest;

import java.time.Instant;
import java.util.List;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.springframework.stereotype.Component;

/**
 * Writes down who left: one row for one absence, however often it is told of. The end of a shift, the press of a button before
 * it and an off time after it are one absence, as long as no time at work began in between.
 */
@Component
class Leavings {

    private final HandoverRows rows;
    private final Duty duty;
    private final OffTimes offTimes;
    private final Updates updates;

    Leavings(HandoverRows rows, Duty duty, OffTimes offTimes, Updates updates) {
        this.rows = rows;
        this.duty = duty;
        this.offTimes = offTimes;
        this.updates = updates;
    }

    /**
     * Holds the person's handovers against other processes until the transaction ends. Open pages hear that somebody left.
     *
     * @param gone up to which moment their hands are emptied now
     * @return the number of its row; 0 where this leaving is known already
     */
    long begin(Member leaver, Leaving leaving, Instant gone) {
        long handover = row(leaver, leaving, gone);
        if (handover != 0) {
            updates.tell(leaver.brand(), "duty", leaver.person());
        }
        return handover;
    }

    private long row(Member leaver, Leaving leaving, Instant gone) {
        rows.hold(leaver.person());
        HandoverRows.Handover last = rows.last(leaver.person(), leaver.brand(), null);
        if (last == null) {
            return rows.add(leaver, leaving.at(), gone);
        }
        if (!gone.isAfter(last.goneAt())) {
            return 0;
        }
        List<Stretch> work = work(leaver, last.leftAt(), leaving.at());
        if (!goesOn(leaver, last.leftAt(), leaving.at(), work)) {
            return rows.add(leaver, leaving.at(), gone);
        }
        boolean stayed = work.stream().anyMatch(time -> time.holds(last.leftAt()));
        boolean later = leaving.at().isAfter(last.leftAt());
        rows.move(last.id(), later && !stayed ? last.leftAt() : leaving.at(), gone);
        return last.id();
    }

    /** Whoever has no time at work on the rota is away as long as they are off. */
    private boolean goesOn(Member leaver, Instant left, Instant at, List<Stretch> work) {
        if (!at.isAfter(left)) {
            return true;
        }
        if (!work.isEmpty()) {
            return work.stream().noneMatch(time -> time.from().isAfter(left));
        }
        Instant until = offTimes.until(leaver.person(), left);
        return until != null && !until.isBefore(at);
    }

    private List<Stretch> work(Member leaver, Instant left, Instant at) {
        if (!at.isAfter(left)) {
            return List.of();
        }
        return duty.between(leaver.brand(), new Stretch(left.minus(Handovers.AHEAD), at)).stream()
                .filter(watch -> watch.person() == leaver.person() && watch.onSite())
                .map(Watch::time)
                .toList();
    }
}
