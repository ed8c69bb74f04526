package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.law.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty: by the published rota, and by one's own hand. Nobody puts another on duty by hand, and every such turn
 * ends by itself.
 */
@Service
public class Duty {

    private static final Duration LONGEST = Duration.ofHours(16);

    private final Turns turns;
    private final ShiftRows shifts;
    private final DutyFacts facts;
    private final Judge judge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duty(Turns turns, ShiftRows shifts, DutyFacts facts, Judge judge, ApplicationEventPublisher events, Clock clock) {
        this.turns = turns;
        this.shifts = shifts;
        this.facts = facts;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a wish to be on duty. */
    public sealed interface Taken {
        record OnDuty(Instant until) implements Taken {}

        /** @param why a message key */
        record Refused(String why) implements Taken {}

        /** The law, or something planned, speaks against it. */
        record Unlawful(List<Objection> objections) implements Taken {}
    }

    /** Takes duty from now on. */
    @Transactional
    public Taken take(Member member, Instant until) {
        Instant now = clock.instant();
        String objection = objection(member, now, until);
        if (objection != null) {
            return new Taken.Refused(objection);
        }
        List<Objection> unlawful = unlawful(member, new Stretch(now, until));
        if (!unlawful.isEmpty()) {
            return new Taken.Unlawful(unlawful);
        }
        if (!turns.add(member.person(), member.brand(), new Stretch(now, until))) {
            return new Taken.Refused("rota.duty.refused.overlap");
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
        List<Objection> unlawful = unlawful(member, new Stretch(now, until));
        if (!unlawful.isEmpty()) {
            return new Taken.Unlawful(unlawful);
        }
        if (!turns.endAt(member.person(), member.brand(), now, until)) {
            return new Taken.Refused("rota.duty.refused.none");
        }
        return told(member, until);
    }

    /** Goes off duty now, from one's own turn and from the rota; nothing happens to somebody who is off already. */
    @Transactional
    public void end(Member member) {
        Instant now = clock.instant();
        boolean turn = turns.endAt(member.person(), member.brand(), now, now);
        boolean shift = shifts.cut(member.person(), member.brand(), now);
        if (turn || shift) {
            events.publishEvent(new DutyChanged(member.brand(), member.person()));
        }
    }

    /** Who holds the desk at this instant, those at work before those on call. Off times count: who is off holds nothing. */
    public List<Watch> on(long brand, Instant instant) {
        return on(brand, null, null, instant);
    }

    /**
     * Who holds the desk at this instant for something.
     *
     * @param subject what must be answered; null: anything
     * @param language a code such as {@code de}; null: any
     */
    public List<Watch> on(long brand, @Nullable String subject, @Nullable String language, Instant instant) {
        Stretch moment = new Stretch(instant, instant.plusNanos(1000));
        return new Holding(facts.of(brand, moment)).on(subject, language, instant);
    }

    /** Who holds the desk when, within a span of time, off times cut out. */
    public List<Watch> between(long brand, Stretch span) {
        return new Holding(facts.of(brand, span)).watches();
    }

    /** One person's pieces of duty at a brand that end after an instant, within a day from it. */
    public List<Watch> of(long person, long brand, Instant from) {
        Stretch day = new Stretch(from, from.plus(Duration.ofDays(1)));
        return between(brand, day).stream()
                .filter(watch -> watch.person() == person)
                .toList();
    }

    /** Whether the member is within a planned off time now. */
    public boolean isOff(Member member) {
        Instant now = clock.instant();
        return facts.off(member.person(), now).stream().anyMatch(off -> off.holds(now));
    }

    private @Nullable String objection(Member member, Instant now, Instant until) {
        if (!until.isAfter(now)) {
            return "rota.duty.refused.past";
        }
        if (Duration.between(now, until).compareTo(LONGEST) > 0) {
            return "rota.duty.refused.long";
        }
        Stretch turn = new Stretch(now, until);
        return facts.off(member.person(), now).stream().anyMatch(turn::overlaps) ? "rota.duty.refused.off" : null;
    }

    /** What the rota holds already within these hours is the person's anyway. */
    private List<Objection> unlawful(Member member, Stretch turn) {
        Hearing hearing = judge.hearing(member.brand(), Set.of(member.person()), turn, Set.of());
        return turn.without(hearing.timeline(member.person()).times()).stream()
                .map(piece -> hearing.ofLaw(member.person(), new Work(Work.Kind.WORK, piece, 0)))
                .filter(objections -> !objections.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Taken told(Member member, Instant until) {
        events.publishEvent(new DutyChanged(member.brand(), member.person()));
        return new Taken.OnDuty(until);
    }
}
