package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.home.WrongUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All networks together for a minute, one of them failing at any time: what holds at any speed. */
class NetworksBenchTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void nothingIsLostNothingComesTwiceAndTheOthersGoOn() throws Exception {
        PrintStream progress = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Figures figures = new NetworksBench(Duration.ofMinutes(1), Clock.systemUTC(), progress).run();
        JsonNode line = JsonMapper.shared().readTree(figures.json());
        System.out.println(line);
        assertThat(line.get("lost").intValue()).isZero();
        assertThat(line.get("twice").intValue()).isZero();
        for (String network : List.of("bluesky", "mastodon", "mail", "feeds", "api")) {
            assertThat(line.get(network + "_messages").intValue()).as(network).isPositive();
            assertThat(line.get(network + "_p99_ms").isNull())
                    .as(network + " went on")
                    .isFalse();
        }
        assertThat(line.get("bluesky_own_messages").intValue()).isPositive();
        assertThat(line.get("mastodon_own_messages").intValue()).isPositive();
        assertThat(line.get("api_own_messages").intValue()).isZero();
        assertThat(line.get("resident_end_mib").isNull()).isFalse();
    }

    @Test
    void aDelayCountsFromTheOfferOrFromWhenTheDeskWasToAsk() {
        Ledger ledger = new Ledger();
        ledger.tell("due polled " + at(10));
        ledger.tell("due polled " + at(20));
        ledger.offered("polled", "one [polled-1]", NOON.plusSeconds(4), true);
        ledger.offered("polled", "two [polled-2]", NOON.plusSeconds(12), true);
        ledger.offered("told", "one [told-1]", NOON.plusSeconds(4), false);
        ledger.tell("due told " + at(10));
        ledger.tell("stored polled-1 " + at(11));
        ledger.tell("stored polled-2 " + at(15));
        ledger.tell("stored told-1 " + at(11));
        assertThat(ledger.waiting()).isZero();
        assertThat(ledger.came("polled").others().at(0.01))
                .as("from when it was due")
                .isEqualTo(1_000);
        assertThat(ledger.came("polled").others().at(0.99))
                .as("it came before it was due")
                .isEqualTo(3_000);
        assertThat(ledger.came("told").others().at(0.99)).isEqualTo(7_000);
    }

    @Test
    void anEntryOfAFeedCountsFromWhenTheFeedWasToBeAsked() {
        Ledger ledger = new Ledger();
        ledger.offered("feeds", "one [feeds-1]", NOON.plusSeconds(4), "http://feed.example/1");
        ledger.tell("due feeds " + at(60));
        ledger.tell("due feeds " + at(360));
        ledger.tell("feed http://feed.example/1 " + at(330));
        ledger.tell("stored feeds-1 " + at(362));
        assertThat(ledger.came("feeds").others().at(0.5)).isEqualTo(2_000);
    }

    @Test
    void whatANetworksOwnFailureHeldUpIsCountedApart() {
        Ledger ledger = new Ledger();
        for (int second : new int[] {1, 10, 22, 40}) {
            ledger.offered("x", "[x-" + second + "]", NOON.plusSeconds(second), false);
        }
        ledger.failed("x", NOON.plusSeconds(5), NOON.plusSeconds(20));
        ledger.failed("y", NOON.plusSeconds(30), NOON.plusSeconds(50));
        ledger.tell("stored x-1 " + at(2));
        ledger.tell("stored x-10 " + at(25));
        ledger.tell("stored x-22 " + at(25));
        ledger.tell("stored x-40 " + at(41));
        Ledger.Came came = ledger.came("x");
        assertThat(came.own().size()).as("also what waited behind them").isEqualTo(2);
        assertThat(came.others().at(0.99)).isEqualTo(1_000);
    }

    @Test
    void whatIsLostOrStoredTwiceIsCounted() {
        Ledger ledger = new Ledger();
        ledger.offered("x", "[x-1]", NOON, false);
        ledger.offered("x", "[x-2]", NOON, false);
        ledger.tell("stored x-1 " + at(1));
        ledger.tell("stored x-1 " + at(2));
        assertThat(ledger.waiting()).isEqualTo(1);
        assertThat(ledger.came("x").lost()).isEqualTo(1);
        assertThat(ledger.came("x").twice()).isEqualTo(1);
    }

    @Test
    void whatIsNoNumberOfMinutesIsSaid() {
        assertThatThrownBy(() -> NetworksAsked.of(List.of("--minutes", "0"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> NetworksAsked.of(List.of("--minutes", "long"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> NetworksAsked.of(List.of("--hours"))).isInstanceOf(WrongUse.class);
        assertThat(NetworksAsked.of(List.of()).length()).isEqualTo(Duration.ofMinutes(2));
        assertThat(NetworksAsked.of(List.of("--minutes", "60")).length()).isEqualTo(Duration.ofHours(1));
    }

    private static long at(int second) {
        return NOON.plusSeconds(second).toEpochMilli();
    }
}
