package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.World;
import org.montgolfiere.channel.bluesky.Patience;
import org.montgolfiere.outside.Outside;

/** On a real server that has no Link, no keys, no streams and no newer instance page. */
@Tag("network")
class SnacTest {

    private static final URI BACK = URI.create("https://desk.example/brands/1/networks/mastodon/authorisation");

    private SnacServer server;
    private SnacPerson verne;
    private SnacPerson odile;
    private Outside outside;
    private Mastodon network;
    private Notebook desk;

    @BeforeEach
    void open() {
        server = SnacServer.running();
        verne = server.person("verne");
        odile = server.person("odile");
        outside = new Outside(server.allowedHosts());
        network = new Mastodon(outside, Clock.systemUTC());
        desk = new Notebook(new Lent());
    }

    @AfterEach
    void close() {
        if (outside != null) outside.close();
    }

    @Test
    void itsCodeOpensTheAccountByHandAndByItsWayBack() {
        Connection.Authorise asked = asked();
        String code =
                verne.allow(Objects.requireNonNull(asked.codePage())).body().strip();
        assertThat(network.finish(asked.pending(), code, true)).isInstanceOf(Connection.Made.class);
        Connection.Authorise again = asked();
        String place = verne.allow(URI.create(again.page() + "&state=abc"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(place).startsWith(BACK + "?code=").endsWith("&state=abc");
        String brought = Line.Asked.first(URI.create(place).getRawQuery(), "code");
        assertThat(network.finish(again.pending(), brought, false)).isInstanceOf(Connection.Made.class);
    }

    @Test
    void mentionsAnswersPrivateWordsAndFavouritesComeInOnce() {
        Delivery.Sent ours = sent(send(Act.POST, null, "We open at nine"));
        String mention = odile.says("Hello @verne can you help?");
        String reply = odile.says("@verne on Sundays too?", "in_reply_to_id", ours.remoteId());
        String secret = odile.says("@verne psst", "visibility", "direct");
        odile.favourites(ours.remoteId());
        Message asked = awaited(mention);
        assertThat(asked.kind()).isEqualTo(Message.Kind.MENTION);
        assertThat(asked.text()).contains("can you help?").doesNotContain("<");
        assertThat(awaited(reply).kind()).isEqualTo(Message.Kind.REPLY);
        assertThat(awaited(secret).isPrivate()).isTrue();
        until(() -> desk.brought().stream()
                .filter(each -> each instanceof Incoming.Sign sign && sign.kind() == Incoming.Sign.Kind.LIKE)
                .findFirst()
                .orElse(null));
        List<Incoming> after = desk.read();
        assertThat(Notebook.theirs(after).map(Message::id)).doesNotContain(mention, reply, secret);
    }

    @Test
    void anAnswerArrivesWithItsNameAndWhatIsPrivateStaysSo() {
        String mention = odile.says("Is it windy, @verne?");
        String secret = odile.says("@verne between us", "visibility", "direct");
        awaited(mention);
        awaited(secret);
        Delivery.Sent open = sent(send(Act.REPLY, mention, "Not today."));
        assertThat(odile.status(open.remoteId()).get("in_reply_to_id").stringValue())
                .isEqualTo(mention);
        assertThat(Html.text(odile.status(open.remoteId()).get("content").stringValue()))
                .contains("@odile")
                .contains("Not today.");
        Delivery.Sent hidden = sent(send(Act.REPLY, secret, "Of course."));
        assertThat(verne.status(hidden.remoteId()).get("visibility").stringValue())
                .isIn("direct", "private");
    }

    @Test
    void whatWasPostedIsFoundThoughTheServerIgnoresItsKey() {
        String mention = odile.says("Twice, @verne?");
        String secret = odile.says("@verne and twice between us?", "visibility", "direct");
        for (String subject : List.of(mention, secret)) {
            awaited(subject);
            Outgoing answer = new Outgoing(Act.REPLY, network.sendKey(), "Only once.", subject, List.of());
            assertThat(network.find(desk.login(), answer)).isInstanceOf(Delivery.NotSent.class);
            Delivery.Sent sent = sent(network.send(desk.login(), answer));
            assertThat(sent(network.find(desk.login(), answer)).remoteId()).isEqualTo(sent.remoteId());
        }
    }

    @Test
    void aTokenThatOpensNothingIsSaidInWords() {
        Session session = Session.parse(desk.login().secret());
        Session spoilt = new Session(
                session.server(),
                session.clientId(),
                session.clientSecret(),
                "nope",
                session.account(),
                session.acct());
        Login login = new Login(desk.login().account(), spoilt.secret(), renewed -> {});
        assertThatThrownBy(() -> network.read(login, "notifications", null))
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.mastodon.revoked");
    }

    @Test
    void itsStreamThatIsToldOfAndNotThereNeverRings() {
        AtomicInteger rings = new AtomicInteger();
        network.listen(desk.login(), rings::incrementAndGet);
        assertThat(rings).hasValue(0);
    }

    private Connection.Authorise asked() {
        return (Connection.Authorise)
                network.connect(Map.of("address", server.address().toString()), BACK);
    }

    private Message awaited(String id) {
        return until(() -> desk.heard().contains(id) ? desk.message(id) : null);
    }

    private <T> T until(Supplier<@Nullable T> look) {
        return Patience.until(Duration.ofSeconds(60), () -> {
            desk.read();
            return look.get();
        });
    }

    private Delivery send(Act act, @Nullable String subject, String text) {
        return network.send(desk.login(), new Outgoing(act, network.sendKey(), text, subject, List.of()));
    }

    private static Delivery.Sent sent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        return (Delivery.Sent) delivery;
    }

    /** As much of a world as the real server lets a test have. */
    private final class Lent implements World {
        @Override
        public Network network() {
            return network;
        }

        @Override
        public Connection connect() {
            Connection.Authorise asked = asked();
            return network.finish(
                    asked.pending(),
                    verne.allow(Objects.requireNonNull(asked.codePage())).body().strip(),
                    true);
        }

        @Override
        public String says(String text) {
            return odile.says("@verne " + text);
        }

        @Override
        public void saysGarbage() {
            throw new UnsupportedOperationException("a real server");
        }

        @Override
        public void mood(Mood mood) {
            throw new UnsupportedOperationException("a real server");
        }

        @Override
        public void skew(Duration ahead) {
            throw new UnsupportedOperationException("a real server");
        }

        @Override
        public void pass(Duration time) {
            throw new UnsupportedOperationException("a real server");
        }

        @Override
        public Instant now() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void close() {}
    }
}
