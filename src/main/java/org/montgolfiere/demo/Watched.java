package org.montgolfiere.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Need;

/** What the demo brand needs, and when. */
enum Watched {
    EARLY("Matin", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "08:00", "14:00", 20, Mode.ON_SITE),
    LATE("Soir", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "13:30", "20:00", 30, Mode.ON_SITE),
    EXTRA("Renfort", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), "10:00", "17:00", 45, Mode.ON_SITE),
    SATURDAY("Boutique", EnumSet.of(DayOfWeek.SATURDAY), "10:00", "18:00", 45, Mode.ON_SITE),
    CALL("Astreinte", EnumSet.of(DayOfWeek.SUNDAY), "10:00", "19:00", 0, Mode.ON_CALL);

    private final String name;
    private final Set<DayOfWeek> days;
    private final LocalTime opens;
    private final LocalTime closes;
    private final int pause;
    private final Mode mode;

    Watched(String name, Set<DayOfWeek> days, String opens, String closes, int pause, Mode mode) {
        this.name = name;
        this.days = days;
        this.opens = LocalTime.parse(opens);
        this.closes = LocalTime.parse(closes);
        this.pause = pause;
        this.mode = mode;
    }

    Need need(long id, LocalDate since) {
        return new Need(
                id,
                name,
                days,
                Need.OnHolidays.CLOSED,
                opens,
                closes,
                pause,
                1,
                mode,
                Set.of(),
                Set.of(),
                null,
                since,
                null);
    }
}
