package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.home.TestVault;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the gate does twice a minute, with a part of it in trouble. */
class GateLoopTest {

    @TempDir
    Path folder;

    private final Rooms rooms = new Rooms("2026-03-03T10:56:00Z");
    private final List<Notice.Kind> offered = new ArrayList<>();
    private final Gate gate = rooms.gate(passed -> offered.add(passed.notice().kind()));

    @AfterEach
    void close() {
        rooms.database.close();
    }

    @Test
    void troubleWithThePushKeyEndsNeitherWhatWaitsNorTheDigest() {
        Member lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        rooms.reaches.write(lea.person(), new Reach(Level.CALM, LocalTime.of(12, 0), 4));
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
        gate.offer(new Notice(lea.person(), lea.brand(), Notice.Kind.MENTION, "/conversations/1"));
        gate.offer(new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/1"));
        rooms.clock.pass(Duration.ofMinutes(5));
        rooms.jdbc
                .sql("alter table push_key add constraint trouble check (id <> 1)")
                .update();

        loop().round();

        gate.carryMissed();
        assertThat(offered).containsExactly(Notice.Kind.DIGEST);
        assertThat(rooms.jdbc
                        .sql("select reason from notice where kind = 'help'")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("no_way");
    }

    @Test
    void whichWayANoticeWentIsForgottenADayLater() {
        Member lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        Ways ways = new Ways(rooms.jdbc);
        ways.go(offered(lea), "mail");
        rooms.clock.pass(Duration.ofHours(25));
        ways.go(offered(lea), "mail");
        loop().round();
        assertThat(rooms.jdbc
                        .sql("select notice_id from notice_way")
                        .query((row, number) -> row.getLong(1))
                        .list())
                .containsExactly(newest());
    }

    private long offered(Member member) {
        gate.offer(new Notice(member.person(), member.brand(), Notice.Kind.HELP, "/conversations/1"));
        return newest();
    }

    private long newest() {
        return rooms.jdbc
                .sql("select max(id) from notice")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private GateLoop loop() {
        Digests digests = new Digests(
                rooms.reaches, gate, new TransactionTemplate(new JdbcTransactionManager(rooms.database)), rooms.clock);
        PushKeys keys = new PushKeys(rooms.jdbc, TestVault.in(folder));
        return new GateLoop(gate, digests, keys, new Ways(rooms.jdbc), rooms.clock);
    }
}
