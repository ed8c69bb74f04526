package org.montgolfiere.rota.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.screen.Page;

/**
 * A shift as the calendar draws it.
 *
 * @param sought whether somebody else is sought for it
 * @param relieved whether somebody else has a part of it
 * @param vacant whether nobody comes to it
 */
public record Chip(Shift shift, Marks.Mark mark, ZoneId zone, boolean sought, boolean relieved, boolean vacant) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    Chip(Shift shift, Marks.Mark mark, ZoneId zone, boolean sought) {
        this(shift, mark, zone, sought, false, false);
    }

    public boolean draft() {
        return shift.state() == Shift.State.DRAFT;
    }

    public boolean onCall() {
        return shift.mode() == Mode.ON_CALL;
    }

    /** Reaches into the night. */
    public boolean night() {
        return from().isBefore(MORNING) || to().isAfter(EVENING) || !to().isAfter(from());
    }

    public LocalDate day() {
        return shift.time().from().atZone(zone).toLocalDate();
    }

    public LocalTime from() {
        return shift.time().from().atZone(zone).toLocalTime();
    }

    public LocalTime to() {
        return shift.time().to().atZone(zone).toLocalTime();
    }

    /** Such as "8" or "13:30": whole hours need no minutes. */
    public String begins() {
        return hour(from());
    }

    public String ends() {
        return hour(to());
    }

    public String looks() {
        return "shift account-" + mark.tone()
                + (draft() ? " is-draft" : "")
                + (night() ? " is-night" : "")
                + (onCall() ? " is-on-call" : "");
    }

    /** All of it in words. */
    public String said(Page page) {
        String text = page.say("rota.chip", shift.name(), from(), to());
        text = onCall() ? page.say("rota.chip.on-call", text) : text;
        text = relieved ? page.say("rota.chip.relieved", text) : text;
        text = vacant ? page.say("rota.chip.vacant", text) : text;
        text = sought ? page.say("rota.chip.sought", text) : text;
        return draft() ? page.say(shift.pinned() ? "rota.chip.pinned" : "rota.chip.draft", text) : text;
    }

    private static String hour(LocalTime time) {
        return time.getMinute() == 0 ? Integer.toString(time.getHour()) : time.getHour() + ":" + two(time.getMinute());
    }

    private static String two(int minute) {
        return minute < 10 ? "0" + minute : Integer.toString(minute);
    }
}
