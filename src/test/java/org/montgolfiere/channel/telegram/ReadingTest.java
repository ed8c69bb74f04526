package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message.Kind;
import org.montgolfiere.channel.Notebook;
import tools.jackson.databind.node.ObjectNode;

/** What people do in Telegram, and what the desk makes of it. */
class ReadingTest extends BotTest {

    @BeforeEach
    void read() {
        desk.read();
    }

    @Test
    void aPrivateMessageIsPrivateAndOnePersonsMessagesAreOneConversation() {
        town.says(Town.privateChat(), "Bonjour");
        town.says(Town.privateChat(), "Where is my parcel?");
        List<Incoming.Message> came = messages();
        assertThat(came).extracting(Incoming.Message::kind).containsOnly(Kind.PRIVATE);
        assertThat(came).extracting(Incoming.Message::thread).containsOnly("501");
        assertThat(came.getFirst().author()).isEqualTo(new Incoming.Author("501", "lea_morel", "Léa Morel", null));
        assertThat(came.getFirst().url()).isNull();
    }

    @Test
    void anEditIsFollowedOnce() {
        ObjectNode message = town.says(Town.privateChat(), "On Monday");
        String id = messages().getFirst().id();
        world.pass(Duration.ofMinutes(3));
        town.edits(message, "On Tuesday");
        assertThat(desk.read()).containsExactly(new Incoming.Edit(id, "On Tuesday", world.now()));
        assertThat(desk.read()).isEmpty();
    }

    @Test
    void wordsThatTheirAuthorTookOutOfACaptionAreGone() {
        ObjectNode photo = town.writes(Town.privateChat(), Town.lea(), photo().put("caption", "Too much said"));
        String id = messages().getFirst().id();
        ObjectNode bare = photo.deepCopy().put("edit_date", world.now().getEpochSecond());
        bare.remove("caption");
        town.tells("edited_message", bare);
        assertThat(desk.read()).containsExactly(new Incoming.Edit(id, "", world.now()));
    }

    @Test
    void aLiveLocationIsSaidOnceHoweverFarItMoves() {
        ObjectNode parts = Town.node();
        parts.putObject("location").put("latitude", 47.2).put("longitude", -1.5).put("live_period", 3600);
        ObjectNode message = town.writes(Town.privateChat(), Town.lea(), parts);
        assertThat(messages().getFirst().beside().remarks()).containsExactly("channel.telegram.live-location");
        ObjectNode moved = message.deepCopy().put("edit_date", world.now().getEpochSecond());
        moved.withObject("/location").put("latitude", 47.3);
        town.tells("edited_message", moved);
        ObjectNode ended = moved.deepCopy();
        ended.withObject("/location").remove("live_period");
        town.tells("edited_message", ended);
        assertThat(desk.read()).isEmpty();
    }

    @Test
    void filesAreNamedAndNeverLinkedBecauseTheirAddressHoldsTheToken() {
        town.writes(Town.privateChat(), Town.lea(), photo().put("caption", "Torn on arrival"));
        ObjectNode letter = Town.node();
        letter.putObject("document")
                .put("file_id", "d1")
                .put("file_unique_id", "u2")
                .put("file_name", "invoice.pdf");
        town.writes(Town.privateChat(), Town.lea(), letter);
        List<Incoming.Message> came = messages();
        assertThat(came.getFirst().text()).isEqualTo("Torn on arrival");
        assertThat(came.getFirst().media()).containsExactly(new Media(Media.Kind.IMAGE, "", ""));
        assertThat(came.get(1).media()).containsExactly(new Media(Media.Kind.FILE, "", "invoice.pdf"));
        assertThat(world.server.called).doesNotContain("getFile");
    }

    @Test
    void aLinkBehindWordsIsShown() {
        ObjectNode parts = marked("Look here", "text_link", 5, 4);
        ((ObjectNode) parts.get("entities").get(0)).put("url", "https://sinister.example/x");
        town.writes(Town.privateChat(), Town.lea(), parts);
        assertThat(messages().getFirst().media())
                .containsExactly(new Media(Media.Kind.LINK, "https://sinister.example/x", "here"));
    }

