package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by another's reader, every few days of a year, on both sides of each change of clocks. */
class CalendarZoneTest {

    private static final Instant NOW = Instant.parse("2026-01-02T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/New_York",
                "America/Santiago",
                "Australia/Lord_Howe",
                "Asia/Tokyo",
                "Pacific/Auckland",
                "Africa/Casablanca",
                "UTC"
            })
    void everyEventOfAYearKeepsItsInstant(String zone) throws IOException, ParserException {
        List<CalendarWriter.Event> events = new ArrayList<>();
        for (int day = 0; day < 365; day += 3) {
            Instant from = NOW.plus(Duration.ofDays(day));
            events.add(new CalendarWriter.Event("shift-" + day, 0, new Stretch(from, from.plusSeconds(3600)), "Day"));
        }
        String calendar = new CalendarWriter(ZoneId.of(zone), NOW).write("Camille", events);
        List<VEvent> read =
                new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT");
        assertThat(read).hasSameSizeAs(events);
        for (int index = 0; index < events.size(); index++) {
            Temporal start = read.get(index).getStartDate().orElseThrow().getDate();
            assertThat(Instant.from(start))
                    .as("%s", start)
                    .isEqualTo(events.get(index).time().from());
        }
    }
}
