package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What collected is told of once, at the hour that its person chose by their own clock, and never off duty. */
class DigestTest {

    private final Rooms rooms = new Rooms("2026-03-03T08:00:00Z");
    private final List<Notice.Kind> rung = new ArrayList<>();
    private final Gate gate = rooms.gate(passed -> {
        rung.add(passed.notice().kind());
        passed.left().run();
    });
    private final Digests digests = new Digests(
            rooms.reaches, gate, new TransactionTemplate(new JdbcTransactionManager(rooms.database)), rooms.clock);
    private Member lea;

    @BeforeEach
    void collected() {
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        rooms.reaches.write(lea.person(), new Reach(Level.CALM, LocalTime.of(12, 0), 4));
        rooms.duty.take(lea, Instant.parse("2026-03-03T13:00:00Z"));
        mention(1);
    }

    @AfterEach
    void close() {
        rooms.database.close();
    }

    @Test
    void itComesAtTheHourAndOnce() {
        at("2026-03-03T10:59:00Z");
        assertThat(rung).isEmpty();
        at("2026-03-03T11:00:30Z");
        at("2026-03-03T11:01:00Z");
        assertThat(rung).containsExactly(Notice.Kind.DIGEST);
    }

    @Test
    void whatCollectsAfterItComesTheNextDay() {
        at("2026-03-03T11:00:30Z");
        at("2026-03-03T12:30:00Z");
        mention(2);
        at("2026-03-03T12:31:00Z");
        rooms.clock.set(Instant.parse("2026-03-04T10:00:00Z"));
        rooms.duty.take(lea, Instant.parse("2026-03-04T18:00:00Z"));
        at("2026-03-04T10:30:00Z");
        assertThat(rung).hasSize(1);
        at("2026-03-04T11:00:00Z");
        assertThat(rung).hasSize(2);
    }

    @Test
    void offDutyAtTheHourItComesWhenTheGateOpensNext() {
        rooms.duty.end(lea);
        at("2026-03-03T11:00:30Z");
        assertThat(rung).isEmpty();
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(3)));
        at("2026-03-03T11:20:00Z");
        assertThat(rung).containsExactly(Notice.Kind.DIGEST);
    }

    @Test
    void oneThatLeftByNoWayIsToldAgainOnceThereIsOne() {
        Gate silent = rooms.gate(passed -> {});
        Digests untold = digests(silent);
        rooms.clock.set(Instant.parse("2026-03-03T11:00:30Z"));
        untold.runDue();
        rooms.clock.pass(Duration.ofMinutes(2));
        silent.keepUncarried();
        at("2026-03-03T11:10:00Z");
        assertThat(rung).isEmpty();
        at("2026-03-03T11:33:00Z");
        at("2026-03-03T11:34:00Z");
        assertThat(rung).containsExactly(Notice.Kind.DIGEST);
    }

    @Test
    void oneThatFailsHoldsUpNobodyBehindIt() {
        Member tom = rooms.firm.member("Tom", lea.brand(), Role.MANAGER);
        rooms.reaches.write(tom.person(), new Reach(Level.CALM, LocalTime.of(12, 0), 4));
        rooms.duty.take(tom, Instant.parse("2026-03-03T13:00:00Z"));
        gate.offer(new Notice(tom.person(), lea.brand(), Notice.Kind.MENTION, "/conversations/1"));
        rooms.jdbc
                .sql("alter table digest add constraint trouble check (person_id <> " + lea.person() + ")")
                .update();
        at("2026-03-03T11:00:30Z");
        assertThat(rung).containsExactly(Notice.Kind.DIGEST);
    }

    private Digests digests(Gate by) {
        return new Digests(
                rooms.reaches, by, new TransactionTemplate(new JdbcTransactionManager(rooms.database)), rooms.clock);
    }

    @Test
    void whereNothingCollectedNothingComes() {
        gate.seen(lea, gate.unseen(lea).stream().map(Kept::id).toList());
        at("2026-03-03T11:00:30Z");
        assertThat(rung).isEmpty();
    }

    @Test
    void theHourIsThatOfTheWallThroughAChangeOfClocks() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        LocalTime half = LocalTime.of(2, 30);
        assertThat(Digests.last(half, paris, Instant.parse("2026-03-29T01:00:00Z")))
                .isEqualTo("2026-03-28T01:30:00Z");
        assertThat(Digests.last(half, paris, Instant.parse("2026-03-29T01:30:00Z")))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(Digests.last(half, paris, Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    private void mention(int number) {
        gate.offer(new Notice(lea.person(), lea.brand(), Notice.Kind.MENTION, "/conversations/" + number));
    }

    private void at(String moment) {
        rooms.clock.set(Instant.parse(moment));
        digests.runDue();
        gate.carryMissed();
    }
}
