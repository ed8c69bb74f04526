package org.montgolfiere.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.api.Program;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.rest.RestTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Within an off time nothing of the desk opens, whoever asks. */
class DoorTest extends RestTest {

    @Autowired
    private OffTimes offTimes;

    @Test
    void oneButtonStopsAndEverySessionEnds() {
        Member lea = member("Léa", Role.LEAD);
        Member marc = member("Marc", Role.MANAGER);
        onDuty(marc, at("08:00"), at("18:00"));
        Browser here = browser(person(lea));
        Browser phone = browser(person(lea));
        assertThat(here.get(rest()).body()).contains("Stop now");

        HttpResponse<String> stopped = here.post(rest(), "until", tomorrow());

        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.body()).contains("You are off until", "signed out everywhere");
        assertThat(here.get("/session/rest").body())
                .contains("You are off until")
                .contains("Marc holds the desk.");
        for (Browser one : new Browser[] {here, phone}) {
            assertThat(one.get("/brands/" + brand.id() + "/conversations").statusCode())
                    .isEqualTo(302);
            assertThat(one.get("/me").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void anOffTimeThatWasPlannedShutsTheDoorWhenItBegins() {
        Member lea = member("Léa", Role.LEAD);
        Browser browser = browser(person(lea));
        plan(lea, 11, 12, false);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        clock.set(at(11, "00:00"));
        HttpResponse<String> shut = browser.get("/me");
        assertThat(shut.statusCode()).isEqualTo(302);
        assertThat(Browser.location(shut)).endsWith("/session/rest");
        assertThat(browser.get("/session/rest").body()).contains("You are off until 12 Mar");
    }

    @Test
    void signingInLeadsToTheCalmPageAndSignsInToNothing() {
        Member lea = member("Léa", Role.LEAD);
        plan(lea, 11, 12, false);
        clock.set(at(11, "10:00"));
        Browser browser = browser();
        assertThat(browser.signIn(person(lea).email(), PASSWORD).statusCode()).isEqualTo(302);
        assertThat(Browser.location(browser.get("/session"))).endsWith("/session/rest");
        assertThat(browser.get("/session/rest").body()).contains("You are off until");
        assertThat(browser.get(rest()).statusCode()).isEqualTo(302);
    }

    @Test
    void tokensOfThatPersonRefuseWithAReason() {
        Member lea = member("Léa", Role.LEAD);
        Program program = new Program(port, token(person(lea)));
        assertThat(program.get("/api/v1/brands").status()).isEqualTo(200);
        plan(lea, 11, 12, false);
        clock.set(at(11, "10:00"));
        Program.Told refused = program.get("/api/v1/brands");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("people.off.now").doesNotContain("2026");
        clock.set(at(12, "00:00"));
        assertThat(program.get("/api/v1/brands").status()).isEqualTo(200);
    }

    @Test
    void whoDidNotBindTheDoorComesBackByTheirOwnHand() {
        Member lea = member("Léa", Role.LEAD);
        Browser browser = browser(person(lea));
        browser.get(rest());
        browser.post(rest(), "until", tomorrow());
        clock.pass(Duration.ofMinutes(4));
        browser.forgetToken();
        browser.get("/session/rest");
        assertThat(browser.post("/session/rest/return").statusCode()).isEqualTo(303);
        assertThat(offTimes.isOff(lea.person())).isFalse();
        assertThat(browser(person(lea)).get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserThatWasLeftSignedInEndsNoRest() {
        Member lea = member("Léa", Role.LEAD);
        Browser office = browser(person(lea));
        Browser phone = browser(person(lea));
        plan(lea, 11, 12, false);
        clock.set(at(11, "10:00"));
        for (Browser left : List.of(office, phone)) {
            left.forgetToken();
            left.get("/me");
            assertThat(left.get("/session/rest").body())
                    .doesNotContain("/session/rest/return")
                    .contains("/session?prove=true");
            HttpResponse<String> refused = left.post("/session/rest/return");
            assertThat(Browser.location(refused)).contains("/session?prove=true");
            assertThat(offTimes.isOff(lea.person())).isTrue();
        }
        String prove = "/session?prove=true&then=/session/rest";
        assertThat(phone.get(prove).body()).contains("name=\"password\"", "data-passkey-sign-in");
        assertThat(phone.signIn(person(lea).email(), "not the password at all").statusCode())
                .isEqualTo(422);
        assertThat(offTimes.isOff(lea.person())).isTrue();

        assertThat(phone.signIn(person(lea).email(), PASSWORD).statusCode()).isEqualTo(302);
        assertThat(phone.get("/session/rest").body()).contains("/session/rest/return");
        assertThat(phone.post("/session/rest/return").statusCode()).isEqualTo(303);
        assertThat(offTimes.isOff(lea.person())).isFalse();
    }

    @Test
    void aBoundDoorOpensForNobodyBeforeItsEnd() {
        Member lea = member("Léa", Role.LEAD);
        Member admin = member("Marc", Role.ADMIN);
        Browser browser = browser(person(lea));
        browser.get(rest());
        browser.post(rest(), "until", tomorrow(), "bound", "true");
        OffTime off = offTimes.ahead(viewer(lea)).getFirst();
        browser.forgetToken();
        assertThat(browser.get("/session/rest").body()).contains("You locked this door yourself");
        assertThat(browser.post("/session/rest/return").statusCode()).isEqualTo(403);
        Browser other = browser(person(admin));
        assertThat(other.delete(rest() + "/off-times/" + off.id()).statusCode()).isEqualTo(404);
        assertThat(offTimes.isOff(lea.person())).isTrue();
        clock.set(off.end());
        assertThat(browser(person(lea)).get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aDoubleClickAndASecondBrowserWriteOneOffTime() {
        Member lea = member("Léa", Role.LEAD);
        Browser here = browser(person(lea));
        Browser there = browser(person(lea));
        here.get(rest());
        there.get(rest());
        String[] form = {"start", "2026-03-14T18:00", "end", "2026-03-16T09:00", "word", "the sea"};
        HttpResponse<String> first = here.post(rest() + "/off-times", form);
        HttpResponse<String> again = here.post(rest() + "/off-times", form);
        HttpResponse<String> elsewhere = there.post(rest() + "/off-times", form);
        assertThat(Browser.location(again)).isEqualTo(Browser.location(first));
        assertThat(Browser.location(elsewhere)).isEqualTo(Browser.location(first));
        assertThat(offTimes.ahead(viewer(lea))).hasSize(1);
    }

    @Test
    void theWordIsForItsPersonAloneAndALeadSeesUntilWhen() {
        Member tom = member("Tom", Role.MANAGER);
        Member lead = member("Léa", Role.LEAD);
        Browser own = browser(person(tom));
        own.get(rest());
        own.post(rest(), "until", tomorrow(), "word", "surgery");
        String seen = browser(person(lead)).get(rest()).body();
        assertThat(seen).contains("Tom").contains("off until").doesNotContain("surgery");
        Member colleague = member("Rose", Role.COLLEAGUE);
        assertThat(browser(person(colleague)).get(rest()).body()).doesNotContain("off until 11 Mar");
    }

    @Test
    void somebodyOfTwoBrandsInTwoZonesIsOffAtBoth() {
        Member lea = member("Léa", Role.LEAD);
        Brand tokyo = people.createBrand("Tsubame", ZoneId.of("Asia/Tokyo"), Locale.ENGLISH);
        people.join(lea.person(), tokyo.id(), Role.LEAD);
        Person night = people.createPerson(
                new NewPerson("Haru", "p" + UUID.randomUUID() + "@verne.example", Locale.ENGLISH, PARIS), PASSWORD);
        people.join(night.id(), tokyo.id(), Role.MANAGER);
        onDuty(people.viewer(night).in(tokyo.id()), at("08:00"), at("18:00"));
        Browser browser = browser(person(lea));
        browser.get(rest());
        browser.post(rest(), "until", tomorrow());
        assertThat(browser.get("/session/rest").body())
                .contains("off until 11 Mar, 09:00")
                .contains("Haru holds the desk.");
        assertThat(browser.get("/brands/" + tokyo.id() + "/conversations").statusCode())
                .isEqualTo(302);
    }

    @Test
    void hoursAreWrittenInOnesOwnZone() {
        Member lea = member("Léa", Role.LEAD);
        Browser browser = browser(person(lea));
        browser.get(rest());
        browser.post(rest() + "/off-times", "start", "2026-03-14T18:00", "end", "2026-03-16T09:00");
        assertThat(offTimes.offAt(lea.person(), at(14, "18:00").minusSeconds(1)))
                .isFalse();
        assertThat(offTimes.offAt(lea.person(), at(14, "18:00"))).isTrue();
        assertThat(offTimes.offAt(lea.person(), at(16, "09:00"))).isFalse();
    }

    @Test
    void whatWasShownCountsAndNotWhatTheWordMeansWhenItIsPressedLate() {
        Member lea = member("Léa", Role.LEAD);
        onDuty(lea, at("11:00"), at("18:00"));
        onDuty(lea, at(12, "09:00"), at(12, "18:00"));
        clock.set(at("10:58"));
        Browser browser = browser(person(lea));
        String shown = "shift@" + at("11:00");
        assertThat(browser.get(rest()).body()).contains("value=\"" + shown + "\"");
        clock.set(at("11:01"));
        HttpResponse<String> late = browser.post(rest(), "until", shown, "bound", "true");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("means another moment by now").contains("shift@" + at(12, "09:00"));
        assertThat(offTimes.ahead(viewer(lea))).isEmpty();
    }

    @Test
    void onePlannedFromAMomentThatIsPastLeadsToTheDoor() {
        Member lea = member("Léa", Role.LEAD);
        Browser browser = browser(person(lea));
        browser.get(rest());
        HttpResponse<String> planned =
                browser.post(rest() + "/off-times", "start", "2026-03-10T08:00", "end", "2026-03-11T08:00");
        assertThat(Browser.location(planned)).endsWith("/session/rest");
        assertThat(browser.get("/session/rest").body()).contains("You are off until");
    }

    @Test
    void aBrowserThatStoodAtTheDoorOnceEndsNoLaterOffTime() {
        Member lea = member("Léa", Role.LEAD);
        Browser old = browser(person(lea));
        Browser kept = browser(person(lea));
        old.get(rest());
        old.post(rest(), "until", tomorrow());
        kept.get("/me");
        old.forgetToken();
        old.get("/session/rest");
        clock.pass(Duration.ofMinutes(2));
        old.post("/session/rest/return");
        clock.pass(Duration.ofHours(1));
        plan(lea, 11, 12, false);
        clock.set(at(11, "10:00"));
        for (Browser one : List.of(old, kept)) {
            one.forgetToken();
            assertThat(Browser.location(one.get("/session/rest"))).endsWith("/session");
            one.post("/session/rest/return");
            assertThat(offTimes.isOff(lea.person())).isTrue();
        }
    }

    @Test
    void twoOfTheSameNameAreTwoWhoAreOff() {
        Member lead = member("Léa", Role.LEAD);
        plan(member("Tom", Role.MANAGER), 11, 13, false);
        plan(member("Tom", Role.MANAGER), 11, 14, false);
        clock.set(at(11, "10:00"));
        assertThat(browser(person(lead)).get(rest()).body())
                .contains("off until 13 Mar")
                .contains("off until 14 Mar");
    }

    @Test
    void badHoursAreRefusedWithASentence() {
        Member lea = member("Léa", Role.LEAD);
        Browser browser = browser(person(lea));
        browser.get(rest());
        String[][] bad = {
            {"", ""},
            {"2026-03-14T18:00", "2026-03-14T18:00"},
            {"2026-03-14T18:00", "2026-03-13T18:00"},
            {"2026-03-01T18:00", "2026-03-02T18:00"},
            {"2026-03-14T18:00", "2036-03-14T18:00"},
            {"+999999999-01-01T00:00", "+999999999-01-02T00:00"},
            {"yesterday", "never"}
        };
        for (String[] hours : bad) {
            HttpResponse<String> answer = browser.post(rest() + "/off-times", "start", hours[0], "end", hours[1]);
            assertThat(answer.statusCode()).as(hours[0] + " " + hours[1]).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing was changed");
        }
        assertThat(browser.post(rest(), "until", "never").statusCode()).isEqualTo(422);
        assertThat(offTimes.ahead(viewer(lea))).isEmpty();
    }

    @Test
    void everyPageOfRestOpensForThosePersonsItIsFor() {
        Member lea = member("Léa", Role.LEAD, Role.ADMIN);
        onDuty(lea, at("08:00"), at("18:00"));
        plan(lea, 14, 15, true);
        long off = offTimes.ahead(viewer(lea)).getFirst().id();
        Browser browser = browser(person(lea));
        String base = "/brands/" + brand.id();
        for (String path : List.of(
                base + "/rest",
                base + "/rest/off-times/" + off,
                base + "/handover",
                base + "/briefing",
                base + "/emergencies",
                "/me/presence")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> calendar = browser.get(base + "/rest/off-times/" + off + "/calendar.ics");
        assertThat(calendar.body())
                .contains("BEGIN:VEVENT", "SUMMARY:Léa is off")
                .doesNotContain("VALARM");
        assertThat(browser(person(member("Solène", Role.HR)))
                        .get(base + "/rest")
                        .statusCode())
                .isEqualTo(200);
    }

    private void plan(Member member, int from, int to, boolean bound) {
        Objects.requireNonNull(offTimes.add(viewer(member), at(from, "00:00"), at(to, "00:00"), null, bound));
    }

    private static String tomorrow() {
        return "tomorrow@" + at(11, "09:00");
    }

    private String rest() {
        return "/brands/" + brand.id() + "/rest";
    }
}
