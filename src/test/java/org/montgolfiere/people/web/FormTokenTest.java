package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;

class FormTokenTest extends DeskTest {

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        Person lea = person();
        HttpResponse<String> answer = foreignPost(lea, "/me", "name=Changed&zone=UTC&locale=en");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(people.find(lea.id())).extracting(Person::name).isEqualTo("Camille Roux");
    }

    @Test
    void anotherPersonsTokenIsNotOnesOwn() throws Exception {
        Person lea = person();
        String stolen = browser(person()).token();
        HttpResponse<String> answer = foreignPost(lea, "/me", "name=Changed&zone=UTC&locale=en&_csrf=" + stolen);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theTokenInAPageDiffersEachTimeAndAlwaysHolds() {
        Browser browser = browser(person());
        browser.get("/me");
        String first = browser.token();
        browser.get("/me");
        assertThat(browser.token()).isNotEqualTo(first);
        assertThat(browser.htmxPost("/me/tokens", "name", "one").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInPageThatWasOpenTooLongAsksOnceMore() throws Exception {
        HttpRequest late = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=a&password=b&_csrf=gone"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(Browser.location(http.send(late, BodyHandlers.ofString())))
                    .isEqualTo("/session?trouble=expired");
        }
    }

    @Test
    void aPageThatOutlivedASignInComesAgain() throws Exception {
        HttpResponse<String> stale = foreignPost(
                person(), "/me", "name=Changed", "HX-Request", "true", "HX-Current-URL", "http://localhost/me?a=b");
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.headers().firstValue("HX-Redirect")).contains("/me?a=b");
    }

    private HttpResponse<String> foreignPost(Person person, String path, String form, String... headers)
            throws Exception {
        CookieManager cookies = new CookieManager();
        browser(person)
                .cookies()
                .forEach(cookie -> cookies.getCookieStore().add(URI.create("http://localhost:" + port), cookie));
        HttpRequest.Builder made = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        HttpRequest request = (headers.length == 0 ? made : made.headers(headers)).build();
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
