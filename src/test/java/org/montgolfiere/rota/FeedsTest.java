package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

class FeedsTest extends RotaTest {

    @Autowired
    Feeds feeds;

    @Autowired
    Reliefs reliefs;

    @Test
    void whoKnowsTheAddressReadsTheCalendarWithoutAnotherKey() throws Exception {
        Member camille = employed();
        published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        published(lead, "2026-03-17T09:00", "2026-03-17T13:00");
        HttpResponse<String> answer = get(feeds.open(viewer(camille)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(events(answer.body())).hasSize(1);
    }

    @Test
    void aBrandsCalendarShowsEverybodyByName() throws Exception {
        Member camille = employed();
        published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        String calendar = get(feeds.open(camille)).body();
        assertThat(calendar).contains("SUMMARY:Camille Roux · Day");
    }

    @Test
    void aRevokedAddressIsGoneAndSoIsAnInventedOne() throws Exception {
        String secret = feeds.open(viewer(lead));
        feeds.revoke(viewer(lead), feeds.of(viewer(lead)).getFirst().id());
        assertThat(get(secret).statusCode()).isEqualTo(404);
        assertThat(get("x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(get("..%2F..%2Fetc").statusCode()).isBetween(400, 404);
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        String secret = feeds.open(viewer(lead));
        assertThat(jdbc.sql(
                                "select count(*) from rota_feed where encode(token_hash, 'escape') like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void anEventKeepsItsUidAndCountsItsChanges() throws Exception {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        String secret = feeds.open(viewer(camille));
        VEvent before = events(get(secret).body()).getFirst();
        shiftRows.change(now(shift).at(stretch("2026-03-17T09:00", "2026-03-17T13:00")), clock.instant());
        VEvent after = events(get(secret).body()).getFirst();
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
    }

    @Test
    void hoursAreThoseOfTheZoneOnBothSidesOfAChangeOfClocks() throws Exception {
        clock.set(paris("2026-03-27T12:00"));
        published(lead, "2026-03-28T09:00", "2026-03-28T13:00");
        published(lead, "2026-03-30T09:00", "2026-03-30T13:00");
        List<VEvent> events = events(get(feeds.open(viewer(lead))).body());
        assertThat(events)
                .extracting(event -> ((ZonedDateTime) event.<ZonedDateTime>getStartDate()
                                .map(DtStart::getDate)
                                .orElseThrow())
                        .toInstant())
                .containsExactly(paris("2026-03-28T09:00"), paris("2026-03-30T09:00"));
    }

    @Test
    void nothingInItRings() throws Exception {
        published(lead, "2026-03-16T09:00", "2026-03-16T13:00");
        assertThat(get(feeds.open(viewer(lead))).body())
                .doesNotContain("VALARM")
                .contains("BEGIN:VTIMEZONE");
    }

    @Test
    void aReliefIsInTheCalendarsOfBoth() throws Exception {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        id(reliefs.take(lead, shift.id(), stretch("2026-03-16T10:00", "2026-03-16T11:00")));
        assertThat(events(get(feeds.open(viewer(camille))).body())).hasSize(2);
        assertThat(events(get(feeds.open(viewer(lead))).body())).hasSize(1);
    }

    @Test
    void linesAreFoldedAtSeventyFiveOctets() {
        Shift shift = written(lead, null, "2026-03-16T09:00", "2026-03-16T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        jdbc.sql("update shift set name = :name where id = :id")
                .param("name", "Première veille, ; avec \\ des é".repeat(6))
                .param("id", shift.id())
                .update();
        String calendar = feeds.calendar(feeds.open(viewer(lead)));
        assertThat(calendar.split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(value(events(calendar).getFirst(), "SUMMARY")).startsWith("Première veille, ; avec \\ des é");
    }

    private static List<VEvent> events(String calendar) {
        try {
            Calendar read = new CalendarBuilder().build(new StringReader(calendar));
            return read.getComponents("VEVENT");
        } catch (java.io.IOException | net.fortuna.ical4j.data.ParserException unreadable) {
            throw new AssertionError(calendar, unreadable);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperties(property).getFirst().getValue();
    }

    private HttpResponse<String> get(String secret) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + "/calendars/" + secret + ".ics");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