    @Test
    void aPollIsReadWithItsChoicesAndAPlaceWithItsName() {
        ObjectNode poll = Town.node();
        ObjectNode asked = poll.putObject("poll")
                .put("id", "1")
                .put("question", "Which balloon?")
                .put("total_voter_count", 0)
                .put("is_closed", false)
                .put("is_anonymous", true)
                .put("type", "regular")
                .put("allows_multiple_answers", false)
                .put("allows_revoting", true)
                .put("members_only", false);
        asked.putArray("options").add(option("red")).add(option("blue"));
        town.writes(Town.group(), Town.lea(), poll);
        assertThat(messages().getFirst().text()).isEqualTo("Which balloon?\n- red\n- blue");
    }

    @Test
    void whatIsForwardedSaysFromWhomAndACommandThatTheBotWasOpened() {
        ObjectNode parts = Town.node().put("text", "Read this");
        parts.putObject("forward_origin")
                .put("type", "hidden_user")
                .put("date", 1)
                .put("sender_user_name", "Paul Aubry");
        town.writes(Town.privateChat(), Town.lea(), parts);
        town.writes(Town.privateChat(), Town.lea(), marked("/start", "bot_command", 0, 6));
        List<Incoming.Message> came = messages();
        assertThat(came.getFirst().beside().remarks()).containsExactly("channel.telegram.forwarded:Paul Aubry");
        assertThat(came.get(1).beside().remarks()).containsExactly("channel.telegram.started");
        assertThat(came).extracting(each -> each.beside().automatic()).containsExactly(false, true);
    }

    @Test
    void aJoyfulReactionIsASignAndASourOneIsNot() {
        ObjectNode ours = town.stands(Town.LEA, "It comes on Monday.", 0);
        town.tells("message_reaction", reaction(ours, "❤"));
        town.tells("message_reaction", reaction(ours, "👎"));
        town.tells("message_reaction", reaction(ours, null));
        assertThat(desk.read()).singleElement().satisfies(each -> {
            Incoming.Sign sign = (Incoming.Sign) each;
            assertThat(sign.kind()).isEqualTo(Incoming.Sign.Kind.LIKE);
            assertThat(sign.subject()).isEqualTo(Town.id(ours));
            assertThat(sign.author().handle()).isEqualTo("lea_morel");
        });
    }

    @Test
    void whatTelegramTellsOfAChatIsLeftOutAndWhatNobodyKnowsIsSetAside() {
        ObjectNode joined = Town.node();
        joined.putArray("new_chat_members").add(Town.lea());
        town.writes(Town.group(), Town.lea(), joined);
        assertThat(desk.read()).isEmpty();
        world.server.judged = false; // what Telegram has not thought of yet
        town.writes(Town.group(), Town.lea(), Town.node().put("paid_message_price_changed_by_moonlight", true));
        town.tells("message", Town.node().put("message_id", 3));
        assertThat(desk.read()).hasSize(2).allMatch(Incoming.Unreadable.class::isInstance);
    }

    private List<Incoming.Message> messages() {
        return Notebook.theirs(desk.read()).toList();
    }

    private static ObjectNode marked(String text, String type, int offset, int length) {
        ObjectNode parts = Town.node().put("text", text);
        parts.putArray("entities")
                .addObject()
                .put("type", type)
                .put("offset", offset)
                .put("length", length);
        return parts;
    }

    private static ObjectNode photo() {
        ObjectNode parts = Town.node();
        parts.putArray("photo")
                .addObject()
                .put("file_id", "p1")
                .put("file_unique_id", "u1")
                .put("width", 90)
                .put("height", 90);
        return parts;
    }

    private static ObjectNode option(String text) {
        return Town.node().put("persistent_id", text).put("text", text).put("voter_count", 0);
    }

    private ObjectNode reaction(ObjectNode on, @Nullable String emoji) {
        ObjectNode change = Town.node()
                .put("message_id", on.get("message_id").longValue())
                .put("date", world.now().getEpochSecond());
        change.set("chat", on.get("chat"));
        change.set("user", Town.lea());
        change.putArray("old_reaction");
        var after = change.putArray("new_reaction");
        if (emoji != null) after.addObject().put("type", "emoji").put("emoji", emoji);
        return change;
    }
}
