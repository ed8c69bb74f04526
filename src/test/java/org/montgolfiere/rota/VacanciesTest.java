package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Somebody does not come: from then on it is a gap to everybody, with no reason, no gate, and a way back. */
class VacanciesTest extends RotaTest {

    @Autowired
    Vacancies vacancies;

    @Autowired
    Coverage coverage;

    @Autowired
    Swaps swaps;

    @Autowired
    Fairness fairness;

    @Autowired
    Notices notices;

    @Test
    void nobodyHoldsAShiftToWhichNobodyComes() {
        Member camille = employed();
        long need = need("Desk", "09:00", "13:00", 1);
        Shift shift =
                written(camille, need, "2026-03-16T09:00", "2026-03-16T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        assertThat(missing()).isZero();
        assertThat(vacancies.mark(lead, camille.person(), shift.time())).isOne();
        assertThat(vacancies.mark(lead, camille.person(), shift.time())).isZero();
        assertThat(duty.on(brand.id(), paris("2026-03-16T10:00"))).isEmpty();
        assertThat(missing()).isOne();
        id(vacancies.clear(camille, shift.id()));
        assertThat(duty.on(brand.id(), paris("2026-03-16T10:00")))
                .extracting(Watch::person)
                .containsExactly(camille.person());
        assertThat(missing()).isZero();
        assertThat(refused(vacancies.clear(camille, shift.id()))).containsExactly("rota.vacancy.refused.none");
    }

    @Test
    void whoTakesItHoldsIt() {
        Member camille = employed();
        Member karim = employed();
        long need = need("Desk", "09:00", "13:00", 1);
        Shift shift =
                written(camille, need, "2026-03-16T09:00", "2026-03-16T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        vacancies.mark(lead, camille.person(), shift.time());
        id(swaps.take(karim, id(swaps.ask(lead, shift.id())), null));
        assertThat(missing()).isZero();
        assertThat(duty.on(brand.id(), paris("2026-03-16T10:00")))
                .extracting(Watch::person)
                .containsExactly(karim.person());
    }

    @Test
    void whatWasWorkedBeforeStaysAndWhoTakesTheRestFillsTheGap() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        vacancies.mark(lead, camille.person(), shift.time());
        assertThat(duty.between(brand.id(), shift.time()))
                .extracting(Watch::person, Watch::time)
                .containsExactly(tuple(camille.person(), stretch("2026-03-10T09:00", "2026-03-10T10:00")));
        id(swaps.take(karim, id(swaps.ask(lead, shift.id())), null));
        assertThat(duty.on(brand.id(), clock.instant()))
                .extracting(Watch::person)
                .containsExactly(karim.person());
        assertThat(fairness.carried(brand.id()).get(camille.person())).isLessThanOrEqualTo(1);
        assertThat(fairness.carried(brand.id()).get(karim.person())).isGreaterThan(2.9);
    }

    @Test
    void itOpensNoGateAndShutsTheOneOfWhoDoesNotCome() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        vacancies.mark(lead, camille.person(), shift.time());
        assertThat(jdbc.sql("select decision from notice where person_id = :person")
                        .param("person", camille.person())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("kept");
        notices.offer(new Notice(camille.person(), brand.id(), Notice.Kind.HELP, "/conversations/1"));
        assertThat(jdbc.sql("select count(*) from notice where person_id = :person and decision <> 'kept'")
                        .param("person", camille.person())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void onlyALeadSaysItAndNobodyElseTakesItBackButTheHolder() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        assertThatThrownBy(() -> vacancies.mark(karim, camille.person(), shift.time()))
                .isInstanceOf(AccessDeniedException.class);
        vacancies.mark(lead, camille.person(), shift.time());
        assertThatThrownBy(() -> vacancies.clear(karim, shift.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageOfMendingMarksAndTheHolderUndoes() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        Browser leads = in(lead);
        String[] away = {"person", "" + camille.person(), "from", "2026-03-16T00:00", "to", "2026-03-17T00:00"};
        String rota = "/brands/" + brand.id() + "/rota";
        assertThat(leads.htmxPost(rota + "/mending/vacancies", away).body())
                .contains("Nobody comes", "They come after all");
        assertThat(leads.get(rota + "?view=week&day=2026-03-16").body()).contains("nobody comes");
        Browser own = in(camille);
        assertThat(own.get(rota + "/shifts/" + shift.id()).body()).contains("I come after all");
        assertThat(own.delete(rota + "/shifts/" + shift.id() + "/vacancy").statusCode())
                .isEqualTo(200);
        assertThat(vacancies.of(lead, shift.time())).isEmpty();
    }

    @Test
    void whatIsSoughtIsCountedApart() {
        Member camille = employed();
        long need = need("Desk", "09:00", "13:00", 1);
        written(camille, need, "2026-03-17T09:00", "2026-03-17T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        Shift sought =
                written(camille, need, "2026-03-16T09:00", "2026-03-16T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        id(swaps.ask(camille, sought.id()));
        assertThat(in(lead).get("/brands/" + brand.id() + "/rota?view=week&day=2026-03-16")
                        .body())
                .contains("One held, 1 sought.");
    }

    private int missing() {
        LocalDate day = LocalDate.of(2026, 3, 16);
        return coverage.slots(lead, day, day).getFirst().missing();
    }

    private Browser in(Member member) {
        return browser(Objects.requireNonNull(people.find(member.person())));
    }
}
