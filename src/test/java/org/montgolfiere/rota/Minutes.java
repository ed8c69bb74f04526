package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is on duty, minute by minute, painted on a long strip: every minute looks at the clock on the wall. It knows nothing of
 * stretches, watches or shifts, and shares no code with them.
 */
final class Minutes {

    static final int SITE = 1;
    static final int CALL = 2;

    private final Instant first;
    private final int length;
    /** The day and hours that a minute belongs to, by track: day * 4 + 0 early, 1 late, 2 night, 3 on call. */
    private final int[][] slots;

    private final int[][] holders;
    private final byte[][] people;

    Minutes(LocalDate firstDay, int days, ZoneId zone, int people) {
        this.first = firstDay.atStartOfDay(zone).toInstant();
        this.length = (int) ChronoUnit.MINUTES.between(
                first, firstDay.plusDays(days).atStartOfDay(zone).toInstant());
        this.slots = new int[2][length];
        this.holders = new int[2][length];
        this.people = new byte[people][length];
        for (int minute = 0; minute < length; minute++) {
            Instant instant = first.plusSeconds(60L * minute);
            ZoneOffset offset = zone.getRules().getOffset(instant);
            LocalDateTime wall = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
            int day = (int) ChronoUnit.DAYS.between(firstDay, wall.toLocalDate());
            int hour = wall.getHour();
            slots[0][minute] = hour < 6 ? (day - 1) * 4 + 2 : day * 4 + (hour < 14 ? 0 : hour < 22 ? 1 : 2);
            slots[1][minute] = (hour < 8 ? day - 1 : day) * 4 + 3;
        }
        for (int[] track : holders) {
            Arrays.fill(track, -1);
        }
    }

    int length() {
        return length;
    }

    /** A shift of a day, and whose it is. */
    void shift(int slot, int person) {
        int track = slot % 4 == 3 ? 1 : 0;
        for (int minute = Math.max(0, near(slot) - 2000); minute < Math.min(length, near(slot) + 4500); minute++) {
            if (slots[track][minute] == slot) {
                holders[track][minute] = person;
            }
        }
    }

    /** Somebody takes the minutes of a shift that lie between two others. */
    void relief(int slot, int person, int from, int to) {
        int track = slot % 4 == 3 ? 1 : 0;
        for (int minute = Math.max(0, from); minute < Math.min(length, to); minute++) {
            if (slots[track][minute] == slot) {
                holders[track][minute] = person;
            }
        }
    }

    /** Shifts are dealt; from here on minutes belong to people. */
    void deal() {
        for (int minute = 0; minute < length; minute++) {
            for (int track = 0; track < 2; track++) {
                if (holders[track][minute] >= 0) {
                    people[holders[track][minute]][minute] |= (byte) (track == 0 ? SITE : CALL);
                }
            }
        }
    }

    void turn(int person, int from, int to) {
        for (int minute = from; minute < Math.min(length, to); minute++) {
            people[person][minute] |= SITE;
        }
    }

    void off(int person, int from, int to) {
        Arrays.fill(people[person], from, Math.min(length, to), (byte) 0);
    }

    /** Such as "2 site", for those whom the mask lets through. */
    Set<String> on(int minute, boolean[] mask) {
        Set<String> on = new TreeSet<>();
        for (int person = 0; person < people.length; person++) {
            byte state = people[person][minute];
            if (state != 0 && mask[person]) {
                on.add(person + ((state & SITE) != 0 ? " site" : " call"));
            }
        }
        return on;
    }

    Instant instant(int minute) {
        return first.plusSeconds(60L * minute);
    }

    private static int near(int slot) {
        return Math.floorDiv(slot, 4) * 1440;
    }
}
