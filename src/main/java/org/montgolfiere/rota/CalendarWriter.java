package org.montgolfiere.rota;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes shifts as an iCalendar (RFC 5545): each keeps its UID whatever becomes of it and counts its changes, times are
 * those of one zone whose changes of clocks stand in the file, or universal where these follow no rule; nothing in it
 * rings.
 */
public final class CalendarWriter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final int LINE = 74;

    private final ZoneId zone;
    private final Instant now;
    private final StringBuilder out = new StringBuilder();
    private boolean universal;

    public CalendarWriter(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @param uid stable, unique within the desk @param revision how often it was changed */
    public record Event(String uid, int revision, Stretch time, String title) {}

    public String write(String name, List<Event> events) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Montgolfiere//Rota//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        zone(events);
        events.forEach(this::event);
        line("END:VCALENDAR");
        return out.toString();
    }

    private void event(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("SEQUENCE:" + event.revision());
        line("DTSTAMP:" + LOCAL.format(now.atOffset(ZoneOffset.UTC)) + "Z");
        line("DTSTART" + local(event.time().from()));
        line("DTEND" + local(event.time().to()));
        line("SUMMARY:" + escaped(event.title()));
        line("END:VEVENT");
    }

    private void zone(List<Event> events) {
        Instant first = events.stream()
                .map(event -> event.time().from())
                .min(Instant::compareTo)
                .orElse(now);
        Instant last = events.stream()
                .map(event -> event.time().to())
                .max(Instant::compareTo)
                .orElse(now);
        universal = zone.normalized().equals(ZoneOffset.UTC) || !CalendarZone.regular(zone, first, last);
        if (!universal) {
            CalendarZone.lines(zone, first, last).forEach(this::line);
        }
    }

    private String local(Instant instant) {
        return universal
                ? ":" + LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z"
                : ";TZID=" + zone + ":" + LOCAL.format(instant.atZone(zone));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded at 75 octets, between whole characters. */
    private void line(String text) {
        int octets = 0;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            index += character.length();
        }
        out.append("\r\n");
    }
}
