package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {

    @TempDir
    Path home;

    private Shore shore;

    @BeforeEach
    void open() {
        shore = new Shore(home);
    }

    @AfterEach
    void close() {
        shore.close();
    }

    @Test
    void anAccountIsLeasedToOneProcessAtATime() {
        Account heron = shore.connect("heron");
        assertThat(take("one")).containsExactly(heron);
        assertThat(take("other")).isEmpty();
        assertThat(take("one")).as("not twice by the same process either").isEmpty();
        assertThat(shore.leases.held("one", heron.id())).isTrue();
        assertThat(shore.leases.held("other", heron.id())).isFalse();
    }

    @Test
    void manyProcessesAtOnceNeverShareAnAccount() throws Exception {
        for (int number = 0; number < 12; number++) shore.connect("heron" + number);
        List<Callable<List<Account>>> processes = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            String owner = "process " + number;
            processes.add(() -> shore.leases.take(owner, shore.clock.instant(), 5));
        }
        List<Account> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Account>> each : threads.invokeAll(processes)) taken.addAll(each.get());
        }
        assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void aProcessThatDiedLetsGoWhenItsLeaseEnds() {
        Account heron = shore.connect("heron");
        take("dead");
        shore.jdbc
                .sql("update account set lease_until = lease_until - interval '31 seconds'")
                .update();
        assertThat(shore.leases.held("dead", heron.id())).isFalse();
        assertThat(take("alive")).containsExactly(heron);
        shore.leases.renew("dead", List.of(heron.id()));
        assertThat(shore.leases.held("alive", heron.id())).isTrue();
    }

    @Test
    void aLostLeaseStaysLostToWhoeverRenewsItLate() {
        Account heron = shore.connect("heron");
        take("late");
        shore.jdbc
                .sql("update account set lease_until = now() - interval '1 second'")
                .update();
        shore.leases.renew("late", List.of(heron.id()));
        assertThat(shore.leases.held("late", heron.id())).isFalse();
    }

    @Test
    void twoPollersReadEachMessageOnceBetweenThem() throws Exception {
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1", "m2", "m3");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        shore.pond.mood = (login, stream) -> {
            inside.countDown();
            await(goOn);
        };
        List<Future<?>> first = shore.poller().startDue();
        inside.await();
        shore.poller().runDue();
        assertThat(shore.basket.of(heron)).as("the second poller keeps away").isEmpty();
        goOn.countDown();
        for (Future<?> each : first) each.get();
        assertThat(shore.basket.of(heron)).containsExactly("m1", "m2", "m3");
    }

    @Test
    void aPollerThatLostItsLeaseHandsNothingOn() {
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1");
        shore.pond.mood = (login, stream) -> shore.jdbc
                .sql("update account set lease_owner = 'another' where id = :id")
                .param("id", heron.id())
                .update();
        shore.poller().runDue();
        assertThat(shore.basket.of(heron)).isEmpty();
        assertThat(shore.ask("lease_owner", heron, String.class)).isEqualTo("another");
    }

    @Test
    void aPollerThatStopsLetsGoAtOnce() throws Exception {
        Account heron = shore.connect("heron");
        CountDownLatch inside = new CountDownLatch(1);
        shore.pond.mood = (login, stream) -> {
            inside.countDown();
            await(new CountDownLatch(1));
        };
        Poller poller = shore.poller();
        poller.startDue();
        inside.await();
        poller.stop();
        shore.pond.mood = (login, stream) -> {};
        shore.pond.says("mentions", "m1");
        shore.poller().runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1");
    }

    private List<Account> take(String owner) {
        return shore.leases.take(owner, shore.clock.instant(), 10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new NetworkTrouble.Away("stopped", stopped);
        }
    }
}
