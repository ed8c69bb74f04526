package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be, tried on the real pages: a clear sentence, and nothing is lost. */
class BadInputOnScreensTest extends RotaTest {

    @Autowired
    Plans plans;

    private Browser leads;

    @BeforeEach
    void aLead() {
        leads = in(lead);
    }

    @Test
    void withoutPeopleThereIsNothingToSearch() {
        need("Day", "09:00", "14:00", 1);
        engagements.end(lead, lead.person(), LocalDate.of(2026, 2, 1));
        long plan = id(plans.begin(lead, LocalDate.of(2026, 3, 30), 4));
        no(leads.htmxPost(rota() + "/plans/" + plan + "/search", "seconds", "15"), "Nobody has a contract on record");
    }

    @Test
    void aNeedThatNobodyCanMeetSaysWhatWouldMeetIt() {
        need("Japanese desk", "09:00", "14:00", 1, "ja");
        long plan = id(plans.begin(lead, LocalDate.of(2026, 3, 30), 4));
        assertThat(leads.get(rota() + "/plans/" + plan + "/comparison").body())
                .contains("on all days of the week (28 times)")
                .contains("there is nobody on record with Japanese. One person more with Japanese would do.");
    }

    @Test
    void aShiftLongerThanTheLawAllowsNamesItsArticle() {
        Member camille = employed();
        Shift draft = written(camille, null, "2026-03-18T09:00", "2026-03-18T13:00", Mode.ON_SITE, Shift.State.DRAFT);
        no(hours(draft, camille, "2026-03-18", "07:00", "20:00"), "L3121-18");
        no(hours(draft, camille, "2026-03-29", "02:30", "03:00"), "These hours do not exist");
        no(hours(draft, camille, "+999999999-12-31", "09:00", "13:00"), "These hours do not exist");
        assertThat(now(draft).time()).isEqualTo(draft.time());
    }

    @Test
    void moreThanAYearIsTooLong() {
        no(leads.htmxPost(rota() + "/plans", "first", "2026-03-30", "weeks", "14"), "4 to 13 weeks");
        no(leads.htmxPost(rota() + "/plans", "first", "+999999999-12-27", "weeks", "4"), "These weeks have passed");
        no(
                leads.htmxPost(
                        rota() + "/mine/availabilities",
                        "kind",
                        "UNAVAILABLE",
                        "from",
                        "2026-04-01T00:00",
                        "to",
                        "2027-04-03T00:00"),
                "more than a year");
        for (String page : List.of(
                "?day=+999999999-12-31",
                "?view=week&day=-999999999-01-01",
                "?day=yesterday",
                "/hours?month=+999999999-12",
                "/mending?person=" + lead.person() + "&from=2026-03-29T02:15&to=2026-03-29T02:45")) {
            assertThat(leads.get(rota() + page.replace("+", "%2B")).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(leads.get(rota() + "/needs/1/days/+999999999-12-31".replace("+", "%2B"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSamePersonIsNotTwiceInOnePlaceNorUnderTwoContracts() {
        long need = need("Day", "09:00", "14:00", 2);
        String gap = rota() + "/needs/" + need + "/days/2026-03-24/shifts";
        assertThat(leads.htmxPost(gap, "person", Long.toString(lead.person())).statusCode())
                .isEqualTo(200);
        no(leads.htmxPost(gap, "person", Long.toString(lead.person())), "Two duties at the same time");
        for (int twice = 0; twice < 2; twice++) {
            leads.htmxPost(
                    rota() + "/contracts/" + lead.person(),
                    "since",
                    "2026-03-12",
                    "profile",
                    "EMPLOYEE",
                    "country",
                    "FR",
                    "hours",
                    "35");
        }
        assertThat(engagements.all(lead))
                .filteredOn(engagement -> engagement.stands(LocalDate.of(2026, 3, 13)))
                .hasSize(1);
    }

    @Test
    void whatAFormMayNotHoldIsSaid() {
        no(needed("", "30"), "1 to 60 letters");
        no(needed("x".repeat(61), "30"), "1 to 60 letters");
        no(needed("Day", "241"), "240 minutes");
        no(needed("Day", "a few"), "cannot be read");
        no(
                leads.htmxPost(
                        rota() + "/contracts/agreements",
                        "rule",
                        "FR/daily_rest",
                        "value",
                        "600",
                        "agreement",
                        "x".repeat(201),
                        "since",
                        "2026-03-12"),
                "Name the agreement");
        no(
                leads.htmxPost(
                        rota() + "/contracts/agreements",
                        "rule",
                        "FR/weekly_work",
                        "value",
                        "3000",
                        "agreement",
                        "agreement of 2 May",
                        "since",
                        "2026-03-12"),
                "No agreement can move this rule");
        assertThat(needs.of(lead)).isEmpty();
    }

    private HttpResponse<String> needed(String name, String pause) {
        return leads.htmxPost(
                rota() + "/needs",
                "name",
                name,
                "day",
                "1",
                "holidays",
                "AS_USUAL",
                "opens",
                "09:00",
                "closes",
                "17:00",
                "pause",
                pause,
                "people",
                "1",
                "mode",
                "ON_SITE");
    }

    private HttpResponse<String> hours(Shift draft, Member of, String day, String from, String to) {
        return leads.htmxPost(
                rota() + "/shifts/" + draft.id() + "/hours",
                "person",
                Long.toString(of.person()),
                "day",
                day,
                "from",
                from,
                "to",
                to);
    }

    private static void no(HttpResponse<String> answer, String sentence) {
        assertThat(answer.body()).contains(sentence);
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    private String rota() {
        return "/brands/" + brand.id() + "/rota";
    }

    private Browser in(Member member) {
        return browser(Objects.requireNonNull(people.find(member.person())));
    }
}
