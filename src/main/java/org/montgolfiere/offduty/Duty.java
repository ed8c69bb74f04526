package org.montgolfiere.offduty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duty by one's own hand: nobody puts another on duty, and every turn ends by itself. */
@Service
public class Duty {

    private static final Duration LONGEST = Duration.ofHours(16);

    private final Turns turns;
    private final Personal personal;
    private final Updates updates;
    private final Clock clock;

    Duty(Turns turns, Personal personal, Updates updates, Clock clock) {
        this.turns = turns;
        this.personal = personal;
        this.updates = updates;
        this.clock = clock;
    }

    /** What became of a wish to be on duty. */
    public sealed interface Taken {
        record OnDuty(Instant until) implements Taken {}

        /** @param why a message key */
        record Refused(String why) implements Taken {}
    }

    /** Takes duty from now on. */
    @Transactional
    public Taken take(Member member, Instant until) {
        Instant now = clock.instant();
        String objection = objection(member, now, until);
        if (objection != null) {
            return new Taken.Refused(objection);
        }
        if (!turns.add(member.person(), member.brand(), new Stretch(now, until))) {
            return new Taken.Refused("offduty.duty.refused.overlap");
        }
        return told(member, until);
    }

    /** Moves the end of the turn under way. */
    @Transactional
    public Taken change(Member member, Instant until) {
        Instant now = clock.instant();
        String objection = objection(member, now, until);
        if (objection != null) {
            return new Taken.Refused(objection);
        }
        if (!turns.endAt(member.person(), member.brand(), now, until)) {
            return new Taken.Refused("offduty.duty.refused.none");
        }
        return told(member, until);
    }

    /** Goes off duty now; nothing happens to somebody who is off already. */
    @Transactional
    public void end(Member member) {
        Instant now = clock.instant();
        if (turns.endAt(member.person(), member.brand(), now, now)) {
            updates.tell(member.brand(), "duty", member.person());
        }
    }

    /** Who holds the desk at this instant. Off times count: who is off holds nothing. */
    public List<Watch> on(long brand, Instant instant) {
        return between(brand, new Stretch(instant, instant.plusNanos(1000))).stream()
                .filter(watch -> watch.time().holds(instant))
                .toList();
    }

    /** Who holds the desk when, within a span of time, off times cut out. */
    public List<Watch> between(long brand, Stretch span) {
        return turns.between(brand, span).stream()
                .flatMap(watch -> Cover.without(watch.time(), personal.off(watch.person(), span.from())).stream()
                        .map(time -> new Watch(watch.person(), watch.name(), time)))
                .toList();
    }

    /** Whether the member is within a planned off time now. */
    public boolean isOff(Member member) {
        Instant now = clock.instant();
        return personal.off(member.person(), now).stream().anyMatch(off -> off.holds(now));
    }

    private @Nullable String objection(Member member, Instant now, Instant until) {
        if (!until.isAfter(now)) {
            return "offduty.duty.refused.past";
        }
        if (Duration.between(now, until).compareTo(LONGEST) > 0) {
            return "offduty.duty.refused.long";
        }
        Stretch turn = new Stretch(now, until);
        return personal.off(member.person(), now).stream().anyMatch(turn::overlaps) ? "offduty.duty.refused.off" : null;
    }

    private Taken told(Member member, Instant until) {
        updates.tell(member.brand(), "duty", member.person());
        return new Taken.OnDuty(until);
    }
}
