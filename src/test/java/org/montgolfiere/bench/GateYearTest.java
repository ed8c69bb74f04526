package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.home.TestVault;
import org.montgolfiere.offduty.GateOnTrial;
import org.montgolfiere.offduty.PastTheGate;
import org.montgolfiere.people.Notice;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.TestRota;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Promise 1 over a whole year, counted outside the gate; {@code bench gate} plays the same with a million notices. {@code
 * -Dseed=N} plays one again.
 */
class GateYearTest {

    private static final int EVENTS = 12_000;

    @TempDir
    Path folder;

    private final long seed = Objects.requireNonNullElse(Long.getLong("seed"), new Random().nextLong(1_000_000));
    private final String url = TestDatabase.freshUrl();
    private final HikariDataSource database = TestDatabase.pool(url);
    private final Duty duty = new TestRota(database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), event -> {}).duty;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobodyOffDutyIsDisturbedAndNothingIsLost() throws Exception {
        GateFigures figures =
                play((town, ends) -> new OwnGateDesk(database, duty, TestVault.in(folder), town, ends), EVENTS);
        assertThat(figures.disturbances()).as("disturbances, seed %d", seed).isZero();
        assertThat(figures.lost()).as("lost, seed %d", seed).isZero();
        assertThat(figures.unwanted()).as("unwanted, seed %d", seed).isZero();
        assertThat(figures.missed()).as("missed, seed %d", seed).isZero();
        assertThat(figures.delivered()).isGreaterThan(EVENTS / 50);
        assertThat(figures.posted()).isPositive();
        assertThat(figures.kept()).isGreaterThan(EVENTS / 4);
    }

    @Test
    void theSameYearFailsWithACarrierWiredPastTheGate() throws Exception {
        GateFigures figures = play(
                (town, ends) -> new Leaking(new OwnGateDesk(database, duty, TestVault.in(folder), town, ends)),
                EVENTS / 10);
        assertThat(figures.disturbances()).as("seed %d", seed).isPositive();
    }

    @Test
    void theSameYearFailsWithPushesThatOutliveTheDutyOfWhoStops() throws Exception {
        GateFigures figures = play(
                (town, ends) -> new OwnGateDesk(
                        database,
                        duty,
                        new GateOnTrial.Far(
                                TestVault.in(folder),
                                ends.push().port(),
                                ends.mail().port(),
                                Duration.ofHours(12)),
                        town,
                        ends),
                EVENTS);
        assertThat(figures.disturbances()).as("seed %d", seed).isPositive();
        assertThat(figures.lost()).as("lost, seed %d", seed).isZero();
    }

    /** Of two thousand notices: each kill starts a process anew. */
    @Test
    @Tag("slow")
    void noKillDisturbsAnybodyOrLosesAnything() throws Exception {
        KilledGateDesk[] made = new KilledGateDesk[1];
        GateFigures figures = play(
                (town, ends) -> made[0] = new KilledGateDesk(
                        new KilledGateDesk.Program(url, folder), database, town, ends, new Random(seed)),
                2_000);
        System.out.printf("%d kills%n", made[0].kills());
        assertThat(made[0].kills()).isGreaterThan(5);
        assertThat(figures.disturbances()).as("disturbances, seed %d", seed).isZero();
        assertThat(figures.lost()).as("lost, seed %d", seed).isZero();
        assertThat(figures.delivered()).isPositive();
    }

    private GateFigures play(GateDesk.Maker maker, int events) throws Exception {
        System.out.println("GateYearTest seed " + seed);
        GateFigures figures = new GateYear(JdbcClient.create(database), seed).play(maker, events);
        System.out.println(figures.json());
        return figures;
    }

    /** One notice of fifty goes by a way of its own. */
    private record Leaking(OwnGateDesk desk) implements GateDesk {

        @Override
        public void offer(long step, Instant now, List<Notice> notices) {
            desk.offer(step, now, notices);
            if (step % 50 == 0) {
                PastTheGate.lead(desk.gate(), notices.getFirst());
            }
        }

        @Override
        public int carry(Instant now) {
            return desk.carry(now);
        }

        @Override
        public void tidy(Instant now) {
            desk.tidy(now);
        }

        @Override
        public void restart() throws Exception {
            desk.restart();
        }

        @Override
        public double decisionsPerSecond() {
            return desk.decisionsPerSecond();
        }

        @Override
        public void close() {
            desk.close();
        }
    }
}
