package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;

/** What stands before somebody who is not in, or asks for what is not there. */
class DoorTest extends DeskTest {

    @Test
    void aPartOfAPageSendsTheWholePageToTheDoor() {
        HttpResponse<String> answer = browser().get("/me", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/session");
    }

    @Test
    void aStreamIsRefusedWithoutAPage() {
        assertThat(browser()
                        .get("/brands/1/updates", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownAddressIsACalmPage() {
        HttpResponse<String> answer = browser(person()).get("/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"en\"", "Nothing here", "Back to the desk");
    }

    @Test
    void anUnknownAddressIsASentenceForAPartOfAPage() {
        HttpResponse<String> answer = browser(person()).get("/nothing/here", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nothing at this address").doesNotContain("<html");
    }

    @Test
    void anUnknownAddressIsAProblemForAProgram() {
        HttpResponse<String> answer = browser().get("/api/v1/nothing", "Authorization", "Bearer " + token(person()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void whatCannotBeReadIsToldSo() {
        Browser browser = browser(person());
        assertThat(browser.htmxPost("/me/tokens", "name", "one", "days", "many").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/brands/one/team").statusCode()).isEqualTo(404);
        assertThat(browser.get("/brands/99999999999999999999/team").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSignInPageSpeaksTheLanguageOfTheBrowserOrTheOneChosen() {
        assertThat(browser()
                        .get("/session", "Accept-Language", "fr-CA,en;q=0.5")
                        .body())
                .contains("lang=\"fr\"", "Mot de passe");
        assertThat(browser().get("/session", "Accept-Language", "de").body()).contains("Password");
        assertThat(browser()
                        .get("/session?language=fr", "Accept-Language", "en")
                        .body())
                .contains("Mot de passe");
    }
}
