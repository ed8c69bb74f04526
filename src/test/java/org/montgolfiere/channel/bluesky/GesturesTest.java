package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import tools.jackson.databind.JsonNode;

@Tag("network")
class GesturesTest {

    private Inhabitant brand;
    private Inhabitant visitor;
    private Desk desk;

    @BeforeEach
    void open() {
        BlueskyNetwork network = BlueskyNetwork.running();
        brand = network.inhabitant("nuage");
        visitor = network.inhabitant("odile");
        desk = Desk.of(network, brand);
    }

    @AfterEach
    void close() {
        if (desk != null) desk.close();
    }

    @Test
    void aLikeIsOneHoweverOftenItIsGiven() {
        Inhabitant.Made post = seen(visitor.mention(brand, "Bravo ", ""));
        Outgoing like = desk.outgoing(Act.LIKE, post.uri(), "");

        Delivery first = sent(desk.bluesky.send(desk.login(), like));
        Delivery again = sent(desk.bluesky.send(desk.login(), like));
        Patience.until(Duration.ofSeconds(60), () -> viewer(post).has("like") ? true : null);
        Delivery anew = sent(desk.send(Act.LIKE, post.uri(), ""));

        assertThat(again).isEqualTo(first);
        assertThat(((Delivery.Sent) anew).remoteId()).isEqualTo(((Delivery.Sent) first).remoteId());
        assertThat(brand.records("app.bsky.feed.like")).hasSize(1);
        assertThat(desk.bluesky.find(desk.login(), like)).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void aRepostIsOneHoweverOftenItIsMade() {
        Inhabitant.Made post = seen(visitor.mention(brand, "Bravo ", ""));
        Outgoing repost = desk.outgoing(Act.REPOST, post.uri(), "");

        sent(desk.bluesky.send(desk.login(), repost));
        sent(desk.bluesky.send(desk.login(), repost));

        assertThat(brand.records("app.bsky.feed.repost")).hasSize(1);
    }

    @Test
    void aHiddenReplyStandsInTheGateOfTheThread() {
        Inhabitant.Made root = brand.post("Come and fly");
        Inhabitant.Made first = seen(visitor.reply(root, root, "A rude word"));
        Inhabitant.Made second = seen(visitor.reply(root, root, "Another"));
        Outgoing hide = desk.outgoing(Act.HIDE, first.uri(), "");

        assertThat(desk.bluesky.find(desk.login(), hide)).isInstanceOf(Delivery.NotSent.class);
        sent(desk.bluesky.send(desk.login(), hide));
        sent(desk.send(Act.HIDE, second.uri(), ""));
        sent(desk.bluesky.send(desk.login(), hide));

        JsonNode gate = Objects.requireNonNull(
                visitor.record("at://" + brand.did() + "/app.bsky.feed.threadgate/" + root.key()));
        assertThat(gate.get("hiddenReplies").valueStream().map(JsonNode::stringValue))
                .containsExactly(first.uri(), second.uri());
        assertThat(desk.bluesky.find(desk.login(), hide)).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void onlyWhatStandsBelowAPostOfOursCanBeHidden() {
        Inhabitant.Made mention = seen(visitor.mention(brand, "Hm ", ""));

        assertThat(desk.send(Act.HIDE, mention.uri(), ""))
                .isEqualTo(new Delivery.NotSent("channel.bluesky.hide-not-ours", null));
    }

    @Test
    void aMutedAuthorIsMutedForUsAlone() {
        Inhabitant.Made mention = seen(visitor.mention(brand, "Hm ", ""));
        Outgoing mute = desk.outgoing(Act.MUTE, mention.uri(), "");

        assertThat(desk.bluesky.find(desk.login(), mute)).isInstanceOf(Delivery.NotSent.class);
        sent(desk.bluesky.send(desk.login(), mute));
        sent(desk.bluesky.send(desk.login(), mute));

        Patience.until(
                Duration.ofSeconds(60),
                () -> desk.bluesky.find(desk.login(), mute) instanceof Delivery.Sent ? true : null);
    }

    @Test
    void aBlockedAuthorIsBlockedOnce() {
        Inhabitant.Made mention = seen(visitor.mention(brand, "Hm ", ""));
        Outgoing block = desk.outgoing(Act.BLOCK, mention.uri(), "");

        sent(desk.bluesky.send(desk.login(), block));
        sent(desk.bluesky.send(desk.login(), block));

        assertThat(brand.records("app.bsky.graph.block")).hasSize(1);
        JsonNode record = Objects.requireNonNull(
                visitor.record(brand.records("app.bsky.graph.block").getFirst()));
        assertThat(record.get("subject").stringValue()).isEqualTo(visitor.did());
    }

    @Test
    void aReportReachesTheModerators() {
        Inhabitant.Made mention = seen(visitor.mention(brand, "Buy my coins ", ""));

        Delivery delivery = sent(desk.send(Act.REPORT, mention.uri(), "spam: the third time today"));

        assertThat(((Delivery.Sent) delivery).remoteId()).matches("report:[1-9]\\d*");
    }

    @Test
    void nobodyIsMutedBlockedOrLikedWithoutAnAddress() {
        assertThat(desk.send(Act.BLOCK, "nonsense", "")).isInstanceOf(Delivery.NotSent.class);
        assertThat(desk.send(Act.MUTE, null, "")).isInstanceOf(Delivery.NotSent.class);
        assertThat(desk.send(Act.LIKE, "at://did:plc:x", "")).isInstanceOf(Delivery.NotSent.class);
    }

    private Inhabitant.Made seen(Inhabitant.Made made) {
        desk.message(made.uri());
        return made;
    }

    private JsonNode viewer(Inhabitant.Made post) {
        return brand.ask("app.bsky.feed.getPosts", "uris", post.uri()).at("/posts/0/viewer");
    }

    private static Delivery sent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        return delivery;
    }
}
