package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What two hands at once, a change behind one's back, or a stranger might do to a swap. */
class SwapAttacksTest extends RotaTest {

    @Autowired
    Swaps swaps;

    @Autowired
    Reliefs reliefs;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void oneShiftIsTakenByOneOfTwoAtTheSameTime() {
        Member camille = employed();
        Member karim = employed();
        Member lucie = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        Ruling second = meanwhile(() -> swaps.take(karim, swap, null), () -> swaps.take(lucie, swap, null));
        assertThat(refused(second)).containsExactly("rota.swap.refused.over");
        assertThat(now(shift).person()).isEqualTo(karim.person());
    }

    @Test
    void onePersonInTwoWindowsDoesNotTakeTwoShiftsOfTheSameHours() {
        Member camille = employed();
        Member lucie = employed();
        Member karim = employed();
        long one = id(swaps.ask(
                camille,
                published(camille, "2026-03-16T09:00", "2026-03-16T13:00").id()));
        long other = id(swaps.ask(
                lucie, published(lucie, "2026-03-16T12:00", "2026-03-16T16:00").id()));
        Ruling second = meanwhile(() -> swaps.take(karim, one, null), () -> swaps.take(karim, other, null));
        assertThat(refused(second)).contains("overlap");
    }

    @Test
    void aReliefAndASwapAtTheSameTimeDoNotPassEachOther() {
        Member camille = employed();
        Member lucie = employed();
        Member karim = employed();
        Shift relieved = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(
                lucie, published(lucie, "2026-03-16T12:00", "2026-03-16T16:00").id()));
        Ruling second = meanwhile(
                () -> reliefs.take(karim, relieved.id(), stretch("2026-03-16T11:00", "2026-03-16T13:00")),
                () -> swaps.take(karim, swap, null));
        assertThat(refused(second)).contains("overlap");
    }

    @Test
    void aShiftThatIsCancelledIsSoughtForNoLonger() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-30T09:00", "2026-03-30T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(shifts.remove(lead, shift.id()));
        assertThat(swaps.open(karim)).isEmpty();
        assertThat(refused(swaps.take(karim, swap, null))).containsExactly("rota.swap.refused.over");
    }

    @Test
    void whatIsCancelledIsNotGivenInReturn() {
        Member camille = employed();
        Member karim = employed();
        Shift given = published(camille, "2026-03-30T09:00", "2026-03-30T13:00");
        Shift back = published(karim, "2026-03-31T09:00", "2026-03-31T13:00");
        long swap = id(swaps.ask(camille, given.id()));
        id(swaps.take(karim, swap, back.id()));
        id(shifts.remove(lead, back.id()));
        assertThat(refused(swaps.consent(camille, swap))).containsExactly("rota.swap.refused.asked");
        assertThat(swaps.open(camille)).singleElement().matches(open -> open.taker() == null);
    }

    @Test
    void whoseShiftItIsIsNotAskedToTakeIt() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(lead, shift.id()));
        assertThat(refused(swaps.offer(lead, swap, camille.person()))).containsExactly("rota.swap.refused.own");
    }

    @Test
    void nobodyOfAnotherBrandSeesOrTakesIt() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        long other = brand().id();
        Member stranger = strange(other);
        assertThat(swaps.open(stranger)).isEmpty();
        assertThatThrownBy(() -> swaps.take(stranger, swap, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> swaps.ask(stranger, shift.id())).isInstanceOf(NotFound.class);
        assertThat(refused(swaps.offer(camille, swap, stranger.person()))).containsExactly("rota.unfit.stranger");
    }

    @Test
    void ofAShiftUnderWayTheRestChangesHandsAndWhatWasWorkedStays() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        long swap = id(swaps.ask(camille, shift.id()));
        id(swaps.take(karim, swap, null));
        assertThat(now(shift).person()).isEqualTo(camille.person());
        assertThat(duty.between(brand.id(), shift.time()))
                .extracting(Watch::person, Watch::time)
                .containsExactly(
                        tuple(camille.person(), stretch("2026-03-10T09:00", "2026-03-10T10:00")),
                        tuple(karim.person(), stretch("2026-03-10T10:00", "2026-03-10T13:00")));
        id(swaps.undo(karim, swap));
        assertThat(duty.on(brand.id(), clock.instant()))
                .extracting(Watch::person)
                .containsExactly(camille.person());
    }

    @Test
    void theNightOfAutumnIsSwappedWithItsRealHours() {
        Member camille = employed();
        Member karim = employed();
        clock.set(paris("2026-10-20T10:00"));
        Shift night = published(camille, "2026-10-24T22:00", "2026-10-25T07:00");
        long swap = id(swaps.ask(camille, night.id()));
        assertThat(night.time().minutes()).isEqualTo(10 * 60);
        assertThat(refused(swaps.take(karim, swap, null))).contains("break");
    }

    /** The second begins while the first has not ended yet, and ends after it. */
    private Ruling meanwhile(Supplier<Ruling> first, Supplier<Ruling> second) {
        CompletableFuture<Ruling> other = transactions.execute(_ -> {
            id(first.get());
            CompletableFuture<Ruling> begun = CompletableFuture.supplyAsync(second);
            assertThatThrownBy(() -> begun.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return begun;
        });
        assertThat(other).isNotNull();
        return other.join();
    }

    private Member strange(long other) {
        var person = person();
        people.join(person.id(), other, Role.MANAGER);
        return people.viewer(person.id()).in(other);
    }
}
