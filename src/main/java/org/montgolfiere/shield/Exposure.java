package org.montgolfiere.shield;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.FairnessCredit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own dose: counted for them, seen by them, limited by them, erased by them. Nobody else's is in reach here. */
@Component
public class Exposure {

    /** How far back a dose counts. */
    public static final Duration DAY = Duration.ofHours(24);

    /** In hours of an ordinary Tuesday: the venom of a day that is enough for most weighs as much as one hour more. */
    private static final double A_STEP = 1.0 / Limit.DEFAULT.enough();

    private final Doses doses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exposure(Doses doses, ApplicationEventPublisher events, Clock clock) {
        this.doses = doses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * They opened something; the rota counts it for them as well.
     *
     * @param weight of its {@link Gist}
     * @return a number to close it by; 0: nothing to count
     */
    @Transactional
    public long open(Viewer own, long brand, int weight) {
        if (weight == 0) {
            return 0;
        }
        Instant now = clock.instant();
        long opening = doses.add(own.person(), weight, now);
        events.publishEvent(new FairnessCredit(
                "hostile/" + opening, own.person(), brand, FairnessCredit.Kind.HOSTILE, weight * A_STEP, now));
        return opening;
    }

    /** They folded it again. Somebody else's opening, or one folded before, stays as it is. */
    @Transactional
    public void close(Viewer own, long opening) {
        doses.close(own.person(), opening, clock.instant());
    }

    /** Of the last {@link #DAY}. */
    public Dose today(Viewer own) {
        Instant now = clock.instant();
        return doses.since(own.person(), now.minus(DAY), now);
    }

    /** Day by day as their own calendar has it, for as long as anything is kept. */
    public Map<LocalDate, Dose> days(Viewer own, ZoneId zone) {
        return doses.days(own.person(), zone, clock.instant());
    }

    public Limit limit(Viewer own) {
        return doses.limits(java.util.Set.of(own.person())).getOrDefault(own.person(), Limit.DEFAULT);
    }

    /** @return false where it is no limit: below 0 or above {@value Limit#MOST} */
    @Transactional
    public boolean choose(Viewer own, Limit limit) {
        if (limit.enough() < 0 || limit.enough() > Limit.MOST) {
            return false;
        }
        doses.choose(own.person(), limit);
        return true;
    }

    @Transactional
    public void erase(Viewer own) {
        doses.erase(own.person());
    }
}
