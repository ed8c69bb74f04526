package org.montgolfiere.offduty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The stream of an open page, as a browser and a proxy between see it. */
class StreamTest extends DeskTest {

    @Autowired
    private Updates updates;

    @Test
    void anOpenPageHearsOfItsBrandAloneAndNoProxyHoldsItBack() throws Exception {
        Brand ours = brand();
        Brand theirs = brand();
        Browser browser = browser(person(ours, Role.MANAGER));
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines = open(client, browser, ours)) {
            Iterator<String> heard = lines.iterator();
            tellUntilHeard(heard, ours);
            updates.tell(theirs.id(), "conversation", 1);
            updates.tell(ours.id(), "conversation", 2);
            assertThat(next(heard, "event:")).isEqualTo("event:conversation");
            assertThat(next(heard, "data:")).isEqualTo("data:2");
        }
    }

    @Test
    void nobodyHearsOfAnotherBrand() throws Exception {
        Brand theirs = brand();
        Browser browser = browser(person(brand(), Role.MANAGER));
        assertThat(browser.get("/brands/" + theirs.id() + "/updates").statusCode())
                .isEqualTo(404);
    }

    private Stream<String> open(HttpClient client, Browser browser, Brand brand) throws Exception {
        String cookies = browser.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/brands/" + brand.id() + "/updates"))
                .header("Cookie", cookies)
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering").orElse("")).isEqualTo("no");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-");
        return answer.body();
    }

    /** The listener may still be connecting: what was told before does not count. */
    private void tellUntilHeard(Iterator<String> heard, Brand brand) {
        updates.tell(brand.id(), "hello", 0);
        assertThat(next(heard, "event:hello")).isEqualTo("event:hello");
    }

    private static String next(Iterator<String> heard, String start) {
        String line = heard.next();
        while (!line.startsWith(start)) {
            line = heard.next();
        }
        return line;
    }
}
