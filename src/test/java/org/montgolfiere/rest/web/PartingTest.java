package org.montgolfiere.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.montgolfiere.rest.RestTest;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Ruling;
import org.springframework.beans.factory.annotation.Autowired;

/** "I stop", in the middle of a shift: what a planned off time has days to prepare is prepared in the same press. */
class PartingTest extends RestTest {

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private Engagements engagements;

    private Member tom;
    private Browser browser;

    @BeforeEach
    void atWork() {
        tom = member("Tom", Role.MANAGER);
        browser = browser(person(tom));
    }

    @Test
    void onesShiftsArePutUpAndWhoCanAndIsOnDutyIsAsked() {
        Member lea = employed("Léa");
        Member marc = employed("Marc");
        onDuty(lea, at("08:00"), at("18:00"));
        long today = shift(tom, at("09:00"), at("17:00"));
        long tomorrow = shift(tom, at(11, "07:00"), at(11, "08:30"));
        long after = shift(tom, at(12, "13:00"), at(12, "17:00"));
        assertThat(browser.get(rest()).body()).contains("name=\"cover\" value=\"true\" checked");
        assertThat(then(tomorrow(), "")).contains("2 shifts of yours lie in it");

        HttpResponse<String> left = browser.post(rest(), "until", tomorrow(), "cover", "true");

        assertThat(left.body()).contains("Somebody is sought for 2 shifts of yours");
        assertThat(sought()).containsExactly(today, tomorrow);
        assertThat(sought()).doesNotContain(after);
        assertThat(told(lea)).contains("swap");
        assertThat(told(marc)).isEmpty();
    }

    @Test
    void withoutTheTickNobodyIsAsked() {
        shift(tom, at("09:00"), at("17:00"));
        browser.get(rest());
        assertThat(browser.post(rest(), "until", tomorrow()).body()).contains("Nobody was asked");
        assertThat(sought()).isEmpty();
    }

    @Test
    void aStopThatIsRefusedAsksForNothing() {
        shift(tom, at("09:00"), at("17:00"));
        browser.get(rest());
        assertThat(browser.post(rest(), "until", "own", "own", "2040-01-01T09:00", "cover", "true")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sought()).isEmpty();
    }

    @Test
    void theOnePageThatIsLeftHoldsTheListAndTheTextInBothLanguagesAndNoSessionStandsBehindIt() {
        Member lea = member("Léa", Role.LEAD);
        onDuty(lea, at("08:00"), at("18:00"));
        browser.get(rest());

        HttpResponse<String> left = browser.post(rest(), "until", tomorrow(), "word", "the sea");

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(left.body())
                .contains("The app of " + account.handle(), "The work phone")
                .contains("I am away until 11 Mar, 09:00. Meanwhile: Léa.")
                .contains("Je suis en repos jusqu’à 11 mars, 09:00.")
                .contains("data-copy=\"out-of-office\"")
                .doesNotContain("the sea")
                .doesNotContain("<form");
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
        assertThat(Browser.location(browser.post(rest(), "until", tomorrow()))).contains("/session");
    }

    @Test
    void theLastWhoCouldActLeavesASealedLinkThatTheirOwnBrowserCannotUse() {
        tom = member("Marc", Role.ADMIN);
        browser = browser(person(tom));
        assertThat(browser.get(rest()).body())
                .contains("name=\"holder\"", "nobody else can stop what is about to leave and disconnect an account.");

        String left = browser.post(rest(), "until", tomorrow(), "holder", "Ada").body();

        String sealed = left.replaceAll("(?s).*(/sealed/[\\w-]+).*", "$1");
        assertThat(browser().get(sealed).body()).contains("Break the seal");
        assertThat(browser.get(sealed).statusCode()).isEqualTo(404);
        assertThat(browser.get("/session/rest").body()).doesNotContain("/sealed/");
    }

    @Test
    void whereOthersCanDoEachThingNoLinkIsOfferedNorMade() {
        member("Léa", Role.ADMIN);
        assertThat(browser.get(rest()).body()).doesNotContain("name=\"holder\"");
        assertThat(browser.post(rest(), "until", tomorrow(), "holder", "Ada").body())
                .doesNotContain("/sealed/");
    }

    @Test
    void theOnlyAdministratorIsTheLastWhoDisconnectsThoughManagersStay() {
        tom = member("Marc", Role.ADMIN);
        member("Rose", Role.MANAGER);
        member("Léa", Role.LEAD);
        browser = browser(person(tom));
        assertThat(browser.get(rest()).body())
                .contains("nobody else can disconnect an account.")
                .doesNotContain("stop what is about to leave")
                .doesNotContain("take a message back");
        assertThat(browser.post(rest(), "until", tomorrow(), "holder", "Ada").body())
                .contains("/sealed/");
    }

    @Test
    void whatItWouldMeanFollowsTheChosenMoment() {
        shift(tom, at("09:00"), at("17:00"));
        shift(tom, at(20, "09:00"), at(20, "17:00"));
        long waits = heard("t1");
        claimed(tom, waits);
        answered(tom, waits);
        assertThat(browser.get(rest()).body())
                .contains("One shift of yours lies in it", "One thing waits in your name");
        assertThat(then("own", "2026-04-07T09:00"))
                .contains("2 shifts of yours lie in it", "Nothing waits in your name");
        assertThat(then("own", "")).contains("Write the moment").doesNotContain("in your name");
        assertThat(then(tomorrow(), "")).contains("One shift of yours lies in it");
    }

    @Test
    void everyBrandOfThePersonIsLookedAt() {
        Brand tokyo = people.createBrand("Tsubame", ZoneId.of("Asia/Tokyo"), Locale.ENGLISH);
        people.join(tom.person(), tokyo.id(), Role.MANAGER);
        Member there = people.viewer(tom.person()).in(tokyo.id());
        long here = shift(tom, at("13:00"), at("17:00"));
        long far = shift(there, at("18:00"), at("20:00"));
        browser.get(rest());
        assertThat(then(tomorrow(), "")).contains("2 shifts of yours lie in it");
        assertThat(browser.post(rest(), "until", tomorrow(), "cover", "true", "holder", "Ada")
                        .body())
                .contains("Somebody is sought for 2 shifts", "<b>Maison Verne</b>", "<b>Tsubame</b>");
        assertThat(sought()).containsExactly(here, far);
    }

    @Test
    void theSoonestIsFirstAndChosen() {
        shift(tom, at(28, "09:00"), at(28, "17:00"));
        String page = browser.get(rest()).body();
        assertThat(page).contains("value=\"" + tomorrow() + "\" checked");
        assertThat(page.indexOf("tomorrow@")).isLessThan(page.indexOf("monday@"));
        assertThat(page.indexOf("monday@")).isLessThan(page.indexOf("shift@"));
    }

    private String then(String until, String own) {
        return browser.get(rest() + "/then?until=" + until + "&own=" + own).body();
    }

    private Member employed(String name) {
        Member member = member(name, Role.LEAD);
        assertThat(engagements.begin(member, member.person(), LocalDate.of(2026, 1, 1), employee("DE")))
                .isInstanceOf(Ruling.Done.class);
        return member;
    }

    private List<Long> sought() {
        return jdbc.sql("""
                        select shift_id from swap join shift on shift.id = shift_id
                        where shift.person_id = :person order by shift_id
                        """)
                .param("person", tom.person())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static String tomorrow() {
        return "tomorrow@" + at(11, "09:00");
    }

    private String rest() {
        return "/brands/" + brand.id() + "/rest";
    }
}
