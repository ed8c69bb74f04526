package org.montgolfiere.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** One person's year as a strip of minutes: when they have a shift, and what they said of being off. No code of the desk. */
final class OffStrip {

    private static final int REFUSED_AFTER = 3 * 366 * 24 * 60;

    private final Instant begin;
    private final BitSet shifts = new BitSet();
    private final List<Span> spans = new ArrayList<>();

    OffStrip(Instant begin) {
        this.begin = begin;
    }

    /** @param to the first minute after it */
    record Span(int from, int to, boolean bound) {
        boolean holds(int minute) {
            return from <= minute && minute < to;
        }
    }

    int minute(Instant instant) {
        return Math.toIntExact(Duration.between(begin, instant).toMinutes());
    }

    Instant at(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }

    /** What a clock on a wall means: in a gap the hour it would have been, twice the first of the two. */
    int wall(LocalDateTime shown, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        ZoneOffset offset = offsets.isEmpty()
                ? Objects.requireNonNull(zone.getRules().getTransition(shown)).getOffsetBefore()
                : offsets.getFirst();
        return minute(shown.toInstant(offset));
    }

    void shift(int from, int to) {
        shifts.set(from, to);
    }

    /** @return whether it is taken; one that lies within another changes nothing */
    boolean wish(int now, int from, int to, boolean bound) {
        int begins = Math.max(from, now);
        if (to <= from || to <= now || to - begins > REFUSED_AFTER) {
            return false;
        }
        boolean known =
                spans.stream().anyMatch(span -> span.from() <= begins && span.to() >= to && (span.bound() || !bound));
        if (!known) {
            spans.add(new Span(begins, to, bound));
        }
        return true;
    }

    /** @return false where the door is bound */
    boolean comeBack(int now) {
        if (spans.stream().anyMatch(span -> span.holds(now) && span.bound())) {
            return false;
        }
        List<Span> under = spans.stream().filter(span -> span.holds(now)).toList();
        spans.removeAll(under);
        under.stream()
                .filter(span -> span.from() < now)
                .forEach(span -> spans.add(new Span(span.from(), now, span.bound())));
        return true;
    }

    void takeAway(Span span) {
        spans.remove(span);
    }

    List<Span> ahead(int now) {
        return spans.stream().filter(span -> span.from() > now).toList();
    }

    boolean off(int minute) {
        return spans.stream().anyMatch(span -> span.holds(minute));
    }

    boolean offWithin(int from, int to) {
        return spans.stream().anyMatch(span -> span.from() <= to && span.to() > from);
    }

    boolean atWork(int minute) {
        return minute >= 0 && shifts.get(minute) && !off(minute);
    }

    /** The first minute of the time at work under way. */
    int begun(int now) {
        int minute = now;
        while (atWork(minute - 1)) {
            minute--;
        }
        return minute;
    }

    /** The first minute after the last time at work before a moment that is none; -1: there was none. */
    int left(int now) {
        for (int minute = now - 1; minute >= 0; minute--) {
            if (atWork(minute)) {
                return minute + 1;
            }
        }
        return -1;
    }

    /** Minutes at which something changes after now, the next first. */
    int next(int now, int otherwise) {
        int next = otherwise;
        for (Span span : spans) {
            next = span.from() > now ? Math.min(next, span.from()) : next;
            next = span.to() > now ? Math.min(next, span.to()) : next;
        }
        int edge = shifts.get(now) ? shifts.nextClearBit(now) : shifts.nextSetBit(now + 1);
        return edge > now ? Math.min(next, edge) : next;
    }
}
