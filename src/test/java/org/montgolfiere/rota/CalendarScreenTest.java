package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar over HTTP, on Tuesday 10 March 2026: what each sees of it, and what a move answers. */
class CalendarScreenTest extends RotaTest {

    @Autowired
    Plans plans;

    @Autowired
    Swaps swaps;

    @Autowired
    Coverage coverage;

    Browser leads;
    Browser holds;
    Member camille;
    Shift draft;

    @BeforeEach
    void aDraftOfCamilles() {
        leads = in(lead);
        camille = employed();
        holds = in(camille);
        long need = need("Day", "09:00", "14:00", 1);
        draft = written(camille, need, "2026-03-18T09:00", "2026-03-18T14:00", Mode.ON_SITE, Shift.State.DRAFT);
    }

    @Test
    void aLeadPutsADraftOnAnotherDayAtTheSameHours() {
        HttpResponse<String> answer = move(lead, "2026-03-19");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("HX-Trigger").orElse("")).contains("rota-changed");
        assertThat(now(draft).person()).isEqualTo(lead.person());
        assertThat(now(draft).time()).isEqualTo(stretch("2026-03-19T09:00", "2026-03-19T14:00"));
    }

    @Test
    void aNoNamesItsRuleAndLeavesTheDraftWhereItIs() {
        off(lead, "2026-03-19T00:00", "2026-03-20T00:00");
        String trial = leads.get(sheet() + "/trial?person=" + lead.person() + "&day=2026-03-19")
                .body();
        assertThat(trial).contains("rota-no").contains("Off on 19 Mar. Off is off.");
        HttpResponse<String> answer = move(lead, "2026-03-19");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Off is off.");
        assertThat(now(draft)).isEqualTo(draft);
    }

    @Test
    void whatFitsIsSaidToFitBeforeItIsPutThere() {
        assertThat(leads.get(sheet() + "/trial?person=" + lead.person() + "&day=2026-03-19")
                        .body())
                .contains("rota-fits");
        assertThat(now(draft)).isEqualTo(draft);
    }

    @Test
    void draftsAreSeenByLeadsAlone() {
        assertThat(leads.get(month()).body()).contains("id=\"shift-" + draft.id() + "\"");
        assertThat(holds.get(month()).body()).doesNotContain("id=\"shift-" + draft.id() + "\"");
        assertThat(holds.get(sheet()).statusCode()).isEqualTo(404);
        assertThat(holds.get(sheet() + "/trial?person=" + lead.person() + "&day=2026-03-19")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyButALeadMovesAnything() {
        Shift told = published(lead, "2026-03-25T09:00", "2026-03-25T14:00");
        HttpResponse<String> answer = holds.htmxPost(
                rota() + "/shifts/" + told.id() + "/place",
                "person",
                Long.toString(camille.person()),
                "day",
                "2026-03-26");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(now(told)).isEqualTo(told);
    }

    @Test
    void aPublishedShiftAnswersALeadThatItMovesByConsent() {
        Shift told = published(camille, "2026-03-25T09:00", "2026-03-25T14:00");
        HttpResponse<String> answer = leads.htmxPost(
                rota() + "/shifts/" + told.id() + "/place",
                "person",
                Long.toString(lead.person()),
                "day",
                "2026-03-26");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("consent");
    }

    @Test
    void aDayWhereSomebodyIsMissingSaysHowMany() {
        String march = leads.get(month()).body();
        assertThat(march).contains("1 of 1 missing").contains("Held, by a draft");
        assertThat(march).contains("21 places are open from today on.");
    }

    @Test
    void whoLeavesEarlyLeavesAGap() {
        assertThat(coverage.slots(lead, LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 18)))
                .singleElement()
                .matches(slot -> slot.missing() == 0);
        id(shifts.move(lead, draft.id(), camille.person(), stretch("2026-03-18T09:00", "2026-03-18T12:00")));
        assertThat(coverage.slots(lead, LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 18)))
                .singleElement()
                .matches(slot -> slot.missing() == 1);
    }

    @Test
    void oneTooManyFillsNoOtherPlace() {
        written(lead, draft.need(), "2026-03-18T09:00", "2026-03-18T14:00", Mode.ON_SITE, Shift.State.DRAFT);
        assertThat(coverage.slots(lead, LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 19)))
                .extracting(Slot::missing)
                .containsExactly(0, 1);
    }

    @Test
    void hoursOfOthersAreShownToThosePlanningAlone() {
        published(lead, "2026-03-25T07:00", "2026-03-25T14:00");
        assertThat(leads.get(month()).body()).contains("you · 7 h");
        assertThat(holds.get(month()).body()).contains("you · 0 h").doesNotContain("7 h");
    }

    @Test
    void thoseWhoPlanSeeAnOffTimeOfAnotherOnceItRunsAndUntilWhenAndNobodySeesWhy() {
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at, word) values (:person, :from, :to, 'surgery')")
                .param("person", camille.person())
                .param("from", paris("2026-03-26T00:00").atOffset(java.time.ZoneOffset.UTC))
                .param("to", paris("2026-03-28T00:00").atOffset(java.time.ZoneOffset.UTC))
                .update();
        Member karim = employed();
        assertThat(holds.get(month()).body()).contains(">Off<");
        assertThat(leads.get(month()).body()).doesNotContain(">Off<");
        clock.set(paris("2026-03-26T12:00"));
        Browser leadsNow = browser(Objects.requireNonNull(people.find(lead.person())));
        Browser othersNow = browser(Objects.requireNonNull(people.find(karim.person())));
        assertThat(leadsNow.get(month()).body())
                .contains(">Off<", ">Off until 28 Mar, 00:00<")
                .doesNotContain("surgery");
        assertThat(othersNow.get(month()).body()).doesNotContain(">Off").doesNotContain("surgery");
    }

    @Test
    void publicHolidaysStandInTheCalendarWithTheirCountry() {
        assertThat(holds.get(rota() + "?view=month&day=2026-05-01").body())
                .contains("Friday 1 May: public holiday (France)")
                .contains("Thursday 14 May: public holiday (France)");
    }

    @Test
    void aColleagueRelievesAnHourAndGivesItBack() {
        Shift shift = published(camille, "2026-03-25T09:00", "2026-03-25T13:00");
        Browser karim = browser(Objects.requireNonNull(people.find(employed().person())));
        String sheet = rota() + "/shifts/" + shift.id();
        assertThat(holds.get(sheet).body()).doesNotContain("Take this part");
        assertThat(karim.get(sheet).body()).contains("Take this part");
        assertThat(karim.htmxPost(sheet + "/reliefs", "from", "2026-03-25T11:00", "to", "2026-03-25T12:00")
                        .body())
                .contains("You hold this part now");
        assertThat(leads.get(month()).body()).contains("relieved for a part");
        String relief = karim.get(sheet).body().replaceAll("(?s).*/reliefs/(\\d+)\".*", "$1");
        assertThat(holds.delete(sheet + "/reliefs/" + relief).statusCode()).isEqualTo(404);
        assertThat(karim.delete(sheet + "/reliefs/" + relief).body()).contains("Given back.");
    }

    @Test
    void aGapTellsWhoCouldFillItAndWhyOthersCannot() {
        off(camille, "2026-03-24T00:00", "2026-03-25T00:00");
        long need = draft.need() == null ? 0 : draft.need();
        String gap = leads.get(rota() + "/needs/" + need + "/days/2026-03-24").body();
        assertThat(gap).contains("Off on 24 Mar").contains("Nothing speaks against it.");
        leads.htmxPost(rota() + "/needs/" + need + "/days/2026-03-24/shifts", "person", Long.toString(lead.person()));
        assertThat(shifts.between(lead, stretch("2026-03-24T00:00", "2026-03-25T00:00")))
                .singleElement()
                .satisfies(shift -> assertThat(shift.person()).isEqualTo(lead.person()));
    }

    @Test
    void aDraftGivenByHandBelongsToThePlanOfItsWeeks() {
        long plan = id(plans.begin(lead, LocalDate.of(2026, 3, 23), 4));
        long need = draft.need() == null ? 0 : draft.need();
        leads.htmxPost(rota() + "/needs/" + need + "/days/2026-03-24/shifts", "person", Long.toString(lead.person()));
        assertThat(shifts.between(lead, stretch("2026-03-24T00:00", "2026-03-25T00:00")))
                .singleElement()
                .satisfies(shift -> assertThat(shift.plan()).isEqualTo(plan));
    }

    @Test
    void aSwapGoesFromAskedToTakenToUndoneOnItsPage() {
        Shift told = published(camille, "2026-03-25T09:00", "2026-03-25T14:00");
        assertThat(holds.htmxPost(rota() + "/shifts/" + told.id() + "/swap").statusCode())
                .isEqualTo(200);
        long swap = swaps.open(lead).getFirst().id();
        assertThat(leads.get(rota() + "/swaps").body()).contains("Take it");
        assertThat(leads.htmxPost(rota() + "/swaps/" + swap + "/taking", "inReturn", "")
                        .body())
                .contains("Undo");
        assertThat(now(told).person()).isEqualTo(lead.person());
        assertThat(leads.delete(rota() + "/swaps/" + swap + "/consent").statusCode())
                .isEqualTo(200);
        assertThat(now(told).person()).isEqualTo(camille.person());
    }

    @Test
    void anUnreadableDayShowsThisMonth() {
        assertThat(leads.get(rota() + "?view=month&day=yesterday").body()).contains("March 2026");
    }

    private HttpResponse<String> move(Member to, String day) {
        return leads.htmxPost(sheet() + "/place", "person", Long.toString(to.person()), "day", day);
    }

    private String sheet() {
        return rota() + "/shifts/" + draft.id();
    }

    private String month() {
        return rota() + "?view=month&day=2026-03-10";
    }

    private String rota() {
        return "/brands/" + brand.id() + "/rota";
    }

    private Browser in(Member member) {
        return browser(Objects.requireNonNull(people.find(member.person())));
    }
}
