package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Network;

@Tag("network")
class ReadingTest {

    private BlueskyNetwork network;
    private Inhabitant brand;
    private Inhabitant visitor;
    private Desk desk;

    @BeforeEach
    void open() {
        network = BlueskyNetwork.running();
        brand = network.inhabitant("nuage");
        visitor = network.inhabitant("odile");
        visitor.nameYourself("Odile Marchand");
        desk = Desk.of(network, brand);
    }

    @AfterEach
    void close() {
        if (desk != null) desk.close();
    }

    @Test
    void aMentionComesWithItsAuthorAndItsMoment() {
        Inhabitant.Made made = visitor.mention(brand, "Été comme hiver, ", " est-ce ouvert ? 🎈");

        Message message = desk.message(made.uri());

        assertThat(message.kind()).isEqualTo(Message.Kind.MENTION);
        assertThat(message.text()).isEqualTo("Été comme hiver, @" + brand.handle() + " est-ce ouvert ? 🎈");
        assertThat(message.author().id()).isEqualTo(visitor.did());
        assertThat(message.author().name()).isEqualTo("Odile Marchand");
        assertThat(message.thread()).isEqualTo(made.uri());
        assertThat(message.inReplyTo()).isNull();
        assertThat(message.ours()).isFalse();
        assertThat(message.url()).endsWith("/post/" + made.key());
        assertThat(Duration.between(message.sentAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void eachBranchBelowAPostOfOursIsAConversationThatShowsWhatItAnswers() {
        Inhabitant.Made root = brand.post("The autumn flights are open");
        Inhabitant.Made first = visitor.reply(root, root, "From which age?");
        Inhabitant.Made other = visitor.reply(root, root, "And dogs?");
        Inhabitant.Made ours = brand.reply(root, first, "From six on");
        Inhabitant.Made below = visitor.reply(root, ours, "Thank you!");

        Message top = desk.message(first.uri());
        Message second = desk.message(other.uri());
        Message deep = desk.message(below.uri());
        Message context = desk.message(ours.uri());

        assertThat(top.thread()).isEqualTo(first.uri());
        assertThat(top.inReplyTo()).isNull();
        assertThat(top.media()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Media.Kind.LINK);
            assertThat(link.alt()).contains("The autumn flights are open");
        });
        assertThat(second.thread()).isEqualTo(other.uri());
        assertThat(deep.thread()).isEqualTo(first.uri());
        assertThat(deep.inReplyTo()).isEqualTo(ours.uri());
        assertThat(context.ours()).isTrue();
        assertThat(context.thread()).isEqualTo(first.uri());
    }

    @Test
    void aMentionDeepInAThreadOfOthersBringsWhatStandsAboveIt() {
        Inhabitant third = network.inhabitant("basile");
        Inhabitant.Made root = third.post("Who has flown with a balloon?");
        Inhabitant.Made middle = visitor.reply(root, root, "I have, with fog all around");
        Inhabitant.Made call = third.post("Hey @" + brand.handle() + " is that normal?", record -> {
            Inhabitant.mention(record, brand, "Hey ");
            var reply = record.putObject("reply");
            reply.putObject("root").put("uri", root.uri()).put("cid", root.cid());
            reply.putObject("parent").put("uri", middle.uri()).put("cid", middle.cid());
        });

        Message message = desk.message(call.uri());

        assertThat(message.kind()).isEqualTo(Message.Kind.MENTION);
        assertThat(message.thread()).isEqualTo(root.uri());
        assertThat(desk.message(root.uri()).kind()).isEqualTo(Message.Kind.POST);
        assertThat(desk.message(middle.uri()).inReplyTo()).isEqualTo(root.uri());
    }

    @Test
    void aQuoteComesWithItsImageItsWordsAndWhatItQuotes() {
        Inhabitant.Made root = brand.post("Our new basket");
        Inhabitant.Made quote =
                visitor.quote(root, "Look at this", Drawing.png(30, 20), "A wicker basket in the morning");

        Message message = desk.message(quote.uri());

        assertThat(message.kind()).isEqualTo(Message.Kind.QUOTE);
        assertThat(message.media()).anySatisfy(media -> {
            assertThat(media.kind()).isEqualTo(Media.Kind.IMAGE);
            assertThat(media.alt()).isEqualTo("A wicker basket in the morning");
            assertThat(media.url()).startsWith("http");
        });
        assertThat(message.media()).anySatisfy(media -> assertThat(media.alt()).contains("Our new basket"));
    }

    @Test
    void linksInTheTextComeAsLinks() {
        Inhabitant.Made made = visitor.post("@" + brand.handle() + " see balloon.example/wind…", record -> {
            Inhabitant.mention(record, brand, "");
            var facet = record.withArray("facets").addObject();
            int start = brand.handle().length() + 6;
            facet.putObject("index").put("byteStart", start).put("byteEnd", start + 5);
            facet.putArray("features")
                    .addObject()
                    .put("$type", "app.bsky.richtext.facet#link")
                    .put("uri", "https://balloon.example/wind-and-weather");
        });

        assertThat(desk.message(made.uri()).media())
                .containsExactly(new Media(Media.Kind.LINK, "https://balloon.example/wind-and-weather", ""));
    }

    @Test
    void likesRepostsAndFollowsAreSignsAndNoMessages() {
        Inhabitant.Made post = brand.post("Good morning");
        Inhabitant.Made like = visitor.like(post);
        Inhabitant.Made repost = visitor.repost(post);
        Inhabitant.Made follow = visitor.follow(brand);

        assertThat(desk.sign(like.uri()))
                .returns(Sign.Kind.LIKE, Sign::kind)
                .returns(post.uri(), Sign::subject)
                .returns(visitor.did(), sign -> sign.author().id());
        assertThat(desk.sign(repost.uri()).kind()).isEqualTo(Sign.Kind.REPOST);
        assertThat(desk.sign(follow.uri()).kind()).isEqualTo(Sign.Kind.FOLLOW);
        assertThat(desk.brought).noneMatch(each -> each instanceof Message);
    }

    @Test
    void aClockThatLiesDoesNotMoveAMessage() {
        Inhabitant.Made future = visitor.post("@" + brand.handle() + " soon", record -> {
            Inhabitant.mention(record, brand, "");
            record.put("createdAt", "9999-12-31T23:59:59.000Z");
        });

        assertThat(desk.message(future.uri()).sentAt()).isBefore(Instant.now().plusSeconds(60));
        Inhabitant.Made next = visitor.mention(brand, "And now ", "");
        assertThat(desk.message(next.uri()).text()).startsWith("And now");
    }

    @Test
    void whatClaimsAnOldDateIsFoundFarBelowTheNewest() {
        desk.message(visitor.mention(brand, "today ", "").uri());
        Inhabitant.Made backdated = visitor.post("@" + brand.handle() + " yesteryear", record -> {
            Inhabitant.mention(record, brand, "");
            record.put("createdAt", "1970-01-01T00:00:00.000Z");
        });
        Patience.until(Duration.ofSeconds(60), () -> told(brand, backdated.uri()));

        assertThat(desk.read("notifications")).isEmpty();
        assertThat(desk.read("late"))
                .filteredOn(
                        each -> each instanceof Message message && message.id().equals(backdated.uri()))
                .singleElement()
                .satisfies(each -> assertThat(((Message) each).sentAt())
                        .isAfter(Instant.now().minusSeconds(120)));
    }

    @Test
    void aQuietNetworkMovesNothing() {
        desk.message(visitor.mention(brand, "one ", "").uri());
        desk.read("notifications");

        var batch = desk.bluesky.read(desk.login(), "notifications", null);
        var again = desk.bluesky.read(desk.login(), "notifications", batch.cursor());

        assertThat(again.items()).isEmpty();
        assertThat(again.cursor()).isNull();
    }

    @Test
    void whatTheBrandSaysElsewhereComesByItsOwnStream() {
        Inhabitant.Made question = visitor.post("Does anybody know a launch site?");
        Inhabitant.Made answer = brand.reply(question, question, "Try the lake, from our phone");
        Inhabitant.Made post = brand.post("Written elsewhere");

        List<Incoming> own = Patience.until(Duration.ofSeconds(60), () -> {
            desk.read("own");
            return desk.brought.size() >= 3 ? List.copyOf(desk.brought) : null;
        });

        assertThat(own)
                .filteredOn(each -> ((Message) each).ours())
                .extracting(each -> ((Message) each).id())
                .containsExactlyInAnyOrder(answer.uri(), post.uri());
        assertThat(own)
                .filteredOn(each -> !((Message) each).ours())
                .extracting(each -> ((Message) each).id())
                .containsExactly(question.uri());
    }

    @Test
    void aMessageThatItsAuthorTookBackIsNoticed() {
        Inhabitant.Made stays = visitor.mention(brand, "stays ", "");
        Inhabitant.Made goes = visitor.mention(brand, "goes ", "");
        desk.message(stays.uri());
        desk.message(goes.uri());
        desk.read("seen");
        visitor.delete(goes);
        Patience.until(Duration.ofSeconds(60), () -> told(brand, goes.uri()) == null ? true : null);

        assertThat(desk.read("seen")).as("too soon").isEmpty();
        desk.clock.goOn(Duration.ofMinutes(4));
        assertThat(desk.read("seen"))
                .singleElement()
                .satisfies(gone -> assertThat(((Incoming.Deletion) gone).id()).isEqualTo(goes.uri()));
        desk.clock.goOn(Duration.ofMinutes(4));
        assertThat(desk.read("seen")).isEmpty();
    }

    @Test
    void aSearchFindsWhatNamesNobody() {
        String word = "zephyr" + System.nanoTime();
        Inhabitant.Made found = visitor.post("The " + word + " was lovely");
        brand.post("Our own " + word);

        Message message = Patience.until(
                Duration.ofSeconds(60),
                () -> desk.bluesky.search(desk.login(), "search:7", word, null).items().stream()
                        .map(Message.class::cast)
                        .findFirst()
                        .orElse(null));

        assertThat(message.id()).isEqualTo(found.uri());
        assertThat(message.kind()).isEqualTo(Message.Kind.FOUND);
        var batch = desk.bluesky.search(desk.login(), "search:7", word, null);
        assertThat(batch.stream()).isEqualTo("search:7");
        assertThat(batch.items()).hasSize(1);
        assertThat(desk.bluesky
                        .search(desk.login(), "search:7", word, batch.cursor())
                        .items())
                .isEmpty();
    }

    @Test
    void followersAndPostsAreCounted() {
        brand.post("one");
        visitor.follow(brand);

        Patience.until(Duration.ofSeconds(60), () -> {
            Network.Counts counts = desk.bluesky.counts(desk.login());
            return counts.followers() == 1 && counts.posts() == 1 ? counts : null;
        });
    }

    private static @Nullable Object told(Inhabitant inhabitant, String uri) {
        return inhabitant.notifications().stream()
                .filter(each -> each.get("uri").stringValue().equals(uri))
                .findFirst()
                .orElse(null);
    }
}
