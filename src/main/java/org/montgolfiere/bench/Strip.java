package org.montgolfiere.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Whose gate may be open, minute by minute, painted by what clocks on walls show: what the gate's year is judged by. It knows
 * nothing of the rota, of stretches or watches, and shares no code with them.
 */
final class Strip {

    private static final int SITE = 1;
    private static final int CALL = 16;
    private static final byte OFF = 1;
    private static final byte OPEN = 2;

    private final long first;
    private final int length;
    /** Of a person at a brand: how many shifts at work hold this minute (low half), and how many on call (high half). */
    private final byte[][] held;
    /** Of a person: off, or open by hand. */
    private final byte[][] own;

    /** @param seats persons at brands */
    Strip(Instant first, int days, int seats, int people) {
        this.first = first.getEpochSecond() / 60;
        this.length = days * 1440;
        this.held = new byte[seats][length];
        this.own = new byte[people][length];
    }

    int length() {
        return length;
    }

    int minute(Instant instant) {
        return (int) (Math.floorDiv(instant.getEpochSecond(), 60) - first);
    }

    Instant instant(int minute) {
        return Instant.ofEpochSecond((first + minute) * 60);
    }

    /** The minutes in which a wall clock shows hours from the first to the second, the second day or the same. */
    int[] minutes(LocalDate day, LocalTime opens, LocalTime closes, ZoneId zone) {
        LocalDateTime from = day.atTime(opens);
        LocalDateTime to = (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes);
        int around = (int) (day.toEpochDay() * 1440 - first);
        int begin = -1;
        int end = -1;
        for (int minute = Math.max(0, around - 1440); minute < Math.min(length, around + 4320); minute++) {
            Instant instant = instant(minute);
            LocalDateTime wall = LocalDateTime.ofEpochSecond(
                    instant.getEpochSecond(), 0, zone.getRules().getOffset(instant));
            if (!wall.isBefore(from) && wall.isBefore(to)) {
                begin = begin < 0 ? minute : begin;
                end = minute + 1;
            }
        }
        return begin < 0 ? new int[] {0, 0} : new int[] {begin, end};
    }

    void hold(int seat, boolean call, int from, int to) {
        add(seat, call ? CALL : SITE, from, to);
    }

    void release(int seat, boolean call, int from, int to) {
        add(seat, call ? -CALL : -SITE, from, to);
    }

    void off(int person, int from, int to) {
        for (int minute = Math.max(0, from); minute < Math.min(length, to); minute++) {
            own[person][minute] |= OFF;
        }
    }

    void open(int person, int from, int to) {
        for (int minute = Math.max(0, from); minute < Math.min(length, to); minute++) {
            own[person][minute] |= OPEN;
        }
    }

    void close(int person, int from) {
        for (int minute = Math.max(0, from); minute < length; minute++) {
            own[person][minute] &= ~OPEN;
        }
    }

    boolean atWork(int seat, int person, int minute) {
        return !isOff(person, minute) && ((held[seat][minute] & 15) > 0 || (own[person][minute] & OPEN) != 0);
    }

    boolean onCall(int seat, int person, int minute) {
        return !isOff(person, minute) && (held[seat][minute] & 0xf0) != 0;
    }

    private boolean isOff(int person, int minute) {
        return (own[person][minute] & OFF) != 0;
    }

    private void add(int seat, int what, int from, int to) {
        for (int minute = Math.max(0, from); minute < Math.min(length, to); minute++) {
            held[seat][minute] += (byte) what;
        }
    }
}
