package org.montgolfiere.channel.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.feeds.Newsstand.item;
import static org.montgolfiere.channel.feeds.Newsstand.rss;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;

/** An entry is told once, however many feeds of a brand have it, and its changes are followed. */
class SameEntryTest {

    private static final String RSS = "application/rss+xml";
    private static final Duration SOON = Duration.ofMinutes(20);

    private final Kiosk kiosk = new Kiosk();
    private final Newsstand stand = kiosk.stand;

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void theSameLinkInAnotherFeedOfTheBrandIsToldOnce() {
        stand.serve("/all", RSS, rss("All", item("7", "https://site.example/sac/", "un")));
        stand.serve("/search", RSS, rss("Search", item("urn:x:1", "http://site.example/sac?utm_medium=rss", "un")));
        Account one = kiosk.account(stand.at("/all"));
        Account other = kiosk.account(stand.at("/search"));
        assertThat(Kiosk.texts(kiosk.read(one))).containsExactly("un");
        assertThat(kiosk.read(other)).isEmpty();
        assertThat(kiosk.after(SOON, other)).isEmpty();
    }

    @Test
    void theSameNameInAnotherFeedOfTheAccountIsToldOnce() {
        stand.serve("/a", RSS, rss("A", item("tag:site.example,2026:1", "https://site.example/1", "un")));
        stand.serve("/b", RSS, rss("B", item("tag:site.example,2026:1", "https://planet.example/x", "un")));
        Account account = kiosk.account(stand.at("/a"), stand.at("/b"));
        assertThat(Kiosk.texts(kiosk.read(account))).containsExactly("un");
    }

    @Test
    void whatTheFirstFeedToldStaysToldWhenItIsRemovedAndNewThingsComeByTheOther() {
        String first = item("tag:x:1", "https://site.example/1", "un");
        stand.serve("/a", RSS, rss("A", first));
        stand.serve("/b", RSS, rss("B", first));
        Account account = kiosk.account(stand.at("/a"), stand.at("/b"));
        kiosk.read(account);
        kiosk.feeds.remove(account.id(), kiosk.rows.of(account.id()).getFirst().id());
        stand.serve("/b", RSS, rss("B", item("tag:x:2", "https://site.example/2", "deux"), first));
        assertThat(Kiosk.texts(kiosk.after(SOON, account))).containsExactly("deux");
    }

    @Test
    void whoSaysOtherWordsOfAPageDoesNotSilenceItsOwnHostAndACopyDoes() {
        String page = stand.at("/article");
        stand.serve(
                "/links",
                RSS,
                rss("Links", item("tag:x:1", page, "regardez ceci"), item("tag:x:2", page + "/2", "deux")));
        stand.serve("/paper", RSS, rss("Paper", item("p1", page, "un"), item("p2", page + "/2", "deux")));
        Account blog = kiosk.account(stand.at("/links"));
        Account paper = kiosk.account(stand.at("/paper"));
        assertThat(kiosk.read(blog)).hasSize(2);
        assertThat(Kiosk.texts(kiosk.read(paper))).containsExactly("un");
        assertThat(kiosk.after(SOON, paper)).isEmpty();
    }

    @Test
    void onlyWhatAFeedTellsIsItsToTell() {
        String old = item("tag:x:1", "https://site.example/1", "un").replace("10 Mar 2026", "10 Mar 2025");
        stand.serve("/a", RSS, rss("A", old));
        stand.serve("/b", RSS, rss("B"));
        Account one = kiosk.account(stand.at("/a"));
        Account other = kiosk.account(stand.at("/b"));
        assertThat(kiosk.read(one)).as("older than a week").isEmpty();
        kiosk.read(other);
        stand.serve("/b", RSS, rss("B", old));
        assertThat(Kiosk.texts(kiosk.after(SOON, other))).containsExactly("un");
    }

    @Test
    void whatARemovedFeedToldIsNobodysAnyMore() {
        stand.serve("/a", RSS, rss("A", item("tag:x:1", "https://site.example/1", "un")));
        Account one = kiosk.account(stand.at("/a"));
        kiosk.read(one);
        kiosk.feeds.remove(one.id(), kiosk.only(one).id());
        stand.serve("/b", RSS, rss("B", item("tag:x:1", "https://site.example/1", "un")));
        Account other = kiosk.account(stand.at("/b"));
        assertThat(Kiosk.texts(kiosk.read(other))).containsExactly("un");
    }

    @Test
    void plainNumbersOfTwoServersAreNotTheSame() {
        Identity one = identity("one.example", "17", "https://one.example/a");
        Identity other = identity("other.example", "17", "https://other.example/b");
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.keys()).doesNotContainAnyElementsOf(other.keys());
    }

    @Test
    void alertsThatAllLinkToOnePageAreEachTheirOwn() {
        stand.serve(
                "/alerts",
                RSS,
                rss("Alerts", item("2", "https://site.example/", "deux"), item("1", "https://site.example/", "un")));
        Account account = kiosk.account(stand.at("/alerts"));
        List<Message> came = Kiosk.messages(kiosk.read(account));
        assertThat(came).extracting(Message::text).containsExactly("un", "deux");
        assertThat(came).extracting(Message::thread).doesNotHaveDuplicates();
        stand.serve("/alerts", RSS, rss("Alerts", item("3", "https://site.example/", "trois")));
        assertThat(Kiosk.texts(kiosk.after(SOON, account))).containsExactly("trois");
    }

    @Test
    void anEditIsFollowedOnceAndWhatStandsStillIsNot() {
        stand.serve("/feed", RSS, rss("A", item("1", "https://site.example/1", "lundi")));
        Account account = kiosk.account(stand.at("/feed"));
        Message message = Kiosk.messages(kiosk.read(account)).getFirst();
        assertThat(kiosk.after(SOON, account)).isEmpty();
        stand.serve("/feed", RSS, rss("A", item("1", "https://site.example/1", "mardi")));
        assertThat(kiosk.after(SOON, account))
                .containsExactly(new Incoming.Edit(message.id(), "mardi", kiosk.clock.instant()));
        assertThat(kiosk.after(SOON, account)).isEmpty();
    }

    @Test
    void anEntryThatStandsTwiceInOneDocumentIsOneAndNoEdit() {
        stand.serve(
                "/feed",
                RSS,
                rss("A", item("1", "https://site.example/1", "un"), item("1", "https://site.example/1", "autre")));
        Account account = kiosk.account(stand.at("/feed"));
        assertThat(kiosk.read(account)).hasSize(1);
        assertThat(kiosk.after(SOON, account)).isEmpty();
    }

    @Test
    void whatLeavesTheDocumentAndComesBackIsNotToldAgain() {
        String first = item("1", "https://site.example/1", "un");
        stand.serve("/feed", RSS, rss("A", first));
        Account account = kiosk.account(stand.at("/feed"));
        kiosk.read(account);
        stand.serve("/feed", RSS, rss("A", item("2", "https://site.example/2", "deux")));
        kiosk.after(SOON, account);
        stand.serve("/feed", RSS, rss("A", first));
        assertThat(kiosk.after(SOON, account)).isEmpty();
    }

    private static Identity identity(String host, String guid, String link) {
        Entry entry = new Entry(guid, link, "t", "b", "", null, List.of(), null);
        return new Identity.Namer(host, new Contents("", null, null, List.of(entry), List.of())).of(entry);
    }
}
