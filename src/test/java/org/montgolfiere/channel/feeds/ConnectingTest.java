package org.montgolfiere.channel.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.Outgoing;

/** The way in is an address: of a feed, or of a page that names some. */
class ConnectingTest {

    private static final String PAGE = """
            <!doctype html><title>Le carnet</title>
            <link rel="stylesheet" href="/style.css">
            <link rel="alternate" type="application/atom+xml" title="Billets" href="carnet">
            <link rel="alternate" type="application/atom+xml" title="Again" href="/carnet">
            <link rel="ALTERNATE home" type="application/rss+xml; charset=utf-8" href="/forum">
            <link rel="alternate" type="application/json" href="/wp-json/posts/1">
            <link rel="alternate" hreflang="en" href="/en">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
            """;

    private final Kiosk kiosk = new Kiosk();
    private final Newsstand stand = kiosk.stand;

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void aPageNamesItsFeedsAndTheirLatestEntries() {
        page();
        assertThat(kiosk.feeds.look(stand.at("/")))
                .isEqualTo(new Looking.Found(List.of(
                        new Looking.FoundFeed(
                                stand.uri("/carnet"),
                                "Le carnet d’Agathe",
                                3,
                                List.of(
                                        Instant.parse("2026-03-10T08:00:00Z"),
                                        Instant.parse("2026-03-08T08:00:00Z"),
                                        Instant.parse("2024-01-01T08:00:00Z"))),
                        new Looking.FoundFeed(
                                stand.uri("/forum"),
                                "Forum des randonneurs",
                                2,
                                List.of(
                                        Instant.parse("2026-03-10T08:30:00Z"),
                                        Instant.parse("2026-03-10T08:00:00Z"))))));
    }

    @Test
    void anAccountIsNamedByThePersonOrByItsFirstFeed() {
        page();
        Connection.Made made =
                (Connection.Made) kiosk.network.connect(Map.of("address", stand.at("/"), "name", " Avis  et forums "));
        assertThat(made.name()).isEqualTo("Avis et forums");
        assertThat(made.remoteId()).isEqualTo("avis et forums");
        assertThat(made.base()).isEqualTo(stand.at("/carnet"));
        Connection.Made unnamed = (Connection.Made) kiosk.network.connect(Map.of("address", stand.at("/forum")));
        assertThat(unnamed.name()).isEqualTo("Forum des randonneurs");
    }

    @Test
    void whatCannotBeListenedToSaysWhy() {
        stand.serve("/empty", "text/html", "<p>Rien");
        stand.status("/gone", 410);
        stand.status("/closed", 403);
        assertThat(why("no address at all")).isEqualTo("channel.feeds.bad-address");
        assertThat(why("ftp://site.example/feed")).isEqualTo("channel.feeds.bad-address");
        assertThat(why("https://me:word@site.example/feed")).isEqualTo("channel.feeds.bad-address");
        assertThat(why(stand.at("/empty"))).isEqualTo("channel.feeds.none");
        assertThat(why(stand.at("/nowhere"))).isEqualTo("channel.feeds.not-there");
        assertThat(why(stand.at("/gone"))).isEqualTo("channel.feeds.gone");
        assertThat(why(stand.at("/closed"))).isEqualTo("channel.feeds.not-let-in");
    }

    @Test
    void addressesAreTakenAsPeoplePasteThem() {
        assertThat(Addresses.typed(" blog.example/feed ")).isEqualTo(URI.create("https://blog.example/feed"));
        assertThat(Addresses.typed("feed://blog.example/feed")).isEqualTo(URI.create("https://blog.example/feed"));
        assertThat(Addresses.typed("feed:https://blog.example/feed"))
                .isEqualTo(URI.create("https://blog.example/feed"));
        assertThat(Addresses.encrypted(URI.create("http://blog.example/a?b=c")))
                .isEqualTo(URI.create("https://blog.example/a?b=c"));
        assertThat(Addresses.encrypted(URI.create("http://blog.example:8080/a")))
                .isNull();
    }

    @Test
    void oneMoreFeedIsListenedToAndOneTooManyIsNot() {
        page();
        Account account = kiosk.account(stand.at("/carnet"));
        assertThat(kiosk.feeds.add(account.id(), stand.at("/forum"))).isNull();
        assertThat(kiosk.feeds.of(account.id()))
                .extracting(Feed::address)
                .containsExactly(stand.uri("/carnet"), stand.uri("/forum"));
        for (int number = 2; number < Feeds.MOST; number++) {
            kiosk.rows.add(account.id(), stand.uri("/" + number), "", kiosk.clock.instant());
        }
        assertThat(kiosk.feeds.add(account.id(), stand.at("/forum"))).isEqualTo("channel.feeds.too-many:50");
    }

    @Test
    void nothingIsEverSent() {
        assertThat(kiosk.network.answers()).isFalse();
        Outgoing reply = new Outgoing(Outgoing.Act.REPLY, "key", "Merci", "tag:x:1", List.of());
        Account account = kiosk.account(stand.at("/carnet"));
        assertThat(kiosk.network.send(Kiosk.login(account), reply))
                .isEqualTo(new Delivery.NotSent("channel.listens-only", null));
        assertThat(stand.asked).isEmpty();
    }

    private void page() {
        stand.serve("/", "text/html; charset=utf-8", PAGE);
        stand.file("/carnet", "blog.atom", "application/atom+xml");
        stand.file("/forum", "forum.rss", "application/rss+xml");
        stand.serve("/wp-json/posts/1", "application/json", "{\"id\": 1}");
    }

    private String why(String address) {
        return ((Looking.Nothing) kiosk.feeds.look(address)).why();
    }
}
