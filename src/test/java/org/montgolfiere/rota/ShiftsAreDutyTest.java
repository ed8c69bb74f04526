package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.beans.factory.annotation.Autowired;

/** A published shift is duty, to the gate and to whoever asks; on call it is duty for emergencies alone. */
class ShiftsAreDutyTest extends RotaTest {

    @Autowired
    Notices notices;

    @Test
    void aShiftAtWorkOpensTheGate() {
        Member camille = employed();
        published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        assertThat(offered(camille, Notice.Kind.HELP)).isEqualTo("delivered on_duty");
    }

    @Test
    void onCallHearsOfEmergenciesAlone() {
        Member camille = employed();
        written(camille, null, "2026-03-10T09:00", "2026-03-10T13:00", Mode.ON_CALL, Shift.State.PUBLISHED);
        assertThat(offered(camille, Notice.Kind.HELP)).isEqualTo("kept off_duty");
        assertThat(offered(camille, Notice.Kind.EMERGENCY)).isEqualTo("delivered on_call");
    }

    @Test
    void aDraftIsNoDuty() {
        Member camille = employed();
        written(camille, null, "2026-03-10T09:00", "2026-03-10T13:00", Mode.ON_SITE, Shift.State.DRAFT);
        assertThat(offered(camille, Notice.Kind.EMERGENCY)).isEqualTo("kept off_duty");
        assertThat(duty.on(brand.id(), clock.instant())).isEmpty();
    }

    @Test
    void offIsOffWhateverTheRotaSays() {
        Member camille = employed();
        published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        off(camille, "2026-03-10T09:30", "2026-03-10T12:00");
        assertThat(offered(camille, Notice.Kind.EMERGENCY)).isEqualTo("kept off_time");
        assertThat(duty.on(brand.id(), clock.instant())).isEmpty();
    }

    @Test
    void whoGoesOffDutyNowIsOffTheShiftToo() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-10T09:00", "2026-03-10T13:00");
        duty.end(camille);
        assertThat(offered(camille, Notice.Kind.HELP)).isEqualTo("kept off_duty");
        assertThat(now(shift).time().to()).isEqualTo(clock.instant());
    }

    @Test
    void dutyByOnesOwnHandKeepsTheLawWhereThereIsAContract() {
        Member camille = employed();
        published(camille, "2026-03-09T16:00", "2026-03-10T00:00");
        assertThat(duty.take(camille, clock.instant().plus(Duration.ofHours(2))))
                .isInstanceOfSatisfying(
                        Duty.Taken.Unlawful.class,
                        unlawful -> assertThat(unlawful.objections())
                                .extracting(RotaTest::word)
                                .containsExactly("daily_rest"));
    }

    private String offered(Member member, Notice.Kind kind) {
        notices.offer(new Notice(member.person(), member.brand(), kind, "/conversations/" + member.person()));
        return jdbc.sql(
                        "select decision || ' ' || reason from notice where person_id = :person order by id desc limit 1")
                .param("person", member.person())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
