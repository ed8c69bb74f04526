package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;

class RecordsTest extends RotaTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    Records records;

    @Autowired
    MessageSource messages;

    @Autowired
    Reliefs reliefs;

    @Autowired
    Fairness fairness;

    @Test
    void aMonthTellsWhatWasPlannedAndWhatWasDeclared() {
        Member camille = employed();
        published(camille, "2026-03-05T09:00", "2026-03-05T13:00");
        written(camille, null, "2026-03-05T18:00", "2026-03-06T08:00", Mode.ON_CALL, Shift.State.PUBLISHED);
        declare(camille, Work.Kind.WORK, "2026-03-05T09:00", "2026-03-05T14:00", 30);
        declare(camille, Work.Kind.CALL_OUT, "2026-03-05T23:30", "2026-03-06T00:30", 0);
        Statement statement = records.statement(camille, camille.person(), MARCH);
        Words words = new Words(messages, Locale.FRENCH, PARIS, clock.instant());
        assertThat(statement.csv(words)).startsWith("personne;jour ou semaine;prévu, minutes;");
        assertThat(statement.planned()).isEqualTo(240);
        assertThat(statement.declared()).isEqualTo(270 + 60);
        assertThat(statement.onCall()).isEqualTo(14 * 60);
        assertThat(statement.callOuts()).isEqualTo(1);
        assertThat(statement.csv(words))
                .contains(";2026-03-05;240;300;360;1;30;0\r\n")
                .contains(";2026-03-06;0;30;480;0;30;0\r\n")
                .contains(";2026-W10;240;330;0;0;0;0\r\n")
                .endsWith(";2026-03;240;330;840;1;60;195\r\n");
        assertThat(statement.earned()).isEqualTo((14 * 60 - 60) * 15 / 60);
    }

    @Test
    void aWeekIsToldWholeInBothMonthsThatItTouches() {
        Member camille = employed();
        published(camille, "2026-03-31T09:00", "2026-03-31T13:00");
        published(camille, "2026-04-01T09:00", "2026-04-01T15:00");
        Statement march = records.statement(camille, camille.person(), MARCH);
        Statement april = records.statement(camille, camille.person(), MARCH.plusMonths(1));
        assertThat(march.planned()).isEqualTo(240);
        assertThat(april.planned()).isEqualTo(360);
        assertThat(march.weeks().getLast())
                .isEqualTo(april.weeks().getFirst())
                .isEqualTo(new Statement.Week(LocalDate.of(2026, 3, 30), 600, 0));
    }

    @Test
    void timeOnCallEarnsByTheContractOfItsDay() {
        Member newcomer = member(Role.MANAGER);
        id(engagements.begin(lead, newcomer.person(), LocalDate.of(2026, 3, 3), employee()));
        written(newcomer, null, "2026-03-05T18:00", "2026-03-06T08:00", Mode.ON_CALL, Shift.State.PUBLISHED);
        Statement statement = records.statement(newcomer, newcomer.person(), MARCH);
        assertThat(statement.onCallReturn()).isEqualTo(15);
        assertThat(statement.earned()).isEqualTo(14 * 15);
    }

    @Test
    void whoRelievedHasTheHoursAndNotWhoWasRelieved() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-10T09:00", "2026-03-10T17:00");
        id(reliefs.take(karim, shift.id(), stretch("2026-03-10T15:00", "2026-03-10T17:00")));
        assertThat(records.statement(camille, camille.person(), MARCH).planned())
                .isEqualTo(360);
        assertThat(records.statement(karim, karim.person(), MARCH).planned()).isEqualTo(120);
    }

    @Test
    void aCorrectionTakesThePlaceAndOneThatCannotBeLeavesWhatStood() {
        Member camille = employed();
        declare(camille, Work.Kind.WORK, "2026-03-05T09:00", "2026-03-05T13:00", 0);
        long id = records.declared(camille, MARCH).getFirst().id();
        assertThat(records.correct(camille, id, Work.Kind.WORK, stretch("2026-03-11T09:00", "2026-03-11T13:00"), 0))
                .isEqualTo(new Records.Declaring.Refused("rota.record.refused.when"));
        assertThat(records.declared(camille, MARCH)).extracting(Declared::id).containsExactly(id);
        records.correct(camille, id, Work.Kind.WORK, stretch("2026-03-05T09:00", "2026-03-05T14:00"), 0);
        assertThat(records.statement(camille, camille.person(), MARCH).declared())
                .isEqualTo(300);
        assertThatThrownBy(() -> records.correct(
                        employed(), id, Work.Kind.WORK, stretch("2026-03-05T09:00", "2026-03-05T14:00"), 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCallOutWeighsOnWhoHadItUntilItIsTakenBack() {
        Member camille = employed();
        declare(camille, Work.Kind.CALL_OUT, "2026-03-10T02:00", "2026-03-10T04:00", 0);
        assertThat(fairness.account(camille).carried()).isEqualTo(2 * Weights.NIGHT, within(0.02));
        records.remove(camille, records.declared(camille, MARCH).getFirst().id());
        assertThat(fairness.account(camille).carried()).isEqualTo(0, within(0.001));
    }

    @Test
    void hoursThatBrokeARuleAreWrittenAndTheRuleIsNamed() {
        Member camille = employed();
        assertThat(records.declare(camille, Work.Kind.WORK, stretch("2026-03-05T08:00", "2026-03-05T20:00"), 60))
                .isInstanceOfSatisfying(
                        Records.Declaring.Written.class,
                        written -> assertThat(written.broken())
                                .extracting(RotaTest::word)
                                .containsExactly("daily_work"));
    }

    @Test
    void theSameHourIsNotDeclaredTwice() {
        Member camille = employed();
        declare(camille, Work.Kind.WORK, "2026-03-05T09:00", "2026-03-05T13:00", 0);
        assertThat(records.declare(camille, Work.Kind.WORK, stretch("2026-03-05T12:00", "2026-03-05T14:00"), 0))
                .isEqualTo(new Records.Declaring.Refused("rota.record.refused.twice"));
    }

    @Test
    void thePersonAndHrReadItAndALeadAsksFirst() {
        Member camille = employed();
        Member hr = member(Role.HR);
        assertThat(records.statement(hr, camille.person(), MARCH).person()).isEqualTo(camille.name());
        assertThatThrownBy(() -> records.statement(lead, camille.person(), MARCH))
                .isInstanceOf(AccessDeniedException.class);
        records.request(lead, camille.person(), MARCH, "a question of the accountants");
        records.statement(lead, camille.person(), MARCH);
        assertThat(records.requests(camille))
                .singleElement()
                .matches(request -> request.reason().equals("a question of the accountants"));
        clock.pass(Duration.ofDays(2));
        assertThatThrownBy(() -> records.statement(lead, camille.person(), MARCH))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyElseEvenAsks() {
        Member camille = employed();
        assertThatThrownBy(() -> records.request(employed(), camille.person(), MARCH, "curious"))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void declare(Member member, Work.Kind kind, String from, String to, int pause) {
        assertThat(records.declare(member, kind, stretch(from, to), pause))
                .isInstanceOf(Records.Declaring.Written.class);
    }
}
