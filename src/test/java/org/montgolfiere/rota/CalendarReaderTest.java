package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final CalendarReader reader = new CalendarReader();

    @Test
    void eventsAreTimeOneIsNotAvailable() {
        assertThat(times("DTSTART;TZID=Europe/Paris:20260316T090000\nDTEND;TZID=Europe/Paris:20260316T110000"))
                .containsExactly(
                        new Stretch(Instant.parse("2026-03-16T08:00:00Z"), Instant.parse("2026-03-16T10:00:00Z")));
    }

    @Test
    void aWholeDayIsADayOfOnesOwnZone() {
        assertThat(times("DTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260330"))
                .singleElement()
                .matches(day -> day.length().equals(Duration.ofHours(23)));
    }

    @Test
    void aRepeatedEventKeepsItsHourThroughAChangeOfClocks() {
        List<Stretch> times = times(
                "DTSTART;TZID=Europe/Paris:20260323T090000\nDTEND;TZID=Europe/Paris:20260323T100000\nRRULE:FREQ=WEEKLY;COUNT=3");
        assertThat(times)
                .extracting(time -> time.from().atZone(PARIS).getHour())
                .containsExactly(9, 9, 9);
    }

    @Test
    void repetitionWithoutEndEndsAfterAYear() {
        List<Stretch> times = times("DTSTART:20260101T090000Z\nDTEND:20260101T100000Z\nRRULE:FREQ=DAILY");
        assertThat(times).hasSizeBetween(365, 367);
        assertThat(times.getLast().to()).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(366)));
    }

    @Test
    void repetitionWithoutRestIsRefused() {
        assertThat(read("DTSTART:20260101T090000Z\nDTEND:20260101T090001Z\nRRULE:FREQ=SECONDLY"))
                .isInstanceOf(CalendarReader.Read.Unreadable.class)
                .matches(read -> read.toString().contains("endless"));
        assertThat(read("DTSTART:00010101T090000Z\nDTEND:00010101T100000Z\nRRULE:FREQ=DAILY")
                        .toString())
                .contains("endless");
    }

    @Test
    void whatIsCalledOffOrMarkedFreeDoesNotCount() {
        assertThat(times("STATUS:CANCELLED\nDTSTART:20260316T090000Z\nDTEND:20260316T110000Z"))
                .isEmpty();
        assertThat(times("TRANSP:TRANSPARENT\nDTSTART:20260316T090000Z\nDTEND:20260316T110000Z"))
                .isEmpty();
    }

    @Test
    void fiftyMegabytesAreNotEvenReadToTheirEnd() {
        Endless endless = new Endless();
        InputStream file = new SequenceInputStream(
                new ByteArrayInputStream("BEGIN:VCALENDAR\n".getBytes(StandardCharsets.UTF_8)), endless);
        assertThat(reader.read(file, PARIS, NOW).toString()).contains("rota.calendar.refused.large");
        assertThat(endless.given).isLessThan(6_000_000);
    }

    @Test
    void whatIsNoCalendarIsSaidToBeNone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertThat(reader.read(new ByteArrayInputStream(noise), PARIS, NOW))
                    .as("seed %d", seed)
                    .isNotNull();
        }
        assertThat(reader.read(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)), PARIS, NOW)
                        .toString())
                .contains("unreadable");
    }

    @Test
    void moreThanTwoThousandEventsAreTooMany() {
        StringBuilder many = new StringBuilder();
        for (int event = 0; event < 2001; event++) {
            many.append(
                    "BEGIN:VEVENT\nUID:%d\nDTSTAMP:20260101T000000Z\nDTSTART:20260316T090000Z\nDTEND:20260316T110000Z\nEND:VEVENT\n"
                            .formatted(event));
        }
        assertThat(whole(many.toString()).toString()).contains("rota.calendar.refused.many");
    }

    private List<Stretch> times(String event) {
        CalendarReader.Read read = read(event);
        assertThat(read).isInstanceOf(CalendarReader.Read.Found.class);
        return ((CalendarReader.Read.Found) read)
                .events().stream().map(Availability::time).toList();
    }

    private CalendarReader.Read read(String event) {
        return whole("BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n" + event + "\nEND:VEVENT\n");
    }

    private CalendarReader.Read whole(String events) {
        String calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + events + "END:VCALENDAR\n";
        byte[] bytes = calendar.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return reader.read(new ByteArrayInputStream(bytes), PARIS, NOW);
    }

    /** A file that goes on for as long as it is read. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }
}
