package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;

class PasswordSignInTest extends DeskTest {

    @Test
    void theRightPasswordLetsIn() {
        Person lea = person(brand(), Role.LEAD);
        Browser browser = browser();
        assertThat(browser.signIn(lea.email(), PASSWORD).statusCode()).isEqualTo(302);
        HttpResponse<String> door = browser.get("/");
        assertThat(door.statusCode()).isEqualTo(302);
        assertThat(Browser.location(door)).doesNotStartWith("/session");
    }

    @Test
    void theAddressIsReadWithoutRegardToItsCase() {
        Person lea = person();
        assertThat(browser()
                        .signIn(" " + lea.email().toUpperCase(java.util.Locale.ROOT), PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aWrongPasswordDoesNot() {
        Person lea = person();
        Browser browser = browser();
        HttpResponse<String> answer = browser.signIn(lea.email(), "a calm evening over the valley");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("does not fit");
        assertThat(Browser.location(browser.get("/me"))).startsWith("/session");
    }

    @Test
    void theSessionAfterwardsIsNotTheOneBefore() {
        Person lea = person();
        Browser browser = browser();
        browser.get("/session");
        String before = browser.cookies().getFirst().getValue();
        browser.signIn(lea.email(), PASSWORD);
        assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(before);
    }

    @Test
    void whoSignsOutIsOut() {
        Browser browser = browser(person());
        assertThat(browser.post("/session/end").statusCode()).isEqualTo(302);
        assertThat(Browser.location(browser.get("/me"))).startsWith("/session");
    }
}
