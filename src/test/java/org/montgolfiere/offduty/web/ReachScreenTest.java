package org.montgolfiere.offduty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What may reach one: chosen, opened for a while, and read, by oneself alone. On a Tuesday at 10:00 in Paris. */
class ReachScreenTest extends DeskTest {

    private static final String PAGE = "/me/reach";

    @Autowired
    private Notices notices;

    private Brand brand;
    private Person camille;
    private Browser browser;

    @BeforeEach
    void somebody() {
        brand = brand();
        camille = person(brand, Role.MANAGER);
        browser = browser(camille);
    }

    @Test
    void levelHourAndBudgetAreKept() {
        assertThat(browser.get(PAGE).body()).contains("value=\"calm\" checked").contains("value=\"17:00\"");
        int status = browser.post(PAGE, "level", "watch", "digest", "11:30", "budget", "3")
                .statusCode();
        assertThat(status).isEqualTo(303);
        assertThat(browser.get(PAGE).body())
                .contains("value=\"watch\" checked")
                .contains("value=\"11:30\"")
                .contains("value=\"3\"");
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() {
        for (String[] wrong : new String[][] {
            {"loud", "11:30", "3"},
            {"calm", "soon", "3"},
            {"calm", "11:30", "61"},
            {"calm", "11:30", "-1"},
            {"", "", ""}
        }) {
            var answer = browser.post(PAGE, "level", wrong[0], "digest", wrong[1], "budget", wrong[2]);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("a number from 0 to 60");
        }
    }

    @Test
    void theGateIsOpenedUntilAnHourAndClosesByItself() {
        assertThat(browser.post(PAGE + "/opening", "until", "14:00").statusCode())
                .isEqualTo(303);
        assertThat(browser.get(PAGE).body()).contains("Your gate is open until 14:00.");
        assertThat(browser.get("/brands/" + brand.id() + "/duty").body())
                .contains("Your gate is open until 14:00 by your own hand.");
        clock.pass(Duration.ofHours(4));
        assertThat(browser.get(PAGE).body()).doesNotContain("Your gate is open until");
    }

    @Test
    void neverForMoreThanTwelveHours() {
        var refused = browser.post(PAGE + "/opening", "until", "09:00");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("more than 12 hours away");
    }

    @Test
    void itIsClosedByHandAtOnce() {
        browser.post(PAGE + "/opening", "until", "14:00");
        assertThat(browser.delete(PAGE + "/opening").statusCode()).isEqualTo(303);
        assertThat(browser.get(PAGE).body()).doesNotContain("Your gate is open until");
    }

    @Test
    void theLedgerSaysWhatWasHeldAndWhyToItsPersonAlone() {
        notices.offer(new Notice(camille.id(), brand.id(), Notice.Kind.MENTION, "/conversations/7"));
        assertThat(browser.get(PAGE).body()).contains("You were mentioned").contains("held: you were off duty");
        assertThat(browser(person(brand, Role.ADMIN, Role.LEAD, Role.HR))
                        .get(PAGE)
                        .body())
                .contains("Nothing came.");
    }

    @Test
    void aBrowserIsAddedOnlyWithAnAddressAndKeysThatCanBeUsed() {
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[65]);
        assertThat(browser.post(PAGE + "/devices", "endpoint", "https://10.1.1.1/x", "key", key, "auth", "AAAA")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(PAGE + "/devices").statusCode()).isEqualTo(422);
        assertThat(browser.delete(PAGE + "/devices/1").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsSaidInFrenchAsWell() {
        browser.post("/me", "name", "Camille", "locale", "fr", "zone", "Europe/Paris", "theme", "light");
        assertThat(browser.get(PAGE).body()).contains("Ce qui peut m’atteindre").contains("Concentration");
    }
}
