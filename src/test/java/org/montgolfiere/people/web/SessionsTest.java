package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;

class SessionsTest extends DeskTest {

    @Test
    void aSessionThatIsEndedElsewhereIsOver() {
        Person lea = person();
        Browser here = browser(lea);
        Browser there = browser(lea);
        Matcher handle = Pattern.compile("/me/sessions/[0-9a-f]{16}")
                .matcher(here.get("/me").body());
        assertThat(handle.find()).isTrue();
        assertThat(here.delete(handle.group()).statusCode()).isEqualTo(200);
        assertThat(Browser.location(there.get("/me"))).startsWith("/session");
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void allOthersEndAtOnce() {
        Person lea = person();
        Browser here = browser(lea);
        Browser there = browser(lea);
        Browser elsewhere = browser(lea);
        here.delete("/me/sessions");
        assertThat(there.get("/me").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(302);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        Browser here = browser(person());
        Browser second = browser(person());
        String body = here.get("/me").body();
        assertThat(body).doesNotContain("/me/sessions/");
        assertThat(second.delete("/me/sessions/0123456789abcdef").statusCode()).isEqualTo(404);
    }

    @Test
    void noPageTellsTheSecretOfASession() {
        Person lea = person();
        Browser here = browser(lea);
        browser(lea);
        String body = here.get("/me").body();
        jdbc.sql("select session_id from spring_session where principal_name = :id")
                .param("id", Long.toString(lea.id()))
                .query((row, number) -> row.getString(1).strip())
                .list()
                .forEach(secret -> assertThat(body).doesNotContain(secret));
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Person lea = person();
        Browser here = browser(lea);
        Browser there = browser(lea);
        var answer = here.htmxPost("/me/password", "current", PASSWORD, "password", "another calm morning");
        assertThat(answer.body()).contains("Your password is changed");
        assertThat(there.get("/me").statusCode()).isEqualTo(302);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(browser().signIn(lea.email(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(browser().signIn(lea.email(), "another calm morning").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoIsClosedIsOutAtOnce() {
        Person lea = person();
        Browser browser = browser(lea);
        jdbc.sql("update person set closed_at = created_at where id = :id")
                .param("id", lea.id())
                .update();
        assertThat(Browser.location(browser.get("/me"))).startsWith("/session");
        assertThat(browser().signIn(lea.email(), PASSWORD).statusCode()).isEqualTo(422);
    }
}
