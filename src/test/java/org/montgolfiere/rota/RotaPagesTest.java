package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages around the calendar over HTTP: one's own time, plans, needs, contracts, mending, hours. */
class RotaPagesTest extends RotaTest {

    @Autowired
    Availabilities availabilities;

    @Autowired
    Plans plans;

    @Autowired
    Swaps swaps;

    Member camille;
    Browser leads;
    Browser own;

    @BeforeEach
    void aLeadAndCamille() {
        camille = employed();
        leads = in(lead);
        own = in(camille);
    }

    @Test
    void everyPageAnswersThoseWhomItIsForAndNobodyElse() {
        Browser hr = in(member(Role.HR));
        for (String page : List.of("", "/mine", "/swaps", "/offers", "/hours")) {
            assertThat(own.get(rota() + page).statusCode()).as(page).isEqualTo(200);
        }
        for (String page : List.of("/plans", "/needs", "/mending", "/contracts")) {
            assertThat(leads.get(rota() + page).statusCode()).as(page).isEqualTo(200);
            assertThat(own.get(rota() + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(hr.get(rota() + "/contracts").statusCode()).isEqualTo(200);
        assertThat(hr.get(rota() + "/plans").statusCode()).isEqualTo(403);
    }

    @Test
    void aTimeOneCannotWorkIsAddedAndTakenAway() {
        own.htmxPost(
                rota() + "/mine/availabilities",
                "kind",
                "UNAVAILABLE",
                "from",
                "2026-03-20T08:00",
                "to",
                "2026-03-20T12:00");
        assertThat(availabilities.ahead(viewer(camille)))
                .singleElement()
                .satisfies(time -> assertThat(time.time()).isEqualTo(stretch("2026-03-20T08:00", "2026-03-20T12:00")));
        long id = availabilities.ahead(viewer(camille)).getFirst().id();
        assertThat(leads.delete(rota() + "/mine/availabilities/" + id).statusCode())
                .isEqualTo(404);
        own.delete(rota() + "/mine/availabilities/" + id);
        assertThat(availabilities.ahead(viewer(camille))).isEmpty();
    }

    @Test
    void timeThatEndsBeforeItBeginsIsRefusedInWords() {
        HttpResponse<String> answer = own.htmxPost(
                rota() + "/mine/availabilities",
                "kind",
                "UNAVAILABLE",
                "from",
                "2026-03-20T12:00",
                "to",
                "2026-03-20T08:00");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ends before it begins");
    }

    @Test
    void aCalendarAddressIsShownOnceAndReadUntilItIsRevoked() {
        published(camille, "2026-03-25T09:00", "2026-03-25T17:00");
        String part = own.htmxPost(rota() + "/mine/feeds").body();
        String address = part.replaceAll("(?s).*(/calendars/[\\w-]+\\.ics).*", "$1");
        assertThat(browser().get(address).body()).contains("BEGIN:VEVENT");
        String page = own.get(rota() + "/mine").body();
        assertThat(page).doesNotContain(address);
        String feed = page.replaceAll("(?s).*hx-delete=\"[^\"]*/feeds/(\\d+)\".*", "$1");
        own.delete(rota() + "/mine/feeds/" + feed);
        assertThat(browser().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aNeedThatNoLawAllowsIsRefusedAndAnotherStands() {
        assertThat(need("08:00", "22:30").body()).contains("13 hours");
        assertThat(needs.of(lead)).isEmpty();
        assertThat(need("09:00", "17:00").body()).contains("Evening watch, 09:00–17:00");
        assertThat(needs.of(lead)).hasSize(1);
    }

    @Test
    void aPlanIsBegunComparedAndPublished() {
        long need = need("Day", "09:00", "17:00", 1);
        HttpResponse<String> begun = leads.htmxPost(rota() + "/plans", "first", "2026-03-30", "weeks", "4");
        String page = begun.headers().firstValue("HX-Redirect").orElse("");
        assertThat(leads.get(page).body()).contains("Look for a plan");
        leads.htmxPost(
                rota() + "/needs/" + need + "/days/2026-03-31/shifts", "person", Long.toString(camille.person()));
        assertThat(leads.get(page + "/comparison").body())
                .contains("27 places stay open")
                .contains("somebody could hold it")
                .contains("Publish one shift");
        assertThat(leads.htmxPost(page + "/publication").body()).contains("Published: one shift.");
        assertThat(plans.of(lead).getFirst().state()).isEqualTo(RotaPlan.State.PUBLISHED);
        assertThat(leads.delete(page).statusCode()).isEqualTo(422);
    }

    @Test
    void aSearchWithoutNeedsSaysWhatIsMissing() {
        long plan = id(plans.begin(lead, java.time.LocalDate.of(2026, 3, 30), 4));
        HttpResponse<String> answer = leads.htmxPost(rota() + "/plans/" + plan + "/search", "seconds", "15");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say first what is needed");
    }

    @Test
    void aContractThatCannotBeIsRefusedAndTheOldOneStands() {
        HttpResponse<String> answer = leads.htmxPost(
                rota() + "/contracts/" + camille.person(),
                "since",
                "2026-03-10",
                "profile",
                "PART_TIME",
                "country",
                "FR",
                "hours",
                "40");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("less than 35 hours");
        leads.htmxPost(
                rota() + "/contracts/" + camille.person(),
                "since",
                "2026-03-10",
                "profile",
                "PART_TIME",
                "country",
                "FR",
                "hours",
                "17.5");
        Engagement now = Objects.requireNonNull(engagements.own(camille));
        assertThat(now.contract().minutesAWeek()).isEqualTo(17 * 60 + 30);
    }

    @Test
    void whoIsOffIsMendedByPuttingShiftsToOthers() {
        Shift lost = published(camille, "2026-03-18T09:00", "2026-03-18T13:00");
        String page = leads.get(
                        rota() + "/mending?person=" + camille.person() + "&from=2026-03-10T10:00&to=2026-03-25T00:00")
                .body();
        assertThat(page).contains("One shift changes hands.");
        assertThat(leads.htmxPost(
                                rota() + "/mending",
                                "person",
                                "" + camille.person(),
                                "from",
                                "2026-03-10T10:00",
                                "to",
                                "2026-03-25T00:00",
                                "handover",
                                lost.id() + "-" + lead.person())
                        .body())
                .contains("1 of 1 put");
        assertThat(swaps.open(lead))
                .singleElement()
                .satisfies(swap -> assertThat(swap.state()).isEqualTo(Swap.State.OFFERED));
        assertThat(now(lost).person()).isEqualTo(camille.person());
    }

    @Test
    void hoursAreReadByTheirPersonByHrAndByOthersAfterAReason() {
        published(camille, "2026-03-05T09:00", "2026-03-05T13:00");
        String month = rota() + "/hours/" + camille.person();
        assertThat(own.get(month + "/export?month=2026-03").body()).contains("2026-03-05;240;0;0;0;0");
        assertThat(in(member(Role.HR)).get(month + "?month=2026-03").body()).contains("4 h");
        assertThat(in(employed()).get(month + "?month=2026-03").statusCode()).isEqualTo(403);
        assertThat(leads.get(month + "?month=2026-03").body())
                .contains("Ask to read")
                .doesNotContain("4 h");
        assertThat(leads.get(month + "/export?month=2026-03").statusCode()).isEqualTo(403);
        leads.htmxPost(month + "/requests", "month", "2026-03", "reason", "checking the payslip");
        assertThat(leads.get(month + "?month=2026-03").body()).contains("4 h");
        assertThat(own.get(rota() + "/mine").body()).contains("checking the payslip");
    }

    @Test
    void hoursThatBrokeARuleAreWrittenAndTheRuleIsNamed() {
        HttpResponse<String> answer = own.htmxPost(
                rota() + "/hours/declarations",
                "kind",
                "WORK",
                "from",
                "2026-03-09T08:00",
                "to",
                "2026-03-09T19:30",
                "pause",
                "30");
        assertThat(answer.body()).contains("Written into your record.").contains("L3121-18");
    }

    private HttpResponse<String> need(String opens, String closes) {
        return leads.htmxPost(
                rota() + "/needs",
                "name",
                "Evening watch",
                "day",
                "1",
                "holidays",
                "AS_USUAL",
                "opens",
                opens,
                "closes",
                closes,
                "pause",
                "30",
                "people",
                "1",
                "mode",
                "ON_SITE");
    }

    private String rota() {
        return "/brands/" + brand.id() + "/rota";
    }

    private Browser in(Member member) {
        return browser(Objects.requireNonNull(people.find(member.person())));
    }
}
