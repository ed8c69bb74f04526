package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;

/** After signing in one lands on this desk, whatever a link to the sign-in page says. */
class OnwardTest extends DeskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "/\n/elsewhere.example",
                "\\\\elsewhere.example",
                "elsewhere.example",
                "javascript:alert(1)",
                "/..//elsewhere.example",
                "/./\u002felsewhere.example",
                "/a\r\nLocation: https://elsewhere.example",
                "",
                "/é"
            })
    void nothingLeadsAway(String then) {
        assertThat(Onward.safe(then)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/brands/3/conversations?filter=mine&q=%C3%A9", "/invitations/abc", "/me"})
    void aPathOfThisDeskIsKept(String then) {
        assertThat(Onward.safe(then)).isEqualTo(then);
    }

    @Test
    void whateverIsTypedNoBrowserLeavesTheDesk() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String signs = "//\\\\:@.?#%ab \t\u0000";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder("/");
            random.ints(random.nextInt(8), 0, signs.length()).forEach(at -> typed.append(signs.charAt(at)));
            String safe = Onward.safe(typed.toString());
            assertThat(safe).as("seed %d: %s", seed, typed).startsWith("/").doesNotStartWith("//");
            assertThat(safe).as("seed %d: %s", seed, typed).doesNotContain("\\", "\t", " ", "\u0000");
        }
    }

    @Test
    void onesWayIsRememberedThroughTheSignInPage() {
        Person lea = person();
        Browser browser = browser();
        String door = Browser.location(browser.get("/me?tab=tokens"));
        assertThat(door).isEqualTo("/session?then=%2Fme%3Ftab%3Dtokens");
        assertThat(browser.get(door).body()).contains("name=\"then\" value=\"/me?tab=tokens\"");
        assertThat(Browser.location(
                        browser.post("/session", "email", lea.email(), "password", PASSWORD, "then", "/me?tab=tokens")))
                .isEqualTo("/me?tab=tokens");
    }

    @Test
    void aPartOfAPageLeadsBackToThatPage() {
        HttpResponse<String> part =
                browser().get("/me", "HX-Request", "true", "HX-Current-URL", "http://localhost:1/me?tab=tokens#x");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/session?then=%2Fme%3Ftab%3Dtokens");
        HttpResponse<String> trap =
                browser().get("/me", "HX-Request", "true", "HX-Current-URL", "http://x//elsewhere.example");
        assertThat(trap.headers().firstValue("HX-Redirect")).contains("/session");
    }

    @Test
    void aTrapInTheLinkLeadsToTheDesk() {
        Person lea = person();
        Browser browser = browser();
        assertThat(browser.get("/session?then=//elsewhere.example").body()).doesNotContain("elsewhere.example");
        assertThat(Browser.location(browser.post(
                        "/session", "email", lea.email(), "password", PASSWORD, "then", "//elsewhere.example")))
                .isEqualTo("/");
        assertThat(Browser.location(browser.get("/session?then=https://elsewhere.example")))
                .isEqualTo("/");
    }
}
