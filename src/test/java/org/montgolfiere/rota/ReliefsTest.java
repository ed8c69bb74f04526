package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

class ReliefsTest extends RotaTest {

    @Autowired
    Reliefs reliefs;

    @Test
    void whoRelievesHoldsThatPartAndNoMore() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long relief = id(reliefs.take(karim, shift.id(), stretch("2026-03-16T10:00", "2026-03-16T11:00")));
        assertThat(on("09:59")).isEqualTo(camille.person());
        assertThat(on("10:00")).isEqualTo(karim.person());
        assertThat(on("11:00")).isEqualTo(camille.person());
        id(reliefs.undo(karim, shift.id(), relief));
        assertThat(on("10:30")).isEqualTo(camille.person());
    }

    @Test
    void theLawCountsWhatARelieverWorks() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-17T06:00", "2026-03-17T10:00");
        published(karim, "2026-03-16T17:00", "2026-03-16T21:00");
        assertThat(refused(reliefs.take(karim, shift.id(), stretch("2026-03-17T06:00", "2026-03-17T07:00"))))
                .containsExactly("daily_rest");
    }

    @Test
    void aReliefLiesWithinTheShift() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        assertThat(refused(reliefs.take(lead, shift.id(), stretch("2026-03-16T12:00", "2026-03-16T14:00"))))
                .containsExactly("rota.relief.refused.outside");
        assertThat(refused(reliefs.take(camille, shift.id(), stretch("2026-03-16T10:00", "2026-03-16T11:00"))))
                .containsExactly("rota.relief.refused.own");
    }

    @Test
    void onlyWhoRelievesGivesItBack() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long relief = id(reliefs.take(lead, shift.id(), stretch("2026-03-16T10:00", "2026-03-16T11:00")));
        assertThatThrownBy(() -> reliefs.undo(camille, shift.id(), relief)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheHolderCannotHoldAnyMoreIsNotGivenBack() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        Stretch eleven = stretch("2026-03-16T11:00", "2026-03-16T13:00");
        long relief = id(reliefs.take(karim, shift.id(), eleven));
        Shift other = published(camille, "2026-03-16T11:00", "2026-03-16T15:00");
        assertThat(refused(reliefs.undo(karim, shift.id(), relief))).contains("overlap");
        assertThat(duty.on(brand.id(), paris("2026-03-16T12:00")))
                .extracting(Watch::person)
                .contains(karim.person());
        shiftRows.change(other.in(Shift.State.CANCELLED), clock.instant());
        off(camille, "2026-03-16T12:00", "2026-03-16T18:00");
        assertThat(refused(reliefs.undo(karim, shift.id(), relief))).containsExactly("off_time");
    }

    @Test
    void whatWasWorkedForAnotherStaysWorked() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        long relief = id(reliefs.take(karim, shift.id(), stretch("2026-03-16T10:00", "2026-03-16T12:00")));
        clock.set(paris("2026-03-16T11:00"));
        id(reliefs.undo(karim, shift.id(), relief));
        assertThat(on("10:30")).isEqualTo(karim.person());
        assertThat(on("11:00")).isEqualTo(camille.person());
        clock.set(paris("2026-03-16T12:30"));
        assertThat(refused(reliefs.undo(karim, shift.id(), relief))).containsExactly("rota.relief.refused.over");
    }

    @Test
    void whoRelievesOnCallIsOnCallToTheLawToo() {
        Member camille = employed();
        Member karim = employed();
        Shift night =
                written(camille, null, "2026-03-16T18:00", "2026-03-17T06:00", Mode.ON_CALL, Shift.State.PUBLISHED);
        id(reliefs.take(karim, night.id(), stretch("2026-03-16T20:00", "2026-03-17T06:00")));
        Shift other = published(camille, "2026-03-16T21:00", "2026-03-16T23:00");
        assertThat(refused(reliefs.take(karim, other.id(), other.time()))).contains("overlap");
    }

    private long on(String hour) {
        return duty.on(brand.id(), paris("2026-03-16T" + hour)).getFirst().person();
    }
}
