package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

class PlansTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    @Autowired
    Plans plans;

    @Test
    void aPublishedPlanPutsPeopleOnDuty() {
        Member camille = employed();
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(shifts.add(lead, wished(camille, "2026-03-30T09:00", "2026-03-30T13:00")));
        assertThat(duty.on(brand.id(), paris("2026-03-30T10:00"))).isEmpty();
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
        assertThat(duty.on(brand.id(), paris("2026-03-30T10:00")))
                .extracting(Watch::person)
                .containsExactly(camille.person());
    }

    @Test
    void aPlanThatBreaksARuleIsNotPublishedAtAll() {
        Member camille = employed();
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(shifts.add(lead, wished(camille, "2026-03-30T09:00", "2026-03-30T13:00")));
        id(shifts.add(lead, wished(camille, "2026-03-31T09:00", "2026-03-31T13:00")));
        off(camille, "2026-03-31T00:00", "2026-04-01T00:00");
        assertThat(plans.publish(lead, plan)).isInstanceOfSatisfying(Plans.Publishing.Refused.class, refused -> {
            assertThat(refused.doubts()).hasSize(1);
            assertThat(word(refused.doubts().getFirst().objections().getFirst()))
                    .isEqualTo("off_time");
        });
        assertThat(duty.on(brand.id(), paris("2026-03-30T10:00"))).isEmpty();
    }

    @Test
    void whatComesTooSoonToBeToldWaitsForThePersonsOwnYes() {
        Member camille = employed();
        long plan = id(plans.begin(lead, LocalDate.of(2026, 3, 9), 4));
        long soon = id(shifts.add(lead, wished(camille, "2026-03-12T09:00", "2026-03-12T13:00")));
        id(shifts.add(lead, wished(camille, "2026-03-20T09:00", "2026-03-20T13:00")));
        // Both stand in the plan's weeks, drawn by hand.
        jdbc.sql("update shift set plan_id = :plan where brand_id = :brand")
                .param("plan", plan)
                .param("brand", brand.id())
                .update();
        assertThat(plans.publish(lead, plan)).isInstanceOfSatisfying(Plans.Publishing.Published.class, published -> {
            assertThat(published.shifts()).isEqualTo(1);
            assertThat(published.waiting())
                    .extracting(doubt -> doubt.shift().id())
                    .containsExactly(soon);
        });
        assertThat(shifts.waiting(camille, stretch("2026-03-09T00:00", "2026-03-23T00:00")))
                .hasSize(1);
        id(shifts.consent(camille, soon));
        assertThat(duty.on(brand.id(), paris("2026-03-12T10:00"))).hasSize(1);
    }

    @Test
    void aPublishedShiftIsNotMovedByALead() {
        Member camille = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        assertThat(refused(shifts.move(lead, shift.id(), lead.person(), shift.time())))
                .containsExactly("rota.shift.refused.published");
    }

    @Test
    void aPublishedShiftIsTakenAwayInTimeOrNotAtAll() {
        Member camille = employed();
        Shift soon = published(camille, "2026-03-12T09:00", "2026-03-12T13:00");
        Shift later = published(camille, "2026-03-26T09:00", "2026-03-26T13:00");
        assertThat(refused(shifts.remove(lead, soon.id()))).containsExactly("pattern_notice");
        id(shifts.remove(lead, later.id()));
    }

    @Test
    void weeksThatCannotBeAPlanAreRefused() {
        assertThat(refused(plans.begin(lead, MONDAY.plusDays(1), 4))).containsExactly("rota.plan.refused.monday");
        assertThat(refused(plans.begin(lead, MONDAY, 3))).containsExactly("rota.plan.refused.weeks");
        assertThat(refused(plans.begin(lead, MONDAY, 14))).containsExactly("rota.plan.refused.weeks");
        assertThat(refused(plans.begin(lead, MONDAY.minusYears(1).plusDays(-1).with(java.time.DayOfWeek.MONDAY), 4)))
                .containsExactly("rota.plan.refused.past");
        id(plans.begin(lead, MONDAY, 4));
        assertThat(refused(plans.begin(lead, MONDAY.plusWeeks(3), 4))).containsExactly("rota.plan.refused.crossed");
    }

    @Test
    void aDroppedPlanTakesItsDraftsWithIt() {
        long plan = id(plans.begin(lead, MONDAY, 4));
        long shift = id(shifts.add(lead, wished(lead, "2026-03-30T09:00", "2026-03-30T13:00")));
        jdbc.sql("update shift set plan_id = :plan where id = :id")
                .param("plan", plan)
                .param("id", shift)
                .update();
        id(plans.drop(lead, plan));
        assertThat(shifts.between(lead, stretch("2026-03-30T00:00", "2026-04-06T00:00")))
                .isEmpty();
    }

    @Test
    void whatIfSaysEveryNoBeforeAnythingMoves() {
        Member camille = employed();
        published(camille, "2026-03-30T13:00", "2026-03-30T20:30");
        assertThat(shifts.tryOut(lead, null, wished(camille, "2026-03-31T06:00", "2026-03-31T12:30")))
                .extracting(RotaTest::word)
                .containsExactlyInAnyOrder("daily_rest", "break");
        assertThat(shifts.between(lead, stretch("2026-03-31T00:00", "2026-04-01T00:00")))
                .isEmpty();
    }

    private static Shifts.Wished wished(Member member, String from, String to) {
        return new Shifts.Wished(member.person(), null, "Day", stretch(from, to), 0, Mode.ON_SITE);
    }
}
