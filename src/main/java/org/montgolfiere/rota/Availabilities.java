package org.montgolfiere.rota;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person's own word on their time: when they cannot, and what they would like. */
@Service
public class Availabilities {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final AvailabilityRows rows;
    private final WeeklyRows weeks;
    private final CalendarReader reader;
    private final People people;
    private final Clock clock;

    Availabilities(AvailabilityRows rows, WeeklyRows weeks, CalendarReader reader, People people, Clock clock) {
        this.rows = rows;
        this.weeks = weeks;
        this.reader = reader;
        this.people = people;
        this.clock = clock;
    }

    /** One's own that are not over, the soonest first; what was said of weekdays stands apart. */
    public List<Availability> ahead(Viewer own) {
        return rows.ahead(own.person(), clock.instant());
    }

    public Ruling add(Viewer own, Availability.Kind kind, Stretch time) {
        if (!time.to().isAfter(clock.instant()) || !time.from().isBefore(time.to())) {
            return Ruling.Refused.of("rota.availability.refused.past");
        }
        if (time.length().compareTo(LONGEST) > 0) {
            return Ruling.Refused.of("rota.availability.refused.long");
        }
        return new Ruling.Done(rows.add(own.person(), kind, time));
    }

    /** What one said of weekdays, and is not over. */
    public List<Weekly> weekly(Viewer own) {
        return weeks.of(own.person(), today(own));
    }

    /**
     * The same hours of a weekday from today on, by the clocks where the person lives.
     *
     * @param weekly its id does not count
     */
    @Transactional
    public Ruling add(Viewer own, Weekly weekly) {
        LocalDate today = today(own);
        if (weekly.last().isAfter(today.plusDays(LONGEST.toDays()))) {
            return Ruling.Refused.of("rota.availability.refused.long");
        }
        List<Stretch> times = weekly.from(today, zone(own));
        return times.isEmpty()
                ? Ruling.Refused.of("rota.availability.refused.never")
                : new Ruling.Done(weeks.add(own.person(), weekly, times));
    }

    /** All of its days. @throws NotFound when it is not one's own */
    public void removeWeekly(Viewer own, long id) {
        if (!weeks.remove(own.person(), id)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when it is not one's own */
    public void remove(Viewer own, long id) {
        if (!rows.remove(own.person(), id)) {
            throw new NotFound();
        }
    }

    /** What became of a calendar. */
    public sealed interface Imported {

        /** @param events how many pieces of time are unavailable by it */
        record Taken(int events) implements Imported {}

        /** @param why a message key: {0} what it is about */
        record Refused(String why, String what) implements Imported {}
    }

    /**
     * Reads a calendar in the iCalendar format: whatever is in it makes its time unavailable, for a year. It stands in
     * the place of what was imported before; where it cannot be read, that stays.
     */
    @Transactional
    public Imported read(Viewer own, InputStream calendar) {
        return switch (reader.read(calendar, zone(own), clock.instant())) {
            case CalendarReader.Read.Found(List<Availability> events) -> {
                rows.replaceImported(own.person(), events);
                yield new Imported.Taken(events.size());
            }
            case CalendarReader.Read.Unreadable(String why, String what) -> new Imported.Refused(why, what);
        };
    }

    private LocalDate today(Viewer own) {
        return clock.instant().atZone(zone(own)).toLocalDate();
    }

    private ZoneId zone(Viewer own) {
        Person person = people.find(own.person());
        if (person == null) {
            throw new NotFound();
        }
        return person.zone();
    }
}
