package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.offduty.OwnGate;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Records;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** An emergency that was taken ends, and is work on the record. */
class EmergencyEndTest extends OnCallTest {

    @Autowired
    private OwnGate gate;

    @Autowired
    private Records records;

    @Autowired
    private CallOuts callOuts;

    @Autowired
    private Briefings briefings;

    @Test
    void whatIsTakenOnCallIsDeclaredAsACallOut() {
        ring();
        long id = emergencies.of(marc).getFirst().id();
        emergencies.take(marc, id);
        clock.pass(Duration.ofMinutes(40));
        assertThatThrownBy(() -> callOuts.end(tom, id, clock.instant())).isInstanceOf(NotFound.class);
        callOuts.end(marc, id, clock.instant());
        assertThat(declared(marc)).containsExactly(40);
        assertThatThrownBy(() -> callOuts.end(marc, id, clock.instant())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsEndedTheNextMorningIsDeclaredAsLongAsItLasted() {
        ring();
        long id = emergencies.of(marc).getFirst().id();
        emergencies.take(marc, id);
        Browser browser = browser(person(marc));
        clock.set(at(11, "09:00"));
        String page = "/brands/" + brand.id() + "/emergencies";
        assertThat(browser.get(page).body()).contains("value=\"2026-03-11T09:00\"");
        String wrong = browser.post(page + "/" + id + "/end", "ended", "2026-03-10T09:00")
                .body();
        assertThat(wrong).contains("must lie between");
        assertThat(emergencies.of(lea)).hasSize(1);

        String said = browser.post(page + "/" + id + "/end", "ended", "2026-03-10T10:15")
                .body();

        assertThat(said).contains("stands in your record as a call-out");
        assertThat(declared(marc)).containsExactly(15);
        assertThat(emergencies.of(lea)).isEmpty();
    }

    @Test
    void hoursThatTheRecordRefusesAreSaidAndNotDroppedWithoutAWord() {
        ring();
        long id = emergencies.of(marc).getFirst().id();
        emergencies.take(marc, id);
        clock.set(at("11:00"));
        records.declare(marc, Work.Kind.CALL_OUT, new Stretch(at("10:00"), at("10:45")), 0);
        Browser browser = browser(person(marc));
        browser.get("/brands/" + brand.id() + "/emergencies");

        String said = browser.post("/brands/" + brand.id() + "/emergencies/" + id + "/end")
                .body();

        assertThat(said).contains("was not written in your record").contains("declared already within this time");
        assertThat(declared(marc)).containsExactly(45);
        assertThat(emergencies.of(lea)).isEmpty();
    }

    @Test
    void whatSomebodyTookAndNeverEndedIsOverAfterADay() {
        ring();
        emergencies.take(marc, emergencies.of(lea).getFirst().id());
        later(Duration.ofHours(23));
        assertThat(emergencies.of(lea)).hasSize(1);
        later(Duration.ofHours(1).plusSeconds(1));
        assertThat(emergencies.of(lea)).isEmpty();
    }

    @Test
    void whatNobodySaidTheEndOfAsksForItAndCanBeDeclaredYet() {
        ring();
        long id = emergencies.of(marc).getFirst().id();
        emergencies.take(marc, id);
        later(Duration.ofHours(25));
        String page = "/brands/" + brand.id() + "/emergencies";
        Browser browser = browser(person(marc));
        assertThat(browser.get(page).body()).contains("When was it dealt with?");
        assertThat(callOuts.undeclared(tom)).isEmpty();

        browser.post(page + "/" + id + "/end", "ended", "2026-03-11T10:30");
        assertThat(callOuts.undeclared(marc)).hasSize(1);
        browser.post(page + "/" + id + "/end", "ended", "2026-03-10T10:45");

        assertThat(declared(marc)).containsExactly(45);
        assertThat(browser.get(page).body()).doesNotContain("When was it dealt with?");
    }

    @Test
    void itIsAskedAsWellWhereTheOtherSideWroteAgainAndSomebodyElseWasCalled() {
        ring();
        emergencies.take(marc, emergencies.of(marc).getFirst().id());
        clock.set(at(11, "09:00"));
        onCall(tom, at(11, "08:00"), at(11, "20:00"));
        ring();
        assertThat(callOuts.undeclared(marc)).hasSize(1);
    }

    @Test
    void itStandsInTheBriefing() {
        onDuty(marc, at("07:00"), at("08:00"));
        clock.set(at("07:30"));
        handovers.runDue();
        clock.set(at("10:00"));
        handovers.runDue();
        ring();
        emergencies.take(marc, emergencies.of(marc).getFirst().id());
        onDuty(marc, at(11, "12:00"), at(11, "14:00"));
        clock.set(at(11, "12:30"));
        emergencies.runDue();
        assertThat(Objects.requireNonNull(briefings.of(marc)).undeclared()).isEqualTo(1);
        assertThat(browser(person(marc))
                        .get("/brands/" + brand.id() + "/briefing")
                        .body())
                .contains("/emergencies#undeclared");
    }

    @Test
    void whoTookItAtWorkIsAskedForNoHours() {
        onDuty(lea, at("09:00"), at("20:00"));
        ring();
        emergencies.take(lea, emergencies.of(lea).getFirst().id());
        later(Duration.ofHours(25));
        assertThat(callOuts.undeclared(lea)).isEmpty();
    }

    private List<Integer> declared(Member member) {
        return jdbc.sql("""
                        select extract(epoch from ends_at - starts_at) / 60 from declared_time
                        where person_id = :person and kind = 'call_out' and removed_at is null
                        """)
                .param("person", member.person())
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
