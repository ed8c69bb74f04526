package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;

/** An address below {@code /api} that nobody serves answers 404 to a program that is let in, 401 to others. */
class ApiTokenTest extends DeskTest {

    @Test
    void aTokenLetsAProgramIn() {
        assertThat(call("Bearer " + token(person())).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutATokenAProgramIsToldSo() {
        HttpResponse<String> answer = browser().get("/api/v1/nothing");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"status\":401", "\"title\":\"Unauthorized\"");
    }

    @Test
    void aSessionIsNoTokenAndMakesNone() {
        Browser browser = browser(person());
        assertThat(browser.get("/api/v1/nothing").statusCode()).isEqualTo(401);
        assertThat(call("Bearer " + token(person())).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    /** A page's stream ends with its session: a program in the same browser must not end either. */
    @Test
    void aProgramsCallLeavesTheBrowsersSessionAsItIs() {
        Person somebody = person();
        Browser browser = browser(somebody);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        List<String> before =
                browser.cookies().stream().map(HttpCookie::toString).toList();
        HttpResponse<String> answer = browser.get("/api/v1/nothing", "Authorization", "Bearer " + token(somebody));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.cookies().stream().map(HttpCookie::toString).toList())
                .isEqualTo(before);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongTokenIsRefused() {
        String token = token(person());
        for (String wrong :
                new String[] {"", "Bearer", "Bearer ", "Basic " + token, "Bearer " + token + "x", "Bearer mg_"}) {
            assertThat(call(wrong).statusCode()).as(wrong).isEqualTo(401);
        }
    }

    @Test
    void aTokenIsKeptAsAHashAlone() {
        String token = token(person());
        assertThat(token).matches("mg_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select count(*) from api_token where token_hash = sha256(convert_to(:token, 'UTF8'))")
                        .param("token", token)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isOne();
    }

    @Test
    void aTokenThatIsTakenBackIsRefusedAtOnce() {
        Browser browser = browser(person());
        String page =
                browser.htmxPost("/me/tokens", "name", "nightly", "days", "30").body();
        String token = found("mg_[A-Za-z0-9_-]{43}", page);
        assertThat(call("Bearer " + token).statusCode()).isEqualTo(404);
        assertThat(browser.get("/me").body()).doesNotContain(token).contains("nightly");
        browser.delete(found("/me/tokens/\\d+", page));
        assertThat(call("Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsTime() {
        String token = tokens.issue(person().id(), "short", Duration.ofDays(1));
        clock.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(call("Bearer " + token).statusCode()).isEqualTo(404);
        clock.pass(Duration.ofSeconds(1));
        assertThat(call("Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void theTokenOfAClosedPersonIsRefused() {
        Person lea = person();
        String token = token(lea);
        jdbc.sql("update person set closed_at = created_at where id = :id")
                .param("id", lea.id())
                .update();
        assertThat(call("Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensNoPage() {
        HttpResponse<String> answer = browser().get("/me", "Authorization", "Bearer " + token(person()));
        assertThat(Browser.location(answer)).startsWith("/session");
    }

    private HttpResponse<String> call(String authorization) {
        return browser().get("/api/v1/nothing", "Authorization", authorization);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
