package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.offduty.Alarm;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Nobody is at work and something must not wait. */
class EmergencyTest extends RestTest {

    @Autowired
    private Alarm alarm;

    @Autowired
    private Emergencies emergencies;

    @Autowired
    private OffTimes offTimes;

    private Member lea;
    private Member marc;
    private Member tom;
    private String about;

    @BeforeEach
    void threeOnCallAndNobodyAtWork() {
        lea = member("Léa", Role.LEAD);
        marc = member("Marc", Role.MANAGER);
        tom = member("Tom", Role.MANAGER);
        List.of(lea, marc, tom).forEach(one -> onCall(one, at("08:00"), at("20:00")));
        emergencies.order(lea, List.of(marc.person(), tom.person()));
        emergencies.agree(marc, true);
        emergencies.agree(tom, true);
        about = "/brands/" + brand.id() + "/conversations/1";
    }

    @Test
    void whatSomebodyTookAndNeverEndedCallsWhoIsOnCallTheNextDay() {
        alarm.ring(brand.id(), about);
        emergencies.take(marc, emergencies.of(lea).getFirst().id());
        clock.set(at(11, "10:00"));
        onCall(tom, at(11, "08:00"), at(11, "20:00"));
        alarm.ring(brand.id(), about);
        assertThat(rung()).containsExactly(marc.person(), tom.person());
    }

    @Test
    void thoseWhoAgreedAreCalledOneAfterTheOtherInTheirOrder() {
        alarm.ring(brand.id(), about);
        assertThat(rung()).containsExactly(marc.person());
        emergencies.runDue();
        assertThat(rung()).containsExactly(marc.person());
        clock.pass(Emergencies.PATIENCE);
        emergencies.runDue();
        assertThat(rung()).containsExactly(marc.person(), tom.person());
        clock.pass(Emergencies.PATIENCE);
        emergencies.runDue();
        assertThat(rung()).containsExactly(marc.person(), tom.person(), lea.person());
    }

    @Test
    void whoHasNotAgreedComesAfterThoseWhoHave() {
        emergencies.agree(marc, false);
        alarm.ring(brand.id(), about);
        assertThat(rung()).containsExactly(tom.person());
    }

    @Test
    void whoIsOffIsNeverInTheOrder() {
        offTimes.add(viewer(marc), clock.instant(), at("20:00"), null, false);
        alarm.ring(brand.id(), about);
        clock.pass(Emergencies.PATIENCE);
        emergencies.runDue();
        clock.pass(Emergencies.PATIENCE);
        emergencies.runDue();
        assertThat(rung()).containsExactly(tom.person(), lea.person());
    }

    @Test
    void whenSomebodyTookItNobodyElseIsCalled() {
        alarm.ring(brand.id(), about);
        long id = emergencies.of(marc).getFirst().id();
        assertThat(emergencies.take(marc, id)).isTrue();
        assertThat(emergencies.take(tom, id)).isFalse();
        clock.pass(Emergencies.PATIENCE);
        emergencies.runDue();
        assertThat(rung()).containsExactly(marc.person());
    }

    @Test
    void theSameEmergencyToldTwiceIsOne() {
        alarm.ring(brand.id(), about);
        alarm.ring(brand.id(), about);
        assertThat(emergencies.of(lea)).hasSize(1);
        assertThat(rung()).containsOnly(marc.person());
    }

    @Test
    void whatIsTakenOnCallIsDeclaredAsACallOut() {
        alarm.ring(brand.id(), about);
        long id = emergencies.of(marc).getFirst().id();
        emergencies.take(marc, id);
        clock.pass(Duration.ofMinutes(40));
        assertThatThrownBy(() -> emergencies.end(tom, id)).isInstanceOf(NotFound.class);
        emergencies.end(marc, id);
        assertThat(jdbc.sql("""
                        select extract(epoch from ends_at - starts_at) / 60 from declared_time
                        where person_id = :person and kind = 'call_out' and removed_at is null
                        """)
                        .param("person", marc.person())
                        .query((row, number) -> row.getInt(1))
                        .list())
                .containsExactly(40);
        assertThatThrownBy(() -> emergencies.end(marc, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverIsAtWorkIsRungAndNobodyOnCall() {
        Member rose = member("Rose", Role.MANAGER);
        onDuty(rose, at("08:00"), at("20:00"));
        alarm.ring(brand.id(), about);
        assertThat(rung()).containsExactly(rose.person());
        assertThat(emergencies.of(lea)).isEmpty();
    }

    @Test
    void onlyALeadWritesTheOrderAndOnlyOnesOwnWordAgreesToIt() {
        assertThatThrownBy(() -> emergencies.order(tom, List.of(tom.person())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> emergencies.order(lea, List.of(person().id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> emergencies.agree(lea, true)).isInstanceOf(NotFound.class);
        emergencies.order(lea, List.of(tom.person(), marc.person(), lea.person()));
        assertThat(emergencies.order(tom))
                .containsExactly(
                        new CallPlace(tom.person(), "Tom", true),
                        new CallPlace(marc.person(), "Marc", true),
                        new CallPlace(lea.person(), "Léa", false));
    }

    /** Whom an emergency was offered to and let through, in order. */
    private List<Long> rung() {
        return jdbc
                .sql("""
                        select distinct on (person_id) person_id, id from notice
                        where brand_id = :brand and kind = 'emergency' and decision = 'delivered'
                        order by person_id, id
                        """)
                .param("brand", brand.id())
                .query((row, number) -> new long[] {row.getLong("id"), row.getLong("person_id")})
                .list()
                .stream()
                .sorted(Comparator.comparing(one -> one[0]))
                .map(one -> one[1])
                .toList();
    }
}
