package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.feeds.Newsstand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Feeds as the running desk reads them: through its poller and the one door in. */
@TestPropertySource(properties = {"MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8", "MONTGOLFIERE_POLL=false"})
class FeedsAtWorkTest extends DeskTest {

    private static final String TYPE = "application/feed+json";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountHealth healths;

    @Autowired
    private Poller poller;

    private final Newsstand stand = new Newsstand();
    private Account account;

    @BeforeEach
    void anAccountThatListens() {
        stand.serve("/feed", TYPE, feed("lundi"));
        account = Shore.connected(
                accounts.connect(brand().id(), "feeds", 3, Map.of("address", address(), "name", "Avis")));
        poller.runDue();
    }

    @AfterEach
    void close() {
        accounts.disconnect(account.id());
        stand.close();
    }

    @Test
    void whatAFeedSaysArrivesOnceAndItsEditsFollow() {
        assertThat(texts()).containsExactly("Ouvert lundi");
        later(Duration.ofMinutes(30));
        assertThat(texts()).containsExactly("Ouvert lundi");
        stand.serve("/feed", TYPE, feed("mardi"));
        later(Duration.ofMinutes(30));
        assertThat(texts()).containsExactly("Ouvert mardi");
    }

    @Test
    void aFeedThatFailsShowsAsSilentAndOneThatIsGoneAsksForAttention() {
        assertThat(health().failingSince()).isNull();
        stand.status("/feed", 502);
        later(Duration.ofMinutes(30));
        assertThat(health().failingSince()).isEqualTo(clock.instant());
        assertThat(now().state()).isEqualTo(Account.State.CONNECTED);
        later(Duration.ofMinutes(1));
        assertThat(health().failingSince()).as("between two calls too").isNotNull();
        stand.status("/feed", 410);
        later(Duration.ofHours(1));
        later(Duration.ofHours(1));
        assertThat(now().state()).isEqualTo(Account.State.NEEDS_ATTENTION);
        assertThat(now().trouble()).isEqualTo("channel.feeds.gone");
        stand.serve("/feed", TYPE, feed("mercredi"));
        Map<String, String> typed = Map.of("address", address(), "name", "Avis");
        assertThat(accounts.reconnect(account.id(), typed)).isInstanceOf(Accounts.Connecting.Connected.class);
        later(Duration.ofMinutes(2));
        assertThat(texts()).containsExactly("Ouvert mercredi");
    }

    private void later(Duration time) {
        clock.pass(time);
        poller.runDue();
    }

    private List<String> texts() {
        return jdbc.sql("select text from message where account_id = :id order by id")
                .param("id", account.id())
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private Health health() {
        return healths.of(account.brand()).getFirst();
    }

    private Account now() {
        Account found = accounts.find(account.id());
        if (found == null) throw new AssertionError("gone");
        return found;
    }

    private String address() {
        return stand.at("/feed").replace("localhost", "127.0.0.1");
    }

    private static String feed(String day) {
        return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Avis\", \"items\": ["
                + "{\"id\": \"urn:avis:1\", \"url\": \"https://avis.example/1\", \"content_text\": \"Ouvert " + day
                + "\"}]}";
    }
}
