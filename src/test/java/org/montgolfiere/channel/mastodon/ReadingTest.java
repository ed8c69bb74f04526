package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Notebook;
import tools.jackson.databind.node.ObjectNode;

class ReadingTest {

    private MastodonWorld world;
    private Population people;
    private Notebook desk;

    @BeforeEach
    void open() {
        world = new MastodonWorld(Features.FULL);
        people = world.server.population;
        desk = new Notebook(world);
        desk.read();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMentionHasItsAuthorAsPeopleWriteThem() {
        Message message = read(people.says("<p>Hello</p>"));
        String host = world.server.address().getRawAuthority();
        assertThat(message.author().handle()).isEqualTo("odile@" + host);
        assertThat(message.author().name()).isEqualTo("odile");
        assertThat(message.kind()).isEqualTo(Message.Kind.MENTION);
        assertThat(message.thread()).isEqualTo(message.id());
        assertThat(message.ours()).isFalse();
    }

    @Test
    void whatIsNotForEverybodyIsPrivate() {
        for (String visibility : List.of("direct", "private")) {
            Message message = read(people.says("<p>psst</p>").put("visibility", visibility));
            assertThat(message.isPrivate()).as(visibility).isTrue();
        }
        assertThat(read(people.says("<p>hi</p>").put("visibility", "unlisted")).isPrivate())
                .isFalse();
    }

    @Test
    void favouritesBoostsAndFollowersAreSignsAndToldOnce() {
        ObjectNode ours = people.posts(Shapes.read("{\"status\": \"We open at nine\"}"));
        people.tells("favourite", ours);
        people.tells("favourite", ours);
        people.tells("reblog", ours);
        people.tells("follow", null);
        people.tells("poll", ours);
        List<Incoming> signs =
                desk.read().stream().filter(each -> !(each instanceof Message)).toList();
        assertThat(signs)
                .extracting(each -> ((Sign) each).kind())
                .containsExactly(Sign.Kind.LIKE, Sign.Kind.REPOST, Sign.Kind.FOLLOW);
        assertThat(((Sign) signs.getFirst()).subject()).isEqualTo(Population.id(ours));
    }

    @Test
    void eachBranchBelowAPostOfOursIsAConversation() {
        String ours = Population.id(people.posts(Shapes.read("{\"status\": \"We open at nine\"}")));
        Message one = read(people.answers("<p>On Sundays too?</p>", ours));
        Message other = read(people.answers("<p>Great!</p>", ours));
        assertThat(one.kind()).isEqualTo(Message.Kind.REPLY);
        assertThat(List.of(one.thread(), other.thread())).containsExactly(one.id(), other.id());
        assertThat(one.inReplyTo()).isNull();
        assertThat(one.media())
                .singleElement()
                .satisfies(media -> assertThat(media.alt()).endsWith("We open at nine"));
        String answer = Population.id(
                people.posts(Shapes.read("{\"status\": \"Yes\", \"in_reply_to_id\": \"" + one.id() + "\"}")));
        Message next = read(people.answers("<p>Thanks</p>", answer));
        assertThat(next.inReplyTo()).isEqualTo(answer);
        assertThat(next.thread()).isEqualTo(one.id());
    }

    @Test
    void aMentionDeepInAThreadOfOthersComesWithWhatStandsAboveIt() {
        ObjectNode root = people.says("<p>Where to fly?</p>");
        people.notifications.clear();
        ObjectNode middle = people.answers("<p>Over the valley</p>", Population.id(root));
        people.notifications.clear();
        ObjectNode deep = people.answers("<p>Ask @verne</p>", Population.id(middle));
        Message message = read(deep);
        assertThat(message.thread()).isEqualTo(Population.id(root));
        assertThat(desk.heard())
                .containsExactlyInAnyOrder(Population.id(root), Population.id(middle), Population.id(deep));
    }

    @Test
    void aWarningAPollAndTheWordsOfMediaAreRead() {
        ObjectNode status = people.says("<p>Which one? :balloon:<br>A <a href=\"https://nuage.example/x\">"
                        + "<span class=\"invisible\">https://</span>nuage.example/x</a></p><script>alert(1)</script>")
                .put("spoiler_text", "Heights");
        status.set("poll", Shapes.read("""
                {"id": "1", "expired": false, "multiple": false, "votes_count": 0, "emojis": [],
                 "options": [{"title": "Red", "votes_count": 0}, {"title": "Blue", "votes_count": 0}]}"""));
        status.withArray("media_attachments")
                .add(
                        Shapes.read(
                                "{\"id\": \"1\", \"type\": \"image\", \"url\": \"https://nuage.example/i.png\", \"description\": \"Two balloons\"}"));
        Message message = read(status);
        assertThat(message.text())
                .isEqualTo("⚠ Heights\n\nWhich one? :balloon:\nA https://nuage.example/x\n\n○ Red\n○ Blue");
        assertThat(message.media())
                .containsExactly(
                        new Media(Media.Kind.IMAGE, "https://nuage.example/i.png", "Two balloons"),
                        new Media(Media.Kind.LINK, "https://nuage.example/x", ""));
    }

    @Test
    void whatTheAccountWroteElsewhereIsOurs() {
        ObjectNode ours = people.posts(Shapes.read("{\"status\": \"From a telephone\", \"visibility\": \"direct\"}"));
        Message message = desk.read().stream()
                .map(Message.class::cast)
                .filter(each -> each.id().equals(Population.id(ours)))
                .findFirst()
                .orElseThrow();
        assertThat(message.ours()).isTrue();
        assertThat(message.isPrivate()).isTrue();
    }

    @Test
    void aHashtagAndWordsAreListenedForWithoutWhatNamesUs() {
        ObjectNode about = people.says("<p>I saw a #montgolfiere</p>");
        about.withArray("mentions").removeAll();
        people.says("<p>@verne your #montgolfiere is fine</p>");
        var tag = world.network().search(desk.login(), "search:1", "#montgolfiere", null);
        var words = world.network().search(desk.login(), "search:2", "montgolfiere", null);
        for (var batch : List.of(tag, words)) {
            assertThat(batch.items()).singleElement().satisfies(each -> {
                assertThat(((Message) each).id()).isEqualTo(Population.id(about));
                assertThat(((Message) each).kind()).isEqualTo(Message.Kind.FOUND);
            });
            assertThat(world.network()
                            .search(
                                    desk.login(),
                                    batch.stream(),
                                    batch == tag ? "#montgolfiere" : "montgolfiere",
                                    batch.cursor())
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void anEditThatTheServerTellsOfIsFollowedAtOnce() {
        ObjectNode status = people.says("<p>Monday</p>");
        desk.read();
        people.edits(Population.id(status), "<p>Tuesday</p>");
        people.tells("update", status);
        world.pass(Duration.ofSeconds(20));
        assertThat(desk.read())
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Edit.class, edit -> assertThat(edit.text()).isEqualTo("Tuesday"));
    }

    private Message read(ObjectNode status) {
        desk.read();
        return desk.message(Population.id(status));
    }
}
