package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ListenerTest {

    private static final Pace QUICK = new Pace(Duration.ofMillis(1), Duration.ofSeconds(1));

    private final Rooms rooms = new Rooms("2026-03-03T09:00:00Z");
    private final Streams streams = new Streams(
            new Admission(rooms.personal, session -> true),
            member -> Ear.ALWAYS,
            rooms.clock,
            new SimpleMeterRegistry(),
            QUICK);
    private final Gate gate = rooms.gate(streams);
    private final Listener listener = new Listener(rooms.database, streams, gate);
    private Member lea;

    @BeforeEach
    void listen() {
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        listener.start();
    }

    @AfterEach
    void hangUp() {
        listener.stop();
        rooms.database.close();
    }

    @Test
    void pagesOfABrandHearAChangeAfterItsCommitAndNoOtherBrandDoes() throws InterruptedException {
        Member other = rooms.firm.member("Ana", rooms.firm.brand("other", "Europe/Paris"), Role.MANAGER);
        RecordedLine ours = ready(lea);
        RecordedLine theirs = ready(other);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(rooms.database));
        transaction.executeWithoutResult(status -> {
            rooms.updates.tell(lea.brand(), "conversation", 1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> rooms.updates.tell(lea.brand(), "conversation", 2));
        rooms.updates.tell(other.brand(), "conversation", 3);
        assertThat(next(ours)).isEqualTo("conversation 2");
        assertThat(next(theirs)).isEqualTo("conversation 3");
    }

    @Test
    void aNoticeReachesThePagesOfWhomItIsForAndIsNotedInTheLedger() throws InterruptedException {
        RecordedLine line = ready(lea);
        rooms.duty.take(lea, rooms.clock.instant().plusSeconds(3600));
        assertThat(line.next()).startsWith("duty ");
        gate.offer(new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/7"));
        assertThat(next(line)).startsWith("notice ");
        rooms.updates.tell(lea.brand(), "label", 1);
        assertThat(next(line)).isEqualTo("label 1");
        assertThat(rooms.jdbc
                        .sql("select carried_at is not null from notice")
                        .query((row, number) -> row.getBoolean(1))
                        .list())
                .containsExactly(true);
    }

    @Test
    void pagesReadAfreshWhenTheConnectionWasLost() throws InterruptedException {
        RecordedLine line = ready(lea);
        rooms.jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'montgolfiere updates' and datname = current_database()
                """).query((row, number) -> row.getBoolean(1)).list();
        assertThat(next(line)).isEqualTo("resync 0");
        rooms.updates.tell(lea.brand(), "conversation", 9);
        assertThat(next(line)).isEqualTo("conversation 9");
    }

    @Test
    void anEleventhPageOfOnePersonIsRefused() {
        for (int page = 0; page < 10; page++) {
            assertThat(streams.open(lea, "session", false)).isNotNull();
        }
        assertThat(streams.open(lea, "session", false)).isNull();
    }

    @Test
    void streamsHoldNoConnectionOfThePool() throws InterruptedException {
        for (int page = 0; page < 10; page++) {
            ready(new Member(lea.person() + 1 + page, "N", lea.brand(), Set.of(Role.MANAGER)));
        }
        assertThat(rooms.database.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    /** What is heard next, but for what {@link #ready} said more than once. */
    private static String next(RecordedLine line) throws InterruptedException {
        String heard = line.next();
        while (heard.equals("ready 0")) {
            heard = line.next();
        }
        return heard;
    }

    /** A page whose stream surely hears by now. */
    private RecordedLine ready(Member member) throws InterruptedException {
        RecordedLine line = new RecordedLine();
        OpenPage page = new OpenPage(member, line, QUICK, rooms.clock);
        streams.add(page);
        streams.start(page, () -> true);
        String heard;
        do {
            rooms.updates.tell(member.brand(), "ready", 0);
            heard = line.next();
        } while (!heard.equals("ready 0"));
        return line;
    }
}
