package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import tools.jackson.databind.JsonNode;

@Tag("network")
class SendingTest {

    private static final String POST = "app.bsky.feed.post";

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
    void anAnswerArrivesWithItsPlacesCountedInBytes() {
        Inhabitant.Made question = visitor.mention(brand, "Bonjour ", "");
        desk.message(question.uri());
        String text = "Été 🎈 @" + visitor.handle() + " : https://nuage.example/été. #ciel_bleu @nobody.invalid";

        Delivery.Sent sent = sent(desk.send(Act.REPLY, question.uri(), text));

        JsonNode record = Objects.requireNonNull(visitor.record(sent.remoteId()));
        assertThat(record.at("/reply/root/uri").stringValue()).isEqualTo(question.uri());
        assertThat(record.at("/reply/parent/uri").stringValue()).isEqualTo(question.uri());
        assertThat(record.get("text").stringValue()).isEqualTo(text);
        assertThat(record.get("facets").valueStream().map(facet -> shown(text, facet)))
                .containsExactly("@" + visitor.handle(), "https://nuage.example/été", "#ciel_bleu");
        assertThat(record.at("/facets/0/features/0/did").stringValue()).isEqualTo(visitor.did());
        assertThat(sent.url()).contains("/post/");
        Patience.until(
                java.time.Duration.ofSeconds(60),
                () -> visitor.notifications().stream()
                        .filter(each -> each.get("uri").stringValue().equals(sent.remoteId()))
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void anAnswerDeepInAThreadKeepsItsRoot() {
        Inhabitant.Made root = visitor.post("One");
        Inhabitant.Made below = visitor.reply(root, root, "Two");

        Delivery.Sent sent = sent(desk.send(Act.REPLY, below.uri(), "Three"));

        JsonNode record = Objects.requireNonNull(visitor.record(sent.remoteId()));
        assertThat(record.at("/reply/root/uri").stringValue()).isEqualTo(root.uri());
        assertThat(record.at("/reply/parent/uri").stringValue()).isEqualTo(below.uri());
    }

    @Test
    void theSameKeyTwiceIsOnePost() {
        Outgoing outgoing = desk.outgoing(Act.POST, null, "Once and for all");

        Delivery.Sent first = sent(desk.bluesky.send(desk.login(), outgoing));
        Delivery.Sent second = sent(desk.bluesky.send(desk.login(), outgoing));
        Outgoing changed = new Outgoing(Act.POST, outgoing.key(), "Something else", null, List.of());
        Delivery.Sent third = sent(desk.bluesky.send(desk.login(), changed));

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(brand.records(POST)).containsExactly(first.remoteId());
        assertThat(Objects.requireNonNull(visitor.record(first.remoteId()))
                        .get("text")
                        .stringValue())
                .isEqualTo("Once and for all");
    }

    @Test
    void whatArrivedIsFoundByItsKeyAndWhatDidNotIsNot() {
        Outgoing outgoing = desk.outgoing(Act.POST, null, "Is it there?");

        assertThat(desk.bluesky.find(desk.login(), outgoing)).isInstanceOf(Delivery.NotSent.class);
        Delivery sent = desk.bluesky.send(desk.login(), outgoing);
        assertThat(desk.bluesky.find(desk.login(), outgoing)).isEqualTo(sent);
    }

    @Test
    void imagesTravelWithTheirWordsAndTheirShape() {
        var picture = new Outgoing.Picture("image/png", Drawing.png(64, 48), "Un ballon rouge");
        Outgoing outgoing = new Outgoing(Act.POST, desk.bluesky.sendKey(), "Regardez", null, List.of(picture, picture));

        Delivery.Sent sent = sent(desk.bluesky.send(desk.login(), outgoing));

        JsonNode images =
                Objects.requireNonNull(visitor.record(sent.remoteId())).at("/embed/images");
        assertThat(images.size()).isEqualTo(2);
        assertThat(images.at("/0/alt").stringValue()).isEqualTo("Un ballon rouge");
        assertThat(images.at("/0/aspectRatio/width").intValue()).isEqualTo(64);
        assertThat(images.at("/0/aspectRatio/height").intValue()).isEqualTo(48);
        assertThat(desk.bluesky.send(desk.login(), outgoing)).isEqualTo(sent);
    }

    @Test
    void threeHundredSignsAreTakenHoweverTheyAreWritten() {
        String families = "👨‍👩‍👧‍👦".repeat(100) + "e\u0301".repeat(100) + "🇫🇷".repeat(12) + "a".repeat(88);

        assertThat(Measure.PLAIN.count(families)).isEqualTo(300);
        assertThat(families.getBytes(StandardCharsets.UTF_8).length).isLessThan(3001);
        sent(desk.send(Act.POST, null, families));
        assertThat(desk.send(Act.POST, null, families + "b"))
                .isEqualTo(new Delivery.NotSent("channel.bluesky.too-long:300", null));
    }

    @Test
    void aQuoteHoldsWhatItQuotesAndItsImage() {
        Inhabitant.Made post = visitor.post("What a flight!");
        var picture = new Outgoing.Picture("image/png", Drawing.png(10, 10), "The view");

        Delivery.Sent plain = sent(desk.send(Act.QUOTE, post.uri(), "Thank you!"));
        Delivery.Sent both = sent(desk.bluesky.send(
                desk.login(),
                new Outgoing(Act.QUOTE, desk.bluesky.sendKey(), "And look", post.uri(), List.of(picture))));

        assertThat(Objects.requireNonNull(visitor.record(plain.remoteId()))
                        .at("/embed/record/uri")
                        .stringValue())
                .isEqualTo(post.uri());
        JsonNode embed = Objects.requireNonNull(visitor.record(both.remoteId())).get("embed");
        assertThat(embed.at("/record/record/uri").stringValue()).isEqualTo(post.uri());
        assertThat(embed.at("/media/images/0/alt").stringValue()).isEqualTo("The view");
    }

    @Test
    void anAnswerToWhatWasTakenBackDoesNotLeave() {
        Inhabitant.Made question = visitor.mention(brand, "Oops ", "");
        desk.message(question.uri());
        visitor.delete(question);
        Patience.until(
                java.time.Duration.ofSeconds(60), () -> brand.notifications().isEmpty() ? true : null);

        assertThat(desk.send(Act.REPLY, question.uri(), "Too late"))
                .isEqualTo(new Delivery.NotSent("channel.bluesky.parent-gone", null));
    }

    @Test
    void whatWasSentIsDeletedOnceAndTwiceAlike() {
        Delivery.Sent sent = sent(desk.send(Act.POST, null, "A slip"));
        Outgoing deletion = desk.outgoing(Act.DELETION, sent.remoteId(), "");

        assertThat(desk.bluesky.find(desk.login(), deletion)).isInstanceOf(Delivery.NotSent.class);
        sent(desk.bluesky.send(desk.login(), deletion));
        sent(desk.bluesky.send(desk.login(), deletion));
        assertThat(brand.record(sent.remoteId())).isNull();
        assertThat(desk.bluesky.find(desk.login(), deletion)).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void othersPostsAreNotOursToDelete() {
        Inhabitant.Made post = visitor.post("Mine");

        assertThat(desk.send(Act.DELETION, post.uri(), ""))
                .isEqualTo(new Delivery.NotSent("channel.bluesky.not-ours", null));
        assertThat(visitor.record(post.uri())).isNotNull();
    }

    private static String shown(String text, JsonNode facet) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int start = facet.at("/index/byteStart").intValue();
        int end = facet.at("/index/byteEnd").intValue();
        return new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8);
    }

    private static Delivery.Sent sent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        return (Delivery.Sent) delivery;
    }
}
