package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {

    private Shore shore;
    private Listening listening;

    @BeforeEach
    void aPondThatRings(@TempDir Path home) {
        shore = new Shore(home);
        shore.pond.rings = true;
        PollerLoop poller = new PollerLoop(shore.poller(), false);
        listening = new Listening(shore.networks, shore.rows, shore.leases, shore.logins, poller, shore.clock, true);
    }

    @AfterEach
    void close() {
        listening.stop();
        shore.close();
    }

    @Test
    void aRingMakesTheAccountDueUnlessItsNetworkFails() throws InterruptedException {
        Account account = shore.connect("heron");
        listening.start();
        Runnable ring = Objects.requireNonNull(shore.pond.bells.poll(30, TimeUnit.SECONDS));
        Instant later = shore.clock.instant().plusSeconds(3600);
        next(account, later, 0);
        ring.run();
        assertThat(next(account)).isEqualTo(shore.clock.instant());
        next(account, later, 3);
        ring.run();
        assertThat(next(account)).isEqualTo(later);
    }

    @Test
    void nobodyListensForADisconnectedAccount() throws InterruptedException {
        Account account = shore.connect("heron");
        listening.start();
        Runnable ring = Objects.requireNonNull(shore.pond.bells.poll(30, TimeUnit.SECONDS));
        shore.accounts.disconnect(account.id());
        Instant later = shore.clock.instant().plusSeconds(3600);
        next(account, later, 0);
        ring.run();
        assertThat(next(account)).isEqualTo(later);
        listening.round();
        listening.round();
        assertThat(shore.pond.bells.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aPollThatIsAnsweredAgainEndsTheRestOfAnEarThatHeardNothing() throws InterruptedException {
        shore.pond.deaf = true;
        Account account = shore.connect("heron");
        listening.start();
        Runnable bell = null;
        for (int tries = 0; bell == null && tries < 20; tries++) {
            next(account, shore.clock.instant(), 1);
            bell = shore.pond.bells.poll(2, TimeUnit.SECONDS);
            assertThat(bell).isNull();
            shore.pond.deaf = false;
            next(account, shore.clock.instant(), 0);
            bell = shore.pond.bells.poll(2, TimeUnit.SECONDS);
        }
        assertThat(bell).isNotNull();
    }

    private void next(Account account, Instant at, int failures) {
        shore.jdbc
                .sql("update account set next_poll_at = :at, failures = :failures where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("failures", failures)
                .param("id", account.id())
                .update();
    }

    private Instant next(Account account) {
        return shore.jdbc
                .sql("select next_poll_at from account where id = :id")
                .param("id", account.id())
                .query((row, number) ->
                        row.getObject("next_poll_at", OffsetDateTime.class).toInstant())
                .single();
    }
}
