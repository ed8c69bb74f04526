package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Health.Standing;

/** What an account's page is told by the readings themselves: nothing that fails for long stays hidden behind what goes well. */
class HealthTest {

    @TempDir
    Path home;

    private Shore shore;
    private Poller poller;
    private Account heron;

    @BeforeEach
    void open() {
        shore = new Shore(home);
        poller = shore.poller();
        heron = shore.connect("heron");
    }

    @AfterEach
    void close() {
        shore.close();
    }

    @Test
    void whatWasReadAndHeardLastIsKnownAndHowLateItWas() {
        poller.runDue();
        Instant read = shore.clock.instant();
        assertThat(health().readAt()).isEqualTo(read);
        assertThat(health().heard()).isNull();
        shore.pond.says("mentions", "m1");
        later(Duration.ofMinutes(1));
        Instant heard = shore.clock.instant();
        later(Duration.ofMinutes(1));
        assertThat(health().heard()).isEqualTo(new Health.Heard(heard, Duration.between(Instant.EPOCH, heard)));
        assertThat(health().readAt()).isEqualTo(shore.clock.instant());
        assertThat(standing()).isEqualTo(Standing.WELL);
    }

    @Test
    void aMainStreamThatAlwaysFailsShowsWhileOthersGoWell() {
        Instant since = shore.clock.instant();
        failing("mentions", new NetworkTrouble.Away("status 502", null));
        poller.runDue();
        assertThat(standing()).as("once is a hiccup").isEqualTo(Standing.HALTING);
        later(Duration.ofMinutes(1));
        assertThat(standing()).isEqualTo(Standing.DEAF);
        later(Duration.ofHours(3));
        assertThat(health().resting()).singleElement().satisfies(rest -> {
            assertThat(rest.stream()).isEqualTo("mentions");
            assertThat(rest.main()).isTrue();
            assertThat(rest.failures()).isEqualTo(3);
            assertThat(rest.since()).isEqualTo(since);
            assertThat(rest.until()).isAfter(shore.clock.instant());
            assertThat(rest.why()).isEqualTo("channel.away");
        });
        assertThat(health().deafSince()).isEqualTo(since);
        shore.pond.mood = (login, stream) -> {};
        later(Duration.ofHours(1));
        assertThat(health().resting()).isEmpty();
        assertThat(standing()).isEqualTo(Standing.WELL);
    }

    @Test
    void whatIsBesideWhatPeopleSayMayHaltAndIsSaidToo() {
        failing("letters", new IllegalStateException("a fault of ours"));
        for (int round = 0; round < 5; round++) later(Duration.ofMinutes(5));
        assertThat(standing()).isEqualTo(Standing.HALTING);
        assertThat(health().resting())
                .singleElement()
                .satisfies(rest -> assertThat(rest.why()).isEqualTo("channel.fault"));
    }

    @Test
    void anAccountThatDoesNotAnswerSaysSinceWhenAndWhy() {
        poller.runDue();
        Instant read = shore.clock.instant();
        shore.pond.mood = (login, stream) -> {
            throw new NetworkTrouble.Away("channel.pond.dry", null);
        };
        later(Duration.ofMinutes(1));
        Instant since = shore.clock.instant();
        later(Duration.ofMinutes(1));
        assertThat(standing()).isEqualTo(Standing.SILENT);
        assertThat(health().failingSince()).isEqualTo(since);
        assertThat(health().why()).isEqualTo("channel.pond.dry");
        assertThat(health().readAt()).isEqualTo(read);
        shore.pond.mood = (login, stream) -> {};
        later(Duration.ofHours(1));
        assertThat(standing()).isEqualTo(Standing.WELL);
        assertThat(health().why()).isNull();
    }

    @Test
    void aPauseThatTheNetworkAskedForIsNoFailure() {
        shore.pond.mood = (login, stream) -> {
            throw new NetworkTrouble.Limited(shore.clock.instant().plusSeconds(600));
        };
        poller.runDue();
        assertThat(standing()).isEqualTo(Standing.PAUSED);
        assertThat(health().failingSince()).isNull();
        assertThat(health().nextAt()).isAfterOrEqualTo(shore.clock.instant().plusSeconds(600));
    }

    @Test
    void theQuotaIsWhatTheNetworkToldLast() {
        Quota quota = new Quota(12, 300, shore.clock.instant().plusSeconds(300));
        shore.pond.quota = quota;
        poller.runDue();
        assertThat(health().quota()).isEqualTo(quota);
        shore.pond.quota = null;
        later(Duration.ofMinutes(1));
        assertThat(health().quota()).isNull();
    }

    @Test
    void theWorstStandsFirstAndACredentialThatIsGoneIsTheWorst() {
        poller.runDue();
        assertThat(health().standing(Account.State.NEEDS_ATTENTION)).isEqualTo(Standing.CLOSED);
        assertThat(health().standing(Account.State.DISCONNECTED)).isEqualTo(Standing.DISCONNECTED);
        assertThat(Standing.values())
                .startsWith(Standing.CLOSED, Standing.SILENT, Standing.DEAF)
                .endsWith(Standing.DISCONNECTED);
    }

    @Test
    void ofSeveralWindowsTheTightestThatIsNotOverCounts() {
        Instant now = shore.clock.instant();
        Windows windows = new Windows();
        windows.note("a reads", "90", "100", now.plusSeconds(60));
        windows.note("a writes", "5", "50", null);
        windows.note("a searches", "0", "10", now.minusSeconds(1));
        windows.note("b", "1", "100", null);
        windows.note("a odd", "many", "100", null);
        windows.note("a none", "0", "0", null);
        assertThat(windows.tightest(key -> key.startsWith("a "), now)).isEqualTo(new Quota(5, 50, null));
        assertThat(windows.tightest("c"::equals, now)).isNull();
    }

    private void failing(String which, RuntimeException fault) {
        shore.pond.mood = (login, stream) -> {
            if (stream.equals(which)) throw fault;
        };
    }

    private void later(Duration time) {
        shore.clock.pass(time);
        poller.runDue();
    }

    private Health health() {
        List<Health> all = shore.health.of(shore.brand);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Standing standing() {
        return health().standing(shore.now(heron).state());
    }
}
