package org.montgolfiere.offduty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
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

/** On a Tuesday at 10:00 in Paris. */
class DutyScreenTest extends DeskTest {

    @Autowired
    private Notices notices;

    private Brand brand;
    private Person camille;
    private Browser browser;
    private String duty;

    @BeforeEach
    void aLead() {
        brand = brand();
        camille = person(brand, Role.LEAD);
        browser = browser(camille);
        duty = "/brands/" + brand.id() + "/duty";
    }

    @Test
    void dutyIsTakenUntilAnHourAndEndedByHand() {
        assertThat(browser.get(duty).body()).contains("You are off duty.");
        HttpResponse<String> taken = browser.htmxPost(duty, "until", "14:00");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("You are on duty until 14:00.").contains("On duty: Camille Roux until 14:00");
        assertThat(browser.delete(duty).body()).contains("You are off duty.");
    }

    @Test
    void moreThanSixteenHoursIsRefusedWithASentence() {
        HttpResponse<String> refused = browser.htmxPost(duty, "until", "09:00");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("more than 16 hours away");
    }

    @Test
    void theDeskAsksForDutyOnceADayAndTakesNoForAnAnswer() {
        String desk = "/brands/" + brand.id() + "/conversations";
        assertThat(browser.get(desk).body()).contains("On duty until when?").contains("aria-keyshortcuts=\"0\"");
        assertThat(browser.get(desk).body()).as("it may be left unanswered").contains("On duty until when?");
        assertThat(browser.delete(duty + "/question").statusCode()).isEqualTo(200);
        assertThat(browser.get(desk).body()).doesNotContain("On duty until when?");
        clock.pass(Duration.ofDays(1));
        assertThat(browser.get(desk).body()).contains("On duty until when?");
    }

    @Test
    void nobodyIsAskedOnDutyOrWithinAnOffTimeOrOnASettingsPage() {
        String desk = "/brands/" + brand.id() + "/conversations";
        assertThat(browser.get("/brands/" + brand.id() + "/service-hours").body())
                .doesNotContain("On duty until when?");
        browser.htmxPost(duty, "until", "14:00");
        assertThat(browser.get(desk).body()).doesNotContain("On duty until when?");
        browser.delete(duty);
        assertThat(browser.get(desk).body()).as("answered already").doesNotContain("On duty until when?");
        Person resting = person(brand, Role.MANAGER);
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", resting.id())
                .param("from", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("to", clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(browser(resting).get(desk).body()).doesNotContain("On duty until when?");
    }

    @Test
    void inTheEveningTheNextHoursAreOffered() {
        clock.pass(Duration.ofHours(11));
        assertThat(browser.get(duty).body()).contains(">23:00</button>").contains(">01:00</button>");
    }

    @Test
    void theServiceHoursSayFromWhenNobodyHoldsTheDesk() {
        browser.htmxPost(duty, "until", "14:00");
        HttpResponse<String> saved =
                browser.post("/brands/" + brand.id() + "/service-hours", "opens-2-0", "09:00", "closes-2-0", "18:00");
        assertThat(saved.body()).contains("Nobody holds the desk from 14:00");
        assertThat(browser.get(duty + "/line").body()).contains("Nobody holds the desk from 14:00");
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefusedByTheirDay() {
        HttpResponse<String> refused =
                browser.post("/brands/" + brand.id() + "/service-hours", "opens-2-0", "18:00", "closes-2-0", "09:00");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tuesday: write two hours").contains("value=\"18:00\"");
    }

    @Test
    void onlyLeadsSetTheHours() {
        Browser manager = browser(person(brand, Role.MANAGER));
        assertThat(manager.post("/brands/" + brand.id() + "/service-hours", "opens-2-0", "09:00", "closes-2-0", "18:00")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatCameMeanwhileWaitsInAListWithoutAWordOfTheMessage() {
        notices.offer(new Notice(camille.id(), brand.id(), Notice.Kind.MENTION, "/conversations/7"));
        assertThat(browser.get(duty).body()).contains("You were mentioned").contains("/conversations/7");
    }

    @Test
    void nothingOfThisIsThereForAnotherBrandOrForHr() {
        Browser stranger = browser(person(brand(), Role.ADMIN));
        assertThat(stranger.get(duty).statusCode()).isEqualTo(404);
        assertThat(stranger.htmxPost(duty, "until", "14:00").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/brands/" + brand.id() + "/service-hours").statusCode())
                .isEqualTo(404);
        assertThat(browser(person(brand, Role.HR)).get(duty).statusCode()).isEqualTo(404);
    }
}
