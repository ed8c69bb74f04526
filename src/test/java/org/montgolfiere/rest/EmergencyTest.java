package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.montgolfiere.offduty.Level;
import org.montgolfiere.offduty.MailChoice;
import org.montgolfiere.offduty.OwnGate;
import org.montgolfiere.offduty.Reach;
import org.montgolfiere.offduty.Unreached;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Nobody is at work and something must not wait. */
class EmergencyTest extends OnCallTest {

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private OwnGate gate;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whatSomebodyTookAndNeverEndedCallsWhoIsOnCallTheNextDay() {
        ring();
        emergencies.take(marc, emergencies.of(lea).getFirst().id());
        clock.set(at(11, "10:00"));
        onCall(tom, at(11, "08:00"), at(11, "20:00"));
        onCall(lea, at(11, "08:00"), at(11, "20:00"));
        ring();
        assertThat(called).containsExactly(marc.person(), tom.person());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), tom.person(), lea.person());
    }

    @Test
    void thoseWhoAgreedAreCalledOneAfterTheOtherInTheirOrder() {
        ring();
        assertThat(called).containsExactly(marc.person());
        later(Duration.ZERO);
        assertThat(called).containsExactly(marc.person());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), tom.person());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), tom.person(), lea.person());
    }

    @Test
    void somebodyWhoWorksInFocusStopsNobodysCall() {
        Member rose = member("Rose", Role.MANAGER);
        gate.choose(viewer(rose), new Reach(Level.FOCUS, LocalTime.NOON, 4), MailChoice.NONE);
        onDuty(rose, at("08:00"), at("20:00"));
        ring();
        later(Emergencies.PATIENCE);
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), tom.person(), lea.person());
    }

    @Test
    void whoComesToWorkIsCalledAndThoseOnCallGoOnBeingCalledAfterThem() {
        ring();
        Member rose = member("Rose", Role.MANAGER);
        onDuty(rose, at("10:00"), at("20:00"));
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), rose.person());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), rose.person(), tom.person());
    }

    @Test
    void whoIsAtWorkAndWasReachedByNoWayIsFollowedByThoseOnCall() {
        Member rose = member("Rose", Role.MANAGER);
        onDuty(rose, at("08:00"), at("20:00"));
        ring();
        assertThat(called).containsExactly(rose.person());
        events.publishEvent(new Unreached(brand.id(), about, Set.of(rose.person())));
        note();
        assertThat(called).containsExactly(rose.person(), marc.person());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(rose.person(), marc.person(), tom.person());
    }

    @Test
    void whoWasFollowedAlreadyIsFollowedOnce() {
        ring();
        later(Emergencies.PATIENCE);
        events.publishEvent(new Unreached(brand.id(), about, Set.of(marc.person())));
        note();
        assertThat(called).containsExactly(marc.person(), tom.person());
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        ring();
        String first = about;
        about = "/brands/" + brand.id() + "/conversations/2";
        ring();
        jdbc.sql("create function refuse() returns trigger language plpgsql as " + "'begin if new.about = ''" + first
                        + "'' then raise ''trouble''; end if; return new; end'")
                .update();
        jdbc.sql("create trigger refuse before insert on notice for each row execute function refuse()")
                .update();
        try {
            later(Emergencies.PATIENCE);
        } finally {
            jdbc.sql("drop trigger refuse on notice").update();
            jdbc.sql("drop function refuse").update();
        }
        assertThat(called).containsExactly(marc.person(), tom.person());
        assertThat(jdbc.sql("select about from notice where person_id = :tom and kind = 'emergency'")
                        .param("tom", tom.person())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly(about);
    }

    @Test
    void whoHasNotAgreedComesAfterThoseWhoHave() {
        emergencies.agree(marc, false);
        ring();
        assertThat(called).containsExactly(tom.person());
    }

    @Test
    void whoIsOffIsNeverInTheOrder() {
        offTimes.add(viewer(marc), clock.instant(), at("20:00"), null, false);
        ring();
        later(Emergencies.PATIENCE);
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(tom.person(), lea.person());
    }

    @Test
    void whenSomebodyTookItNobodyElseIsCalled() {
        ring();
        long id = emergencies.of(marc).getFirst().id();
        assertThat(emergencies.take(marc, id)).isTrue();
        assertThat(emergencies.take(tom, id)).isFalse();
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person());
    }

    @Test
    void theSameEmergencyToldTwiceIsOne() {
        ring();
        ring();
        assertThat(emergencies.of(lea)).hasSize(1);
        assertThat(called).containsOnly(marc.person());
    }

    @Test
    void whoeverIsAtWorkIsRungAndNobodyOnCallUnlessTheyAreAwayFromTheirPage() {
        Member rose = member("Rose", Role.MANAGER);
        onDuty(rose, at("08:00"), at("20:00"));
        ring();
        later(Emergencies.PATIENCE.minusSeconds(1));
        assertThat(called).containsExactly(rose.person());
        later(Duration.ofSeconds(1));
        assertThat(called).containsExactly(rose.person(), marc.person());
    }

    @Test
    void whereNobodyCouldBeCalledWhoeverComesOnCallOrToWorkNextIs() {
        clock.set(at("21:00"));
        ring();
        ring();
        assertThat(called).isEmpty();
        assertThat(emergencies.of(lea)).hasSize(1);
        later(Duration.ofHours(30));
        assertThat(called).isEmpty();
        onCall(tom, clock.instant(), clock.instant().plus(Duration.ofHours(4)));
        later(Duration.ofSeconds(20));
        assertThat(called).containsExactly(tom.person());
        Member rose = member("Rose", Role.MANAGER);
        onDuty(rose, clock.instant(), clock.instant().plus(Duration.ofHours(2)));
        later(Duration.ofSeconds(20));
        assertThat(called).containsExactly(tom.person());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(tom.person(), rose.person());
    }
}
