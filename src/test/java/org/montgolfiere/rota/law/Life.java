package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Stretch;

/** An invented person's time in Paris, told in a few words. */
final class Life {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<Work> works = new ArrayList<>();
    private final List<Stretch> off = new ArrayList<>();
    private final List<Stretch> unavailable = new ArrayList<>();
    private final List<Derogation> derogations = new ArrayList<>();
    private Profile profile = Profile.EMPLOYEE;
    private String country = "FR";
    private int hours = 35;
    private boolean nights = true;
    private @Nullable LocalDate birth;
    private String sunday = "decree list";
    private String night = "company agreement";
    private String onCall = "company agreement";
    private int onCallReturn = 15;
    private ZoneId zone = PARIS;

    Life as(Profile other) {
        profile = other;
        return this;
    }

    Life in(String other) {
        country = other;
        return this;
    }

    Life at(ZoneId other) {
        zone = other;
        return this;
    }

    Life hours(int aWeek) {
        hours = aWeek;
        return this;
    }

    Life born(String day) {
        birth = LocalDate.parse(day);
        return this;
    }

    Life withoutNights() {
        nights = false;
        return this;
    }

    Life withoutGrounds() {
        sunday = "";
        night = "";
        onCall = "";
        return this;
    }

    Life withoutReturn() {
        onCallReturn = 0;
        return this;
    }

    Life agreed(String rule, int value) {
        return agreedIn(country, rule, value);
    }

    Life agreedIn(String where, String rule, int value) {
        derogations.add(
                new Derogation(where, rule, value, "agreement of 3 March 2025", LocalDate.of(2025, 3, 3), null));
        return this;
    }

    /** @param from such as {@code 2026-03-03T09:00} */
    Life works(String from, String to) {
        return works(from, to, 0);
    }

    Life works(String from, String to, int pause) {
        works.add(new Work(Work.Kind.WORK, stretch(from, to), pause));
        return this;
    }

    Life onCall(String from, String to) {
        works.add(new Work(Work.Kind.ON_CALL, stretch(from, to), 0));
        return this;
    }

    Life called(String from, String to) {
        works.add(new Work(Work.Kind.CALL_OUT, stretch(from, to), 0));
        return this;
    }

    Life off(String from, String to) {
        off.add(stretch(from, to));
        return this;
    }

    Life unavailable(String from, String to) {
        unavailable.add(stretch(from, to));
        return this;
    }

    /** The same hours on days in a row. */
    Life days(String first, int days, String from, String to, int pause) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(days))
                .forEach(day -> works(day + "T" + from, day + "T" + to, pause));
        return this;
    }

    /** Monday to Friday, week after week. */
    Life weeks(String monday, int weeks, String from, String to, int pause) {
        for (int week = 0; week < weeks; week++) {
            days(LocalDate.parse(monday).plusWeeks(week).toString(), 5, from, to, pause);
        }
        return this;
    }

    /** The ids of the rules that are broken within a week. */
    List<String> broken(String monday) {
        return breaches(monday).stream()
                .map(breach -> breach.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    List<Breach> breaches(String monday) {
        return breaches(stretch(monday + "T00:00", LocalDate.parse(monday).plusWeeks(1) + "T00:00"));
    }

    List<Breach> breaches(Stretch window) {
        return Law.check(new Timeline(works, off, unavailable), contract(), derogations, window);
    }

    Breach only(String monday) {
        List<Breach> breaches = breaches(monday);
        if (breaches.size() != 1) {
            throw new AssertionError("one breach was expected: " + breaches);
        }
        return breaches.getFirst();
    }

    Contract contract() {
        return new Contract(profile, country, "", zone, hours * 60, nights, birth, sunday, night, onCall, onCallReturn);
    }

    Stretch stretch(String from, String to) {
        return new Stretch(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }
}
