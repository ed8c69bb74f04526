package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SwapsTest extends RotaTest {

    @Autowired
    Swaps swaps;

    @Autowired
    Vacancies vacancies;

    @Test
    void whatIsAskedAndTakenHasMoved() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(swaps.take(karim, swap, null));
        assertThat(now(shift).person()).isEqualTo(karim.person());
        assertThat(now(shift).revision()).isGreaterThan(shift.revision());
        assertThat(duty.on(brand.id(), paris("2026-03-16T10:00")))
                .extracting(Watch::person)
                .containsExactly(karim.person());
    }

    @Test
    void aShiftInReturnNeedsTheHoldersConsent() {
        Member camille = employed();
        Member karim = employed();
        Shift monday = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        Shift friday = published(karim, "2026-03-20T09:00", "2026-03-20T13:00");
        long swap = id(swaps.ask(camille, monday.id()));
        id(swaps.take(karim, swap, friday.id()));
        assertThat(now(monday).person()).isEqualTo(camille.person());
        assertThatThrownBy(() -> swaps.consent(karim, swap)).isInstanceOf(AccessDeniedException.class);
        id(swaps.consent(camille, swap));
        assertThat(now(monday).person()).isEqualTo(karim.person());
        assertThat(now(friday).person()).isEqualTo(camille.person());
    }

    @Test
    void nobodyTakesWhatTheLawForbidsThem() {
        Member camille = employed();
        Member karim = employed();
        Shift early = published(camille, "2026-03-17T06:00", "2026-03-17T10:00");
        published(karim, "2026-03-16T17:00", "2026-03-16T21:00");
        long swap = id(swaps.ask(camille, early.id()));
        assertThat(refused(swaps.take(karim, swap, null))).containsExactly("daily_rest");
        assertThat(now(early).person()).isEqualTo(camille.person());
    }

    @Test
    void theLawLooksAgainAtTheLastStep() {
        Member camille = employed();
        Member karim = employed();
        Shift monday = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        Shift friday = published(karim, "2026-03-20T09:00", "2026-03-20T13:00");
        long swap = id(swaps.ask(camille, monday.id()));
        id(swaps.take(karim, swap, friday.id()));
        off(camille, "2026-03-20T08:00", "2026-03-20T20:00");
        assertThat(refused(swaps.consent(camille, swap))).containsExactly("off_time");
        assertThat(now(monday).person()).isEqualTo(camille.person());
    }

    @Test
    void aLeadActsForSomebodyWhoIsIllAndNobodyElseDoes() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        assertThatThrownBy(() -> swaps.ask(karim, shift.id())).isInstanceOf(AccessDeniedException.class);
        vacancies.mark(lead, camille.person(), shift.time());
        long swap = id(swaps.ask(lead, shift.id()));
        id(swaps.offer(lead, swap, karim.person()));
        id(swaps.take(karim, swap, null));
        assertThat(now(shift).person()).isEqualTo(karim.person());
    }

    @Test
    void whoIsOffThenNeedNotAgreeToWhatALeadAsked() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        off(camille, "2026-03-16T00:00", "2026-03-17T00:00");
        id(swaps.take(karim, id(swaps.ask(lead, shift.id())), null));
        assertThat(now(shift).person()).isEqualTo(karim.person());
    }

    @Test
    void whatALeadAsksOfSomebodyWhoComesMovesWhenTheyAgree() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(lead, shift.id()));
        int before = noticed(camille);
        id(swaps.take(karim, swap, null));
        assertThat(now(shift).person()).isEqualTo(camille.person());
        assertThat(noticed(camille)).isEqualTo(before + 1);
        assertThatThrownBy(() -> swaps.consent(lead, swap)).isInstanceOf(AccessDeniedException.class);
        id(swaps.consent(camille, swap));
        assertThat(now(shift).person()).isEqualTo(karim.person());
    }

    @Test
    void whoSaysNoToALeadKeepsTheShiftAndIsAskedNoMore() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(lead, shift.id()));
        id(swaps.take(karim, swap, null));
        id(swaps.decline(camille, swap));
        assertThat(now(shift).person()).isEqualTo(camille.person());
        assertThat(refused(swaps.take(karim, swap, null))).isNotEmpty();
        assertThat(swaps.open(lead)).isEmpty();
    }

    @Test
    void aShiftUnderWayIsGivenBackOnlyWhereItsHolderCanHoldItStill() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(swaps.take(karim, swap, null));
        Shift other = published(camille, "2026-03-10T11:00", "2026-03-10T15:00");
        clock.pass(Duration.ofMinutes(10));
        assertThat(refused(swaps.undo(karim, swap))).contains("overlap");
        shiftRows.change(other.in(Shift.State.CANCELLED), clock.instant());
        id(swaps.undo(karim, swap));
        assertThat(duty.between(brand.id(), shift.time()))
                .extracting(Watch::person, Watch::time)
                .containsExactly(
                        tuple(camille.person(), stretch("2026-03-10T09:00", "2026-03-10T10:00")),
                        tuple(karim.person(), stretch("2026-03-10T10:00", "2026-03-10T10:10")),
                        tuple(camille.person(), stretch("2026-03-10T10:10", "2026-03-10T13:00")));
    }

    @Test
    void anOfferThatWasDeclinedIsOpenAgainAndTellsNobody() {
        Member camille = employed();
        Member karim = employed();
        Member lucie = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(swaps.offer(camille, swap, karim.person()));
        assertThat(swaps.open(lucie)).isEmpty();
        assertThat(refused(swaps.take(lucie, swap, null))).containsExactly("rota.swap.refused.offered");
        id(swaps.decline(karim, swap));
        assertThat(swaps.open(lucie)).singleElement().matches(open -> open.taker() == null);
        id(swaps.take(lucie, swap, null));
    }

    @Test
    void aSwapIsUndoneWithinAQuarterOfAnHour() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(swaps.take(karim, swap, null));
        clock.pass(Duration.ofMinutes(14));
        id(swaps.undo(karim, swap));
        assertThat(now(shift).person()).isEqualTo(camille.person());
        assertThat(refused(swaps.undo(karim, swap))).containsExactly("rota.swap.refused.undone");
    }

    @Test
    void afterThatItStands() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(swaps.take(karim, swap, null));
        clock.pass(Duration.ofMinutes(16));
        assertThat(refused(swaps.undo(karim, swap))).containsExactly("rota.swap.refused.late");
    }

    @Test
    void aSwapStaysWithItsShiftWhateverItsHours() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        shiftRows.change(now(shift).at(stretch("2026-03-17T09:00", "2026-03-17T13:00")), clock.instant());
        id(swaps.take(karim, swap, null));
        assertThat(now(shift).time()).isEqualTo(stretch("2026-03-17T09:00", "2026-03-17T13:00"));
        assertThat(now(shift).person()).isEqualTo(karim.person());
    }

    @Test
    void whatNobodyTookInTimeIsOver() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        clock.set(paris("2026-03-16T13:00"));
        assertThat(swaps.open(camille)).isEmpty();
        assertThat(refused(swaps.take(lead, swap, null))).isNotEmpty();
    }

    @Test
    void whoSpeaksNotWhatIsNeededDoesNotTakeIt() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = written(
                camille,
                need("German desk", "09:00", "13:00", 1, "de"),
                "2026-03-16T09:00",
                "2026-03-16T13:00",
                Mode.ON_SITE,
                Shift.State.PUBLISHED);
        long swap = id(swaps.ask(camille, shift.id()));
        assertThat(refused(swaps.take(karim, swap, null))).containsExactly("rota.unfit.language");
    }

    @Test
    void nobodyOffDutyIsAsked() {
        Member camille = employed();
        Member atWork = employed();
        Member atHome = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        published(atWork, "2026-03-10T09:00", "2026-03-10T13:00");
        id(swaps.ask(camille, shift.id()));
        assertThat(noticed(atWork)).isEqualTo(1);
        assertThat(noticed(atHome)).isZero();
    }

    @Test
    void thoseWhoCarryLeastArePutFirst() {
        Member camille = employed();
        Member busy = employed();
        Member free = employed();
        published(busy, "2026-03-07T09:00", "2026-03-07T17:00");
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        List<Long> candidates =
                swaps.candidates(camille, swap).stream().map(Holder::person).toList();
        assertThat(candidates).contains(free.person()).endsWith(busy.person()).doesNotContain(camille.person());
    }

    @Test
    void everyStepLeadsWhereItShouldOrNowhere() {
        for (Swap.State state : Swap.State.values()) {
            for (Swap.Step step : Swap.Step.values()) {
                Swap.State next = Swap.after(state, step);
                if (!state.open()) {
                    assertThat(next).as("%s %s", state, step).isIn(null, Swap.State.UNDONE);
                }
                if (next == Swap.State.CONSENTED) {
                    assertThat(state).isEqualTo(Swap.State.TAKEN);
                }
            }
        }
        assertThat(Arrays.stream(Swap.State.values()).filter(state -> Swap.after(state, Swap.Step.UNDO) != null))
                .containsExactly(Swap.State.CONSENTED);
    }

    private int noticed(Member member) {
        return jdbc.sql("select count(*) from notice where person_id = :person and kind = 'swap'")
                .param("person", member.person())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
