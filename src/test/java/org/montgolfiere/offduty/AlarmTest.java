package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AlarmTest {

    private static final String ABOUT = "/conversations/12";

    private final Rooms rooms = new Rooms("2026-03-02T09:00:00Z");
    private final Gate gate = rooms.gate(passed -> {});
    private final Alarm alarm = new DutyAlarm(
            new Callees(rooms.duty, rooms.personal, rooms.clock),
            rooms.personal,
            gate,
            new StaticListableBeanFactory().getBeanProvider(CallOrder.class));
    private long brand;
    private Member lea;
    private Member tom;

    @BeforeEach
    void begin() {
        brand = rooms.firm.brand("maison", "Europe/Paris");
        lea = rooms.firm.member("Lea", brand, Role.MANAGER);
        tom = rooms.firm.member("Tom", brand, Role.COLLEAGUE);
    }

    @AfterEach
    void close() {
        rooms.database.close();
    }

    private List<String> ledger() {
        return rooms.jdbc
                .sql("select person_id || ' ' || kind || ' ' || decision || ' ' || reason from notice order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void whoIsOnDutyIsRungAndWhoIsOffIsNot() {
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
        assertThat(alarm.ring(brand, ABOUT)).isEqualTo(1);
        assertThat(ledger()).containsExactly(lea.person() + " emergency delivered on_duty");
    }

    @Test
    void offDutyIsNeverRung() {
        assertThat(alarm.ring(brand, ABOUT)).isZero();
        assertThat(ledger())
                .containsExactly(lea.person() + " emergency kept off_duty", tom.person() + " emergency kept off_duty");
    }

    @Test
    void anOffTimeIsNeverBrokenNotEvenOnDuty() {
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
        rooms.jdbc
                .sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", lea.person())
                .param("from", rooms.clock.instant().minusSeconds(60).atOffset(UTC))
                .param("to", rooms.clock.instant().plusSeconds(3600).atOffset(UTC))
                .update();
        assertThat(alarm.ring(brand, ABOUT)).isZero();
        assertThat(ledger()).noneMatch(line -> line.contains("delivered"));
    }

    @Test
    void whereNobodyHeldTheDeskWhoComesNextFindsIt() {
        alarm.ring(brand, ABOUT);
        rooms.duty.take(tom, rooms.clock.instant().plus(Duration.ofHours(2)));
        assertThat(gate.unseen(tom)).extracting(kept -> kept.notice().about()).containsExactly(ABOUT);
    }

    @Test
    void everyMessageRingsForItself() {
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
        alarm.ring(brand, ABOUT);
        alarm.ring(brand, ABOUT);
        assertThat(ledger()).hasSize(2).allMatch(line -> line.contains("delivered"));
    }

    @Test
    void whoOnlySeesTheRotaIsNotCalled() {
        Member ada = rooms.firm.member("Ada", brand, Role.HR);
        alarm.ring(brand, ABOUT);
        assertThat(ledger()).noneMatch(line -> line.startsWith(ada.person() + " "));
    }

    @Test
    void whoIsOnCallIsRungAtNightWhileEverybodyElseSleeps() {
        onCall(tom);
        assertThat(alarm.ring(brand, ABOUT)).isEqualTo(1);
        assertThat(ledger()).containsExactly(tom.person() + " emergency delivered on_call");
    }

    @Test
    void whileSomebodyIsAtWorkNobodyOnCallIsWoken() {
        onCall(tom);
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
        assertThat(alarm.ring(brand, ABOUT)).isEqualTo(1);
        assertThat(ledger()).containsExactly(lea.person() + " emergency delivered on_duty");
    }

    @Test
    void whoIsAtWorkInFocusIsGoneRound() {
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
        rooms.reaches.write(lea.person(), new Reach(Level.FOCUS, LocalTime.NOON, 4));
        onCall(tom);
        assertThat(alarm.ring(brand, ABOUT)).isEqualTo(1);
        assertThat(ledger()).containsExactly(tom.person() + " emergency delivered on_call");
    }

    @Test
    void onceEverybodyAtWorkWasCalledThoseOnCallFollowOneByOne() {
        Callees.Callable callable = new Callees.Callable(List.of(1L, 2L), List.of(3L, 4L));
        assertThat(callable.next(List.of(), List::reversed)).containsExactly(1L, 2L);
        assertThat(callable.next(List.of(1L), List::reversed)).containsExactly(2L);
        assertThat(callable.next(List.of(1L, 2L), List::reversed)).containsExactly(4L);
        assertThat(callable.next(List.of(1L, 2L, 4L), List::reversed)).containsExactly(3L);
        assertThat(callable.next(List.of(1L, 2L, 3L, 4L), List::reversed)).isEmpty();
    }

    @Test
    void whatIsNoEmergencyDoesNotReachWhoeverIsOnCall() {
        onCall(tom);
        gate.offer(new Notice(tom.person(), brand, Notice.Kind.HELP, ABOUT));
        assertThat(ledger()).noneMatch(line -> line.contains("delivered"));
    }

    private void onCall(Member member) {
        rooms.jdbc
                .sql("""
                        insert into shift (brand_id, person_id, name, starts_at, ends_at, mode, state, changed_at)
                        values (:brand, :person, 'Night', :now - interval '1 hour', :now + interval '8 hours', 'on_call',
                                'published', :now)
                        """)
                .param("brand", brand)
                .param("person", member.person())
                .param("now", rooms.clock.instant().atOffset(UTC))
                .update();
    }
}
