package org.montgolfiere.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.channel.feeds.Feed;
import org.montgolfiere.channel.feeds.Feeds;
import org.montgolfiere.channel.feeds.Newsstand;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An address is pasted, what lies behind it is shown, one click and the desk listens; and nobody answers there. */
@TestPropertySource(properties = {"MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8", "MONTGOLFIERE_POLL=false"})
class FeedScreenTest extends DeskTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Inlet inlet;

    private final Newsstand stand = new Newsstand();
    private Brand brand;
    private Browser admin;

    @BeforeEach
    void aPageWithTwoFeeds() {
        brand = brand();
        admin = browser(person(brand, Role.ADMIN, Role.LEAD));
        stand.serve("/", "text/html", """
                <link rel="alternate" type="application/atom+xml" href="/carnet">
                <link rel="alternate" type="application/rss+xml" href="/forum">""");
        stand.file("/carnet", "blog.atom", "application/atom+xml");
        stand.file("/forum", "forum.rss", "application/rss+xml");
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void aPastedPageShowsItsFeedsAndOneClickListensToOne() {
        assertThat(admin.get(path("/accounts")).body()).contains("/networks/feeds");
        assertThat(admin.get(path("/networks/feeds")).body()).contains("Paste the address of a page");
        HttpResponse<String> found = admin.post(path("/networks/feeds/offers"), "address", at("/"));
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body())
                .contains("Le carnet d’Agathe", "3 entries", "Forum des randonneurs", at("/forum"))
                .as("nobody has read these words yet")
                .doesNotContain("Mon sac Verne");
        assertThat(connect("/forum").statusCode()).isEqualTo(303);
        assertThat(account().name()).isEqualTo("Forum des randonneurs");
        assertThat(admin.get(own()).body()).contains("Show the feeds");
        assertThat(admin.get(own() + "/feeds").body()).contains(at("/forum"), "not read yet");
    }

    @Test
    void feedsComeAndGoOnTheAccountsOwnPage() {
        connect("/forum");
        assertThat(admin.post(own() + "/feeds/offers", "address", at("/carnet")).body())
                .contains("3 entries");
        assertThat(admin.post(own() + "/feeds", "address", at("/carnet")).statusCode())
                .isEqualTo(303);
        List<Feed> both = feeds.of(account().id());
        assertThat(both).extracting(Feed::title).containsExactly("Forum des randonneurs", "Le carnet d’Agathe");
        assertThat(admin.delete(own() + "/feeds/" + both.getFirst().id()).statusCode())
                .isEqualTo(200);
        assertThat(feeds.of(account().id())).containsExactly(both.getLast());
    }

    @Test
    void anAddressWithoutAFeedSaysSoAndKeepsWhatWasPasted() {
        HttpResponse<String> refused = admin.post(path("/networks/feeds/offers"), "address", at("/nowhere"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("There is nothing at its address", at("/nowhere"));
        connect("/forum");
        assertThat(admin.post(own() + "/feeds", "address", "ftp://x").body()).contains("not the address of a page");
    }

    @Test
    void whatIsWrongWithAFeedStandsBesideIt() {
        connect("/forum");
        jdbc.sql("update feed set trouble = 'channel.feeds.status:502', failing_since = due_at where account_id = :id")
                .param("id", account().id())
                .update();
        assertThat(admin.get(own() + "/feeds").body()).contains("answers with an error (502)", "It has been so since");
    }

    @Test
    void othersOfTheBrandChangeNothingAndOtherAccountsHaveNoFeeds() {
        connect("/forum");
        Browser lead = browser(person(brand, Role.LEAD));
        assertThat(lead.get(own() + "/feeds").statusCode()).isEqualTo(403);
        assertThat(lead.post(path("/networks/feeds/offers"), "address", at("/")).statusCode())
                .isEqualTo(403);
        long other = new Town(jdbc, inlet).account(brand.id()).id();
        assertThat(admin.get(path("/accounts/" + other + "/feeds")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theComposerSaysThatTheDeskOnlyListensAndAnAnswerIsRefused() {
        connect("/forum");
        Town town = new Town(jdbc, inlet);
        long message = town.says(account(), Incoming.Message.Kind.FOUND, "Pareil chez moi");
        String thread = "/conversations/" + town.conversation(message);
        assertThat(admin.get(thread + "/composer").body())
                .contains("The desk only listens here")
                .doesNotContain("<textarea");
        assertThat(admin.htmxPost(thread + "/replies", "text", "Bonjour", "seen", "0")
                        .body())
                .contains("The desk only listens here");
        assertThat(jdbc.sql("select count(*) from outgoing where account_id = :id")
                        .param("id", account().id())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    private HttpResponse<String> connect(String feed) {
        return admin.post(path("/networks/feeds"), "colour", "4", "field-address", at(feed), "field-name", "");
    }

    private Account account() {
        return accounts.of(brand.id()).stream().filter(Feeds::has).findFirst().orElseThrow();
    }

    private String own() {
        return path("/accounts/" + account().id());
    }

    private String at(String path) {
        return stand.at(path).replace("localhost", "127.0.0.1");
    }

    private String path(String below) {
        return "/brands/" + brand.id() + below;
    }
}
