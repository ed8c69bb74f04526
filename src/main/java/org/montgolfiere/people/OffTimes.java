package org.montgolfiere.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people are off: facts, each person's own to write. Nobody else adds, moves or ends one; several may overlap, and what
 * counts is all of them together.
 */
@Service
public class OffTimes {

    /** How long one may be, and how far ahead it may begin. */
    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    /** How long one that was taken away may be put back. */
    private static final Duration REGRET = Duration.ofMinutes(15);

    private final OffTimeRows rows;
    private final Clock clock;

    OffTimes(OffTimeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What became of an off time that somebody wished. */
    public sealed interface Adding {
        record Added(OffTime offTime) implements Adding {}

        /** They are off all that time already. */
        record Known(OffTime offTime) implements Adding {}

        /** @param why a message key */
        record Refused(String why) implements Adding {}
    }

    public boolean offAt(long person, Instant moment) {
        return rows.at(person, moment);
    }

    public boolean isOff(long person) {
        return rows.at(person, clock.instant());
    }

    /** When somebody who is off is back, off times that touch or overlap taken as one; null: they are not off. */
    public @Nullable Instant until(long person, Instant moment) {
        return until(rows.endingAfter(person, moment), moment);
    }

    static @Nullable Instant until(List<OffTime> ahead, Instant moment) {
        Instant until = moment;
        for (OffTime off : ahead) {
            if (!off.start().isAfter(until) && off.end().isAfter(until)) {
                until = off.end();
            }
        }
        return until.equals(moment) ? null : until;
    }

    /** Whether somebody was off at a moment and is so still, without a gap: what they proved then counts yet. */
    public boolean isOffSince(long person, Instant moment) {
        Instant until = until(person, moment);
        return until != null && until.isAfter(clock.instant());
    }

    /** Whether the person wished that nothing, not even they themselves, opens their door now. */
    public boolean isBound(long person) {
        Instant now = clock.instant();
        return rows.endingAfter(person, now).stream().anyMatch(off -> off.bound() && off.holds(now));
    }

    /** Who of a brand is off now and until when; nothing else is told of it. By person. */
    public Map<Long, Instant> away(long brand) {
        Instant now = clock.instant();
        Map<Long, Instant> away = new LinkedHashMap<>();
        rows.of(brand, now).forEach(off -> {
            Instant until = until(off.person(), now);
            away.put(off.person(), until == null ? off.end() : until);
        });
        return away;
    }

    /** One's own that are not over, the soonest first. */
    public List<OffTime> ahead(Viewer own) {
        return rows.endingAfter(own.person(), clock.instant());
    }

    /** One's own that is not over. @throws NotFound when it is not */
    public OffTime find(Viewer own, long id) {
        return ahead(own).stream().filter(off -> off.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** Off times that began after one moment, not after another, and are not over by then. */
    public List<OffTime> begun(Instant after, Instant upTo) {
        return rows.begun(after, upTo);
    }

    /** @param start what of it lies behind us is not written: nobody was off by a word said afterwards */
    @Transactional
    public Adding add(Viewer own, Instant start, Instant end, @Nullable String word, boolean bound) {
        Instant now = clock.instant();
        Instant begins = start.isBefore(now) ? now : start;
        if (!end.isAfter(start) || !end.isAfter(now)) {
            return new Adding.Refused("people.off.wrong");
        }
        if (end.isAfter(begins.plus(LONGEST)) || begins.isAfter(now.plus(LONGEST))) {
            return new Adding.Refused("people.off.too-long");
        }
        rows.hold(own.person());
        for (OffTime off : ahead(own)) {
            if (!off.start().isAfter(begins) && !off.end().isBefore(end) && (off.bound() || !bound)) {
                return new Adding.Known(off);
            }
        }
        long id = rows.add(own.person(), begins, end, word, bound);
        return new Adding.Added(new OffTime(id, own.person(), begins, end, word, bound));
    }

    /** @throws NotFound when it is not one's own, or not ahead: what was rested stays, and what is under way is ended */
    public void remove(Viewer own, long id) {
        if (!rows.remove(own.person(), id, clock.instant())) {
            throw new NotFound();
        }
    }

    /** One's own that were just taken away, the latest first: each may be put back. */
    public List<OffTime> withdrawn(Viewer own) {
        Instant now = clock.instant();
        return rows.withdrawn(own.person(), now.minus(REGRET), now);
    }

    /** Puts back what was just taken away, with all that hung on it. @throws NotFound when it cannot be any more */
    @Transactional
    public void restore(Viewer own, long id) {
        Instant now = clock.instant();
        rows.hold(own.person());
        if (!rows.restore(own.person(), id, now.minus(REGRET), now)) {
            throw new NotFound();
        }
    }

    /** What was taken away and cannot be put back any more leaves no trace. */
    public void forgetWithdrawn() {
        rows.forget(clock.instant().minus(REGRET));
    }

    /** Comes back sooner, by one's own hand. @return false where one bound the door oneself */
    @Transactional
    public boolean comeBack(long person) {
        rows.hold(person);
        if (isBound(person)) {
            return false;
        }
        rows.end(person, clock.instant());
        return true;
    }

    /** What of the guided list the person has unplugged. */
    public List<String> unplugged(Viewer own, OffTime off) {
        return rows.unplugged(own.person(), off.id());
    }

    @Transactional
    public void unplug(Viewer own, OffTime off, String item, boolean done) {
        rows.hold(own.person());
        List<String> all = new ArrayList<>(rows.unplugged(own.person(), off.id()));
        all.remove(item);
        if (done) {
            all.add(item);
        }
        rows.unplug(own.person(), off.id(), all);
    }

    /** Ends the sessions of everybody who is off now. @return how many */
    public int endSessions() {
        return rows.endSessions(clock.instant());
    }
}
