package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar file sent by a form, whatever is in it: a sentence, and what was imported before stays. */
class CalendarUploadTest extends RotaTest {

    private static final String ONE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:one@test
            DTSTAMP:20260301T000000Z
            DTSTART:20260320T080000Z
            DTEND:20260320T100000Z
            %s
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @Autowired
    Availabilities availabilities;

    private Member camille;
    private Browser browser;

    @BeforeEach
    void camilleImportedOne() {
        camille = employed();
        browser = browser(Objects.requireNonNull(people.find(camille.person())));
        HttpResponse<String> answer = send(stream(ONE.formatted("SUMMARY:Dentist")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("one piece of time is unavailable").doesNotContain("Dentist");
    }

    @Test
    void fiftyMegabytesAreRefusedWithASentence() {
        long before = used();
        HttpResponse<String> answer = send(new Endless(50_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than the desk takes. Nothing was changed.");
        assertThat(used() - before).isLessThan(40_000_000);
        assertThat(availabilities.ahead(viewer(camille))).hasSize(1);
    }

    @Test
    void fiveAndAHalfMegabytesAreTooManyToo() {
        HttpResponse<String> answer = send(new Endless(5_500_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This file is larger than 5 MB");
        assertThat(availabilities.ahead(viewer(camille))).hasSize(1);
    }

    @Test
    void repetitionWithoutEndIsTakenForAYearAndNoLonger() {
        HttpResponse<String> answer = send(stream(ONE.formatted("RRULE:FREQ=DAILY")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(availabilities.ahead(viewer(camille))).hasSizeBetween(350, 367);
    }

    @Test
    void repetitionWithoutRestIsRefusedWithTheEventItIsIn() {
        HttpResponse<String> answer = send(stream(ONE.formatted("RRULE:FREQ=SECONDLY")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("20260320T080000Z");
        assertThat(availabilities.ahead(viewer(camille))).hasSize(1);
    }

    @Test
    void whatIsNoCalendarIsSaidToBeNone() {
        for (String broken :
                List.of("", "hello", ONE.substring(0, 90), ONE.formatted("RRULE:FREQ=SOMETIMES"), "\0\1\2")) {
            HttpResponse<String> answer = send(stream(broken));
            assertThat(answer.statusCode()).as(broken).isEqualTo(422);
            assertThat(answer.body()).as(broken).contains("Nothing was changed");
        }
        assertThat(availabilities.ahead(viewer(camille))).hasSize(1);
    }

    @Test
    void aFormWithoutAFileIsNoFailure() throws Exception {
        HttpResponse<String> answer = browser.htmxPost("/brands/" + brand.id() + "/rota/mine/calendar");
        assertThat(answer.statusCode()).isBetween(400, 422);
    }

    private HttpResponse<String> send(InputStream file) {
        String edge = "edge";
        InputStream head = stream(
                "--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mine.ics\"\r\nContent-Type: text/calendar\r\n\r\n");
        InputStream body = new SequenceInputStream(
                Collections.enumeration(List.of(head, file, stream("\r\n--" + edge + "--\r\n"))));
        String cookies = browser.cookies().stream().map(Object::toString).collect(Collectors.joining("; "));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + port + "/brands/" + brand.id() + "/rota/mine/calendar"))
                            .header("Content-Type", "multipart/form-data; boundary=" + edge)
                            .header("Cookie", cookies)
                            .header("X-CSRF-TOKEN", browser.token())
                            .header("HX-Request", "true")
                            .POST(BodyPublishers.ofInputStream(() -> body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same event again and again, made as it is read. */
    private static final class Endless extends InputStream {
        private static final byte[] EVENT =
                "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260320T080000Z\r\nEND:VEVENT\r\n".getBytes(StandardCharsets.UTF_8);
        private final long size;
        private long at;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return at >= size ? -1 : EVENT[(int) (at++ % EVENT.length)];
        }
    }
}
