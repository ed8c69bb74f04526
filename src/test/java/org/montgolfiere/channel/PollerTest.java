package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollerTest {

    @TempDir
    Path home;

    private Shore shore;
    private Poller poller;

    @BeforeEach
    void open() {
        shore = new Shore(home);
        poller = shore.poller();
    }

    @AfterEach
    void close() {
        poller.stop();
        shore.close();
    }

    @Test
    void afterAStopItBeginsAgain() {
        Account heron = shore.connect("heron");
        poller.stop();
        poller.start();
        shore.pond.says("mentions", "m1");
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1");
    }

    @Test
    void everyStreamIsReadToItsEndAndThenFromWhereItEnded() {
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1", "m2", "m3", "m4", "m5");
        shore.pond.says("letters", "l1");
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1", "m2", "m3", "m4", "m5", "l1");
        shore.pond.says("mentions", "m6");
        poller.runDue();
        assertThat(shore.basket.of(heron)).as("not before its time").doesNotContain("m6");
        shore.clock.pass(Duration.ofSeconds(12));
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1", "m2", "m3", "m4", "m5", "l1", "m6");
    }

    @Test
    void aBatchThatCouldNotBeStoredIsReadAgain() {
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1");
        shore.basket.before = () -> {
            throw new IllegalStateException("the disk is full");
        };
        poller.runDue();
        assertThat(shore.accounts.cursor(heron.id(), "mentions")).isNull();
        shore.basket.before = () -> {};
        shore.clock.pass(Duration.ofSeconds(5));
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1");
    }

    @Test
    void afterAFailureThePauseGrowsAndASuccessEndsIt() {
        Account heron = shore.connect("heron");
        failing(new NetworkTrouble.Away("no answer", null));
        for (int failures = 1; failures <= 4; failures++) {
            poller.runDue();
            assertThat(shore.ask("failures", heron, Integer.class)).isEqualTo(failures);
            Duration whole = BackOff.after(failures, 1);
            assertThat(pause(heron)).isBetween(whole.dividedBy(2), whole);
            shore.clock.pass(whole);
        }
        shore.pond.mood = (login, stream) -> {};
        poller.runDue();
        assertThat(shore.ask("failures", heron, Integer.class)).isZero();
        assertThat(shore.now(heron).state()).isEqualTo(Account.State.CONNECTED);
    }

    @Test
    void whatIsTooDeepToReadEndsInOneStreamAndTheOthersGoOn() {
        Account heron = shore.connect("heron");
        shore.pond.mood = (login, stream) -> {
            if (stream.equals("mentions")) throw new StackOverflowError();
        };
        shore.pond.says("letters", "l1");
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("l1");
    }

    @Test
    void anErrorOfTheMachineIsAFailureAndTheAccountIsLetGo() {
        Account heron = shore.connect("heron");
        shore.pond.mood = (login, stream) -> {
            throw new NoClassDefFoundError("of a library");
        };
        poller.runDue();
        assertThat(shore.ask("failures", heron, Integer.class)).isEqualTo(1);
        assertThat(shore.ask("lease_owner is null", heron, Boolean.class)).isTrue();
    }

    @Test
    void aRateLimitIsWaitedFor() {
        Account heron = shore.connect("heron");
        failing(new NetworkTrouble.Limited(shore.clock.instant().plusSeconds(100)));
        poller.runDue();
        assertThat(pause(heron)).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(105));
        assertThat(shore.ask("failures", heron, Integer.class)).isZero();
    }

    @Test
    void aRevokedAccountIsLeftAloneAndCatchesUpOnceConnectedAgain() {
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1");
        poller.runDue();
        shore.pond.passwords.put("heron", "changed");
        shore.pond.says("mentions", "m2", "m3", "m4");
        shore.clock.pass(Duration.ofMinutes(1));
        poller.runDue();
        assertThat(shore.now(heron).state()).isEqualTo(Account.State.NEEDS_ATTENTION);
        assertThat(shore.events).contains(new AccountTroubled(shore.now(heron), "channel.pond.revoked"));
        shore.clock.pass(Duration.ofDays(2));
        failing(new IllegalStateException("asked although it is in trouble"));
        poller.runDue();
        assertThat(shore.ask("failures", heron, Integer.class)).isZero();
        shore.pond.mood = (login, stream) -> {};
        Shore.connected(shore.accounts.reconnect(heron.id(), shore.typed("heron")));
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1", "m2", "m3", "m4");
    }

    @Test
    void aNetworkThatThrowsDisturbsNoOtherAccount() {
        Account broken = shore.connect("broken");
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1");
        shore.pond.mood = (login, stream) -> {
            if (login.account().equals(broken)) throw new ArrayIndexOutOfBoundsException("adapter fault");
        };
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1");
        assertThat(shore.basket.of(broken)).isEmpty();
        assertThat(shore.ask("failures", broken, Integer.class)).isEqualTo(1);
    }

    @Test
    void aFaultInOneStreamLeavesTheOthersTheirTurn() {
        Account heron = shore.connect("heron");
        shore.pond.says("letters", "l1");
        shore.pond.mood = (login, stream) -> {
            if (stream.equals("mentions")) throw new IllegalStateException("adapter fault");
        };
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("l1");
    }

    @Test
    void aFloodOnOneStreamLeavesTheOthersTheirTurnAndGoesOnAtOnce() {
        Account heron = shore.connect("heron");
        int all = Reading.BATCHES * Pond.PAGE + 3;
        shore.pond.says(
                "mentions",
                IntStream.range(0, all).mapToObj(number -> "m" + number).toArray(String[]::new));
        shore.pond.says("letters", "l1");
        poller.runDue();
        assertThat(shore.basket.of(heron))
                .hasSize(Reading.BATCHES * Pond.PAGE + 1)
                .contains("l1");
        poller.runDue();
        assertThat(shore.basket.of(heron)).hasSize(all + 1).doesNotHaveDuplicates();
    }

    @Test
    void aSavedSearchIsAStreamOfItsOwn() {
        Account heron = shore.connect("heron");
        long person = person();
        assertThat(shore.searches.add(heron.id(), "  #ballon   rouge ", person)).isTrue();
        shore.pond.says("#ballon rouge", "f1", "f2", "f3");
        poller.runDue();
        SavedSearch search = shore.searches.of(heron.id()).getFirst();
        assertThat(shore.pond.searched).containsEntry(search.stream(), "#ballon rouge");
        assertThat(shore.basket.of(heron)).containsExactly("f1", "f2", "f3");
        shore.searches.remove(heron.id(), search.id());
        assertThat(shore.accounts.cursor(heron.id(), search.stream())).isNull();
    }

    @Test
    void aSearchThatTheNetworkRefusesPutsOffNeitherMentionsNorTheNextSearch() {
        Account heron = shore.connect("heron");
        long person = person();
        shore.searches.add(heron.id(), "bad", person);
        shore.searches.add(heron.id(), "good", person);
        shore.pond.says("good", "g1");
        List<Instant> asked = new ArrayList<>();
        shore.pond.mood = (login, stream) -> {
            if (stream.equals("bad")) {
                asked.add(shore.clock.instant());
                throw new NetworkTrouble.Away("refused", null);
            }
        };
        for (int round = 1; round <= 40; round++) {
            shore.pond.says("mentions", "m" + round);
            poller.runDue();
            assertThat(shore.basket.of(heron)).contains("g1", "m" + round);
            assertThat(shore.ask("failures", heron, Integer.class)).isZero();
            shore.clock.pass(Duration.ofSeconds(12));
        }
        assertThat(asked).as("its pauses grow").hasSizeBetween(4, 12);
    }

    @Test
    void aSearchsRateLimitIsItsOwn() {
        Account heron = shore.connect("heron");
        shore.searches.add(heron.id(), "much", person());
        shore.pond.says("much", "f1");
        Instant until = shore.clock.instant().plusSeconds(600);
        shore.pond.mood = (login, stream) -> {
            if (stream.equals("much") && shore.clock.instant().isBefore(until)) {
                throw new NetworkTrouble.Limited(until);
            }
        };
        poller.runDue();
        shore.pond.says("mentions", "m1");
        shore.clock.pass(Duration.ofSeconds(12));
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1");
        shore.clock.pass(Duration.ofSeconds(610));
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1", "f1");
    }

    @Test
    void countsThatCannotBeHadAreNoFailure() {
        Account heron = shore.connect("heron");
        shore.pond.says("mentions", "m1");
        shore.pond.mood = (login, stream) -> {
            if (stream.equals("counts")) {
                throw new NetworkTrouble.Away("no answer", null);
            }
        };
        poller.runDue();
        assertThat(shore.basket.of(heron)).containsExactly("m1");
        assertThat(shore.ask("failures", heron, Integer.class)).isZero();
    }

    @Test
    void followersAndPostsAreCountedOnceADay() {
        Account heron = shore.connect("heron");
        poller.runDue();
        shore.clock.pass(Duration.ofHours(5));
        poller.runDue();
        shore.clock.pass(Duration.ofHours(15));
        poller.runDue();
        assertThat(shore.jdbc
                        .sql("select day || ' ' || followers || ' ' || posts from account_day order by day")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("2026-03-10 10 1", "2026-03-11 20 2");
        assertThat(shore.ask("failures", heron, Integer.class)).isZero();
    }

    @Test
    void aSecretRenewedWhileReadingIsKept() {
        Account heron = shore.connect("heron");
        shore.pond.mood = (login, stream) -> {
            if (stream.equals("letters")) login.renewed().accept("renewed");
        };
        poller.runDue();
        assertThat(shore.login(heron).secret()).isEqualTo("renewed");
    }

    private void failing(RuntimeException fault) {
        shore.pond.mood = (login, stream) -> {
            throw fault;
        };
    }

    private Duration pause(Account account) {
        Instant next =
                shore.ask("next_poll_at", account, java.sql.Timestamp.class).toInstant();
        return Duration.between(shore.clock.instant(), next);
    }

    private long person() {
        return shore.jdbc
                .sql("""
                        insert into person (name, email, locale, zone, created_at)
                        values ('Léa', 'lea@maison.example', 'fr', 'Europe/Paris', :now) returning id
                        """)
                .param("now", shore.clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
