package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;

class ThrottledSignInTest extends DeskTest {

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaits() {
        Person lea = person();
        Browser browser = browser();
        for (int tried = 0; tried < 5; tried++) {
            assertThat(browser.signIn(lea.email(), "wrong wrong wrong").statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> answer = browser.signIn(lea.email(), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("possible in 30 seconds");
    }

    @Test
    void afterTheWaitTheRightPasswordLetsIn() {
        Person lea = person();
        Browser browser = browser();
        for (int tried = 0; tried < 5; tried++) {
            browser.signIn(lea.email(), "wrong wrong wrong");
        }
        clock.pass(Duration.ofSeconds(30));
        assertThat(browser.signIn(lea.email(), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        Person lea = person();
        Browser browser = browser();
        for (int round = 0; round < 3; round++) {
            for (int tried = 0; tried < 4; tried++) {
                assertThat(browser.signIn(lea.email(), "wrong wrong wrong").statusCode())
                        .isEqualTo(422);
            }
            assertThat(browser.signIn(lea.email(), PASSWORD).statusCode()).isEqualTo(302);
            browser.post("/session/end");
            browser.forgetToken();
        }
    }

    @Test
    void anAddressThatNobodyHasIsThrottledAlike() {
        Browser browser = browser();
        String email = "nobody-" + java.util.UUID.randomUUID() + "@verne.example";
        for (int tried = 0; tried < 5; tried++) {
            assertThat(browser.signIn(email, "wrong wrong wrong").statusCode()).isEqualTo(422);
        }
        assertThat(browser.signIn(email, "wrong wrong wrong").statusCode()).isEqualTo(429);
    }

    @Test
    void theCurrentPasswordCannotBeGuessedFromInside() {
        Person lea = person();
        Browser browser = browser(lea);
        for (int tried = 0; tried < 5; tried++) {
            browser.htmxPost("/me/password", "current", "wrong wrong wrong", "password", "another calm morning");
        }
        assertThat(browser.htmxPost("/me/password", "current", PASSWORD, "password", "another calm morning")
                        .body())
                .contains("does not fit, or there were too many tries");
        assertThat(browser().signIn(lea.email(), "another calm morning").statusCode())
                .isEqualTo(429);
    }
}
