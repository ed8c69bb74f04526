package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Doorkeeper.Heard;

/** What was brought is read once, whatever happens between storing and reading, and is not kept longer than needed. */
class HooksTest {

    private Porch porch;
    private Account account;
    private Doorkeeper.Door door;

    @BeforeEach
    void anAccountWithADoor(@TempDir Path home) {
        porch = new Porch(home);
        account = porch.shore.connect("heron");
        door = porch.door(porch.open(account));
    }

    @AfterEach
    void close() {
        porch.close();
    }

    @Test
    void aDeskThatDiedBetweenStoringAndReadingReadsItOnce() {
        assertThat(Porch.bring(door, account, "quack")).isEqualTo(Heard.STORED);
        // it dies here: the network heard no answer and brings it again to the one that started
        Doorkeeper.Door again = Objects.requireNonNull(porch.another().find("pond", porch.open(account)));
        assertThat(Porch.bring(again, account, "quack")).isEqualTo(Heard.KNOWN);
        porch.shore.poller().runDue();
        porch.shore.clock.pass(Duration.ofMinutes(1));
        porch.shore.poller().runDue();
        assertThat(porch.shore.basket.of(account)).containsExactly("quack");
    }

    @Test
    void aReadingThatWasCutOffIsMadeAgain() {
        Porch.bring(door, account, "quack");
        porch.shore.basket.before = () -> {
            throw new IllegalStateException("the database is away");
        };
        porch.shore.poller().runDue();
        assertThat(porch.shore.basket.of(account)).isEmpty();
        porch.shore.basket.before = () -> {};
        porch.shore.clock.pass(Duration.ofMinutes(20));
        porch.shore.poller().runDue();
        assertThat(porch.shore.basket.of(account)).containsExactly("quack");
    }

    @Test
    void whatCameWhileManyBroughtAtOnceIsReadOnceEach() throws Exception {
        List<String> read = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> bringing = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                String name = "thread " + thread;
                bringing.add(threads.submit(() -> {
                    for (int number = 0; number < 40; number++) {
                        Porch.bring(door, account, name + " number " + number);
                    }
                }));
            }
            String cursor = null;
            while (!bringing.stream().allMatch(Future::isDone)) {
                cursor = drain(cursor, read);
            }
            for (Future<?> each : bringing) each.get();
            drain(cursor, read);
        }
        assertThat(read).hasSize(240).doesNotHaveDuplicates();
    }

    @Test
    void theWordsAreForgottenOnceTheyWereReadAndTheKeySomeDaysLater() {
        Porch.bring(door, account, "quack");
        String cursor = drain(null, new ArrayList<>());
        drain(cursor, new ArrayList<>());
        assertThat(porch.kept("body is null")).isOne();
        porch.shore.clock.pass(Hooks.REMEMBERED.plusSeconds(1));
        drain(cursor, new ArrayList<>());
        assertThat(porch.kept("true")).isZero();
    }

    @Test
    void whoIsErasedIsNotLeftInWhatWasReadLast() {
        Porch.bring(door, account, "quack");
        porch.shore.poller().runDue();
        Porch.bring(door, account, "croak");
        assertThat(porch.kept("body is not null")).isEqualTo(2);
        porch.hooks.forget(account.id(), body -> false);
        assertThat(porch.kept("body is not null")).isOne();
        porch.shore.clock.pass(Duration.ofMinutes(1));
        porch.shore.poller().runDue();
        assertThat(porch.shore.basket.of(account)).containsExactly("quack", "croak");
    }

    @Test
    void whoIsErasedIsNotLeftInWhatNobodyReadYet() {
        for (int number = 0; number < 2 * Hooks.PAGE; number++) {
            Porch.bring(door, account, number % 2 == 0 ? "heron " + number : "stork " + number);
        }
        porch.hooks.forget(account.id(), body -> text(body).startsWith("stork"));
        List<String> read = new ArrayList<>();
        drain(null, read);
        assertThat(read).hasSize(Hooks.PAGE).allMatch(words -> words.startsWith("heron"));
        assertThat(Porch.bring(door, account, "stork 1")).isEqualTo(Heard.KNOWN);
    }

    @Test
    void whatIsNeverReadLiesHereForAWeekAtMost() {
        Porch.bring(door, account, "long ago");
        porch.shore.accounts.trouble(account.id(), "channel.revoked");
        porch.shore.clock.pass(Hooks.REMEMBERED.minusSeconds(1));
        porch.hooks.forgetOld();
        assertThat(porch.kept("body is not null")).isOne();
        porch.shore.clock.pass(Duration.ofSeconds(2));
        porch.hooks.forgetOld();
        assertThat(porch.kept("true")).isZero();
    }

    @Test
    void whoeverDisconnectsTakesAllThatWasBroughtAlong() {
        Account other = porch.shore.connect("stork");
        Porch.bring(porch.door(porch.open(other)), other, "stays");
        Porch.bring(door, account, "read");
        porch.shore.poller().runDue();
        Porch.bring(door, account, "not read");
        porch.shore.accounts.disconnect(account.id());
        assertThat(porch.kept("account_id = " + account.id())).isZero();
        assertThat(porch.kept("account_id = " + other.id())).isOne();
    }

    @Test
    void aReadingForgetsNothingThatWasNotRead() {
        Porch.bring(door, account, "one");
        String cursor = Objects.requireNonNull(drain(null, new ArrayList<>()));
        Porch.bring(door, account, "two");
        porch.shore.clock.pass(Hooks.REMEMBERED.multipliedBy(9));
        List<String> read = new ArrayList<>();
        drain(cursor, read);
        assertThat(read).containsExactly("two");
    }

    @Test
    void whatCannotBeUnderstoodIsSetAsideAndTheRestGoesOn() {
        Porch.bring(door, account, "one");
        Porch.bring(door, account, "croak");
        Porch.bring(door, account, "two");
        Batch batch = porch.hooks.read(account.id(), null, body -> {
            if (text(body).equals("croak")) throw new IllegalArgumentException("no duck");
            return List.of(Pond.message(text(body)));
        });
        assertThat(batch.items())
                .extracting(each -> each instanceof Incoming.Unreadable(String raw, String _) ? raw : "read")
                .containsExactly("read", "croak", "read");
    }

    @Test
    void onlyAnAddressOfTheInternetIsGivenAway(@TempDir Path home) {
        assertThat(porch.hooks.reachable()).isTrue();
        assertThat(porch.hooks.open(account).toString()).startsWith("https://desk.example/hooks/pond/");
        var near = new org.montgolfiere.home.Settings(home, 0, null, java.net.URI.create("http://localhost:8080"));
        assertThat(new Hooks(porch.rows, near, porch.shore.clock).reachable()).isFalse();
    }

    /** Reads to the end, as the poller does. @return where it ended */
    private @Nullable String drain(@Nullable String from, List<String> read) {
        String cursor = from;
        while (true) {
            Batch batch = porch.hooks.read(account.id(), cursor, body -> {
                read.add(text(body));
                return List.of();
            });
            cursor = batch.cursor() == null ? cursor : batch.cursor();
            if (!batch.more()) return cursor;
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
