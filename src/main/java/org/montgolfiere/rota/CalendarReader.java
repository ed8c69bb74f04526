package org.montgolfiere.rota;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads when somebody is not available out of an iCalendar file. Nothing but times and the events' own ids is kept. */
@Service
class CalendarReader {

    private static final int LARGEST = 5_000_000;
    private static final int MOST = 2_000;
    private static final int EARLIEST = 1970;
    private static final Duration AHEAD = Duration.ofDays(366);

    /** What was found. */
    sealed interface Read {
        record Found(List<Availability> events) implements Read {}

        /** @param why a message key: {0} what it is about */
        record Unreadable(String why, String what) implements Read {}
    }

    /**
     * @param zone where hours without a zone, and whole days, are meant
     * @param now nothing before it, and nothing after a year from it, is taken
     */
    Read read(InputStream file, ZoneId zone, Instant now) {
        try {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return new Read.Unreadable("rota.calendar.refused.large", Integer.toString(LARGEST / 1_000_000));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return found(
                    new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT), zone, now);
        } catch (IOException | ParserException | RuntimeException unreadable) {
            return new Read.Unreadable("rota.calendar.refused.unreadable", "");
        }
    }

    private static Read found(List<CalendarComponent> events, ZoneId zone, Instant now) {
        Stretch year = new Stretch(now, now.plus(AHEAD));
        List<Availability> found = new ArrayList<>();
        for (CalendarComponent event : events) {
            if (free(event)) {
                continue;
            }
            String source = text(event, "UID");
            if (restless(event) || before(event)) {
                return new Read.Unreadable("rota.calendar.refused.endless", text(event, "DTSTART"));
            }
            times(event, zone, year).stream()
                    .map(time -> new Availability(0, Availability.Kind.UNAVAILABLE, time, source))
                    .forEach(found::add);
            if (found.size() > MOST) {
                return new Read.Unreadable("rota.calendar.refused.many", Integer.toString(MOST));
            }
        }
        found.sort(Comparator.comparing(one -> one.time().from()));
        return new Read.Found(found);
    }

    /** Called off, or marked as time in which one is free. */
    private static boolean free(Component event) {
        return text(event, "STATUS").equalsIgnoreCase("CANCELLED")
                || text(event, "TRANSP").equalsIgnoreCase("TRANSPARENT");
    }

    /** Repeated so often that a year of it has no end. */
    private static boolean restless(Component event) {
        return event.getProperties("RRULE").stream()
                .map(rule -> rule.getValue().toUpperCase(Locale.ROOT))
                .anyMatch(rule -> rule.matches(".*FREQ=(SECONDLY|MINUTELY|HOURLY).*|.*BY(SECOND|MINUTE|HOUR)=.*"));
    }

    private static boolean before(Component event) {
        String start = text(event, "DTSTART");
        return start.length() < 4
                || !start.substring(0, 4).matches("\\d{4}")
                || Integer.parseInt(start.substring(0, 4)) < EARLIEST;
    }

    private static List<Stretch> times(Component event, ZoneId zone, Stretch year) {
        Period<?> asked = period(event, year.from().atZone(zone), year.to().atZone(zone));
        List<Stretch> times = new ArrayList<>();
        for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(asked)) {
            Instant from = instant(period.getStart(), zone);
            Instant to = instant(period.getEnd(), zone);
            Stretch common =
                    from != null && to != null && from.isBefore(to) ? new Stretch(from, to).common(year) : null;
            if (common != null) {
                times.add(common);
            }
        }
        return times;
    }

    /** The year in the words of the event: whole days, hours without a zone, or moments. */
    private static Period<?> period(Component event, ZonedDateTime from, ZonedDateTime to) {
        Object start =
                event.getProperties("DTSTART").getFirst() instanceof DateProperty<?> begins ? begins.getDate() : from;
        return switch (start) {
            case LocalDate _ -> new Period<>(from.toLocalDate(), to.toLocalDate());
            case LocalDateTime _ -> new Period<>(from.toLocalDateTime(), to.toLocalDateTime());
            default -> new Period<>(from, to);
        };
    }

    private static @Nullable Instant instant(Temporal moment, ZoneId zone) {
        return switch (moment) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> null;
        };
    }

    private static String text(Component event, String property) {
        return event.getProperties(property).stream()
                .map(found -> found.getValue() == null ? "" : found.getValue())
                .findFirst()
                .orElse("");
    }
}
