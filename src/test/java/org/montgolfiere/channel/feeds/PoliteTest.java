package org.montgolfiere.channel.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.channel.feeds.Newsstand.item;
import static org.montgolfiere.channel.feeds.Newsstand.rss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.feeds.Newsstand.Asked;

/** Servers are asked seldom, by what they gave, where they are; and what is wrong with one is said in words. */
class PoliteTest {

    private static final String RSS = "application/rss+xml";
    private static final Duration SOON = Duration.ofMinutes(20);

    private final Kiosk kiosk = new Kiosk();
    private final Newsstand stand = kiosk.stand;

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        stand.marked("/feed", "\"one\"", rss("A", item("1", "https://site.example/1", "un")));
        Account account = kiosk.account(stand.at("/feed"));
        assertThat(kiosk.read(account)).hasSize(1);
        assertThat(kiosk.after(SOON, account)).isEmpty();
        assertThat(stand.asked)
                .containsExactly(
                        new Asked("/feed", null, null), new Asked("/feed", "\"one\"", "Tue, 10 Mar 2026 08:00:00 GMT"));
        stand.marked("/feed", "\"two\"", rss("A", item("2", "https://site.example/2", "deux")));
        assertThat(Kiosk.texts(kiosk.after(SOON, account))).containsExactly("deux");
    }

    @Test
    void aFeedIsAskedAgainWhenItSaysSo() {
        stand.file("/forum", "forum.rss", RSS);
        Account account = kiosk.account(stand.at("/forum"));
        kiosk.read(account);
        kiosk.after(Duration.ofMinutes(59), account);
        assertThat(stand.askedFor("/forum")).as("its ttl is an hour").isEqualTo(1);
        kiosk.after(Duration.ofMinutes(8), account);
        assertThat(stand.askedFor("/forum")).isEqualTo(2);
    }

    @Test
    void theRhythmStaysWithinFiveMinutesAndADay() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(Rhythm.after(null, null, 0)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Rhythm.after(null, minute, 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Rhythm.after(Duration.ofHours(2), minute, 1)).isEqualTo(Duration.ofMinutes(132));
        assertThat(Rhythm.after(Duration.ofDays(9), null, 0)).isEqualTo(Duration.ofDays(1));
        assertThat(Rhythm.afterFailures(1, 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Rhythm.afterFailures(3, 0)).isEqualTo(Duration.ofMinutes(20));
        assertThat(Rhythm.afterFailures(5000, 0)).isEqualTo(Duration.ofDays(1));
        assertThat(Headers.fresh("public, max-age=600")).isEqualTo(Duration.ofMinutes(10));
        assertThat(Headers.fresh("no-store")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void aLastingMoveIsKept(int status) {
        stand.status("/old", status, "Location", "/new");
        stand.serve("/new", RSS, rss("A", item("1", "https://site.example/1", "un")));
        Account account = kiosk.account(stand.at("/old"));
        assertThat(Kiosk.texts(kiosk.read(account))).containsExactly("un");
        assertThat(kiosk.only(account).address()).isEqualTo(stand.uri("/new"));
        assertThat(kiosk.after(SOON, account)).as("known, wherever it is").isEmpty();
        assertThat(stand.askedFor("/old")).isEqualTo(1);
    }

    @Test
    void aMoveToAnotherHostTellsNothingAnew() {
        try (Kiosk wide = new Kiosk("127.0.0.0/8")) {
            String plain =
                    rss("A", item("17", "https://site.example/", "un"), item("16", "https://site.example/", "zero"));
            wide.stand.serve("/old", RSS, plain);
            wide.stand.serve("/new", RSS, plain);
            Account account = wide.account(wide.stand.at("/old"));
            assertThat(wide.read(account)).hasSize(2);
            wide.stand.status("/old", 301, "Location", wide.stand.at("/new").replace("localhost", "127.0.0.1"));
            assertThat(wide.after(SOON, account)).isEmpty();
            assertThat(wide.only(account).address().getHost()).isEqualTo("127.0.0.1");
            assertThat(wide.after(SOON, account)).as("read where it is now").isEmpty();
            wide.stand.serve("/new", RSS, rss("A", item("18", "https://site.example/", "deux")));
            assertThat(Kiosk.texts(wide.after(SOON, account))).containsExactly("deux");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307})
    void aPassingMoveIsFollowedAndNotKept(int status) {
        stand.status("/here", status, "Location", "/there");
        stand.status("/there", 301, "Location", "/further");
        stand.serve("/further", RSS, rss("A", item("1", "https://site.example/1", "un")));
        Account account = kiosk.account(stand.at("/here"));
        assertThat(Kiosk.texts(kiosk.read(account))).containsExactly("un");
        assertThat(kiosk.only(account).address()).isEqualTo(stand.uri("/here"));
    }

    @Test
    void aMoveToWhatIsNoFeedIsNotKept() {
        stand.status("/old", 301, "Location", "/parked");
        stand.serve("/parked", "text/html", "<html><body>This name is for sale</body></html>");
        Account account = kiosk.account(stand.at("/old"));
        assertThat(kiosk.read(account)).isEmpty();
        assertThat(kiosk.only(account).address()).isEqualTo(stand.uri("/old"));
        assertThat(kiosk.only(account).trouble()).isEqualTo("channel.feeds.unreadable");
    }

    @Test
    void aCircleOfMovesEnds() {
        stand.status("/a", 301, "Location", "/b");
        stand.status("/b", 301, "Location", "/a");
        Account account = kiosk.account(stand.at("/a"));
        kiosk.read(account);
        assertThat(kiosk.only(account).trouble()).isEqualTo("channel.feeds.redirects");
        assertThat(stand.asked).hasSizeLessThan(10);
    }

    @Test
    void whatIsGoneIsAskedNoMoreAndAnAccountOfNothingElseSaysSo() {
        stand.status("/gone", 410);
        stand.serve("/well", RSS, rss("A", item("1", "https://site.example/1", "un")));
        Account account = kiosk.account(stand.at("/gone"), stand.at("/well"));
        assertThat(Kiosk.texts(kiosk.read(account))).containsExactly("un");
        kiosk.after(Duration.ofDays(3), account);
        assertThat(stand.askedFor("/gone")).isEqualTo(1);
        Feed gone = kiosk.rows.of(account.id()).getFirst();
        assertThat(gone.trouble()).isEqualTo("channel.feeds.gone");
        kiosk.feeds.remove(account.id(), kiosk.rows.of(account.id()).getLast().id());
        assertThatThrownBy(() -> kiosk.read(account))
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.feeds.gone");
        stand.serve("/gone", RSS, rss("A", item("9", "https://site.example/9", "neuf")));
        assertThat(kiosk.feeds.add(account.id(), stand.at("/gone"))).isNull();
        assertThat(Kiosk.texts(kiosk.read(account)))
                .as("pasted again, it is back")
                .containsExactly("neuf");
    }

    @Test
    void anOutageOfADayLosesAndDoublesNothingAndIsAskedLessAndLess() {
        String first = item("1", "https://site.example/1", "un");
        String second = item("2", "https://site.example/2", "deux");
        String third = item("3", "https://site.example/3", "trois");
        stand.serve("/feed", RSS, rss("A", first));
        Account account = kiosk.account(stand.at("/feed"));
        kiosk.read(account);
        stand.status("/feed", 502);
        Instant began = kiosk.clock.instant().plus(Duration.ofMinutes(20));
        for (int number = 0; number < 72; number++) {
            assertThat(kiosk.after(Duration.ofMinutes(20), account)).isEmpty();
        }
        Feed failing = kiosk.only(account);
        assertThat(failing.trouble()).isEqualTo("channel.feeds.status:502");
        assertThat(failing.failingSince()).isEqualTo(began);
        assertThat(stand.asked).hasSizeBetween(7, 12);
        assertThatThrownBy(() -> kiosk.network.read(Kiosk.login(account), failing.stream(), null))
                .as("the account is seen to fail between two calls too")
                .isInstanceOf(NetworkTrouble.Away.class);
        stand.serve("/feed", RSS, rss("A", third, second, first));
        assertThat(Kiosk.texts(kiosk.after(Duration.ofDays(1), account))).containsExactly("deux", "trois");
        assertThat(kiosk.only(account).failingSince()).isNull();
        assertThat(kiosk.only(account).trouble()).isNull();
    }

    @Test
    void aServerThatAsksForAPauseGetsIt() {
        stand.status("/feed", 429, "Retry-After", "7200");
        Account account = kiosk.account(stand.at("/feed"));
        kiosk.read(account);
        kiosk.after(Duration.ofMinutes(119), account);
        assertThat(stand.asked).hasSize(1);
        kiosk.after(Duration.ofMinutes(2), account);
        assertThat(stand.asked).hasSize(2);
        assertThat(kiosk.only(account).trouble()).isEqualTo("channel.feeds.busy");
    }

    @Test
    void aSlowServerHoldsNobodyUpAndOneFeedsTroubleIsItsOwn() {
        stand.silent("/slow");
        stand.serve("/well", RSS, rss("A", item("1", "https://site.example/1", "un")));
        Account account = kiosk.account(stand.at("/slow"), stand.at("/well"));
        assertThat(Kiosk.texts(kiosk.read(account))).containsExactly("un");
        assertThat(kiosk.rows.of(account.id())).extracting(Feed::trouble).containsExactly("channel.feeds.slow", null);
    }

    @Test
    void aReadingThatWasCutOffTellsTheSameAgain() {
        stand.marked("/feed", "\"one\"", rss("A", item("1", "https://site.example/1", "un")));
        Account account = kiosk.account(stand.at("/feed"));
        List<String> first = Kiosk.texts(kiosk.read(account));
        assertThat(Kiosk.texts(kiosk.readAgain(account))).isEqualTo(first).containsExactly("un");
    }
}
