package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message.Kind;
import org.montgolfiere.channel.Notebook;
import tools.jackson.databind.node.ObjectNode;

/** What is said in groups: to the bot, beside it, in topics, and after the group has moved. */
class GroupsTest extends BotTest {

    @BeforeEach
    void read() {
        desk.read();
    }

    @Test
    void topicsOfAForumAreConversationsOfTheirOwn() {
        ObjectNode made = town.writes(Town.forum(), Town.lea(), inTopic(7, topicMade()));
        ObjectNode parts = inTopic(7, Town.node().put("text", "About delivery"));
        parts.set("reply_to_message", made);
        town.writes(Town.forum(), Town.lea(), parts);
        town.writes(Town.forum(), Town.lea(), inTopic(9, Town.node().put("text", "About repair")));
        List<Incoming.Message> came = messages();
        assertThat(came)
                .extracting(Incoming.Message::thread)
                .containsExactly("-1001234567890#7/501", "-1001234567890#9/501");
        assertThat(came).extracting(Incoming.Message::inReplyTo).containsOnlyNulls();
        assertThat(came.getFirst().id()).isEqualTo("-1001234567890/2");
        assertThat(came.getFirst().url()).isEqualTo("https://t.me/c/1234567890/2");
    }

    @Test
    void aGroupThatBecomesASupergroupStaysTheSameConversation() {
        town.says(Town.group(), "Before");
        town.writes(Town.group(), Town.lea(), Town.node().put("migrate_to_chat_id", Town.FORUM));
        town.writes(Town.forum(), Town.lea(), Town.node().put("migrate_from_chat_id", Town.GROUP));
        town.says(Town.forum(), "After");
        List<Incoming.Message> came = messages();
        assertThat(came).extracting(Incoming.Message::text).containsExactly("Before", "After");
        assertThat(came).extracting(Incoming.Message::thread).containsOnly("-4711/501");
        town.says(Town.forum(), "And later");
        assertThat(messages().getFirst().thread()).isEqualTo("-4711/501");
    }

    @Test
    void beingTakenIntoAGroupAndOutOfItIsANotice() {
        town.tells("my_chat_member", membership("left", "member"));
        town.tells("my_chat_member", membership("member", "administrator"));
        world.pass(Duration.ofMinutes(1));
        town.tells("my_chat_member", membership("administrator", "kicked"));
        List<Incoming.Message> came = messages();
        assertThat(came)
                .extracting(each -> each.beside().remarks().getFirst())
                .containsExactly("channel.telegram.added", "channel.telegram.removed");
        assertThat(came)
                .allMatch(each -> each.beside().automatic() && each.text().equals("Les amis de Verne"));
    }

    @Test
    void aGroupThatOnlyThoseWhoWereLetInReadIsPrivateAndEachPersonStaysAConversation() {
        town.says(Town.group(), "Between friends");
        town.says(Town.forum(), "Between members");
        town.writes(Town.group(), Town.lea(), marked("@verne_bot /start", "mention", 0, 10));
        town.tells("my_chat_member", membership("left", "member"));
        List<Incoming.Message> came = messages();
        assertThat(came).hasSize(4).allMatch(Incoming.Message::isPrivate);
        assertThat(came)
                .extracting(Incoming.Message::thread)
                .containsExactly("-4711/501", "-1001234567890/501", "-4711/501", "-4711/501");
        assertThat(came.getFirst().beside().remarks()).containsExactly("channel.telegram.in-group:Les amis de Verne");
        assertThat(came.get(1).url()).isEqualTo("https://t.me/c/1234567890/1");
    }

    @Test
    void aGroupWithANameOfItsOwnIsPublic() {
        town.says(Town.openGroup(), "Hello everybody");
        Incoming.Message message = messages().getFirst();
        assertThat(message.isPrivate()).isFalse();
        assertThat(message.url()).isEqualTo("https://t.me/place_aux_ballons/1");
        assertThat(message.thread()).isEqualTo("-1009876543210/501");
    }

    @Test
    void inAGroupWhatIsSaidToTheBotIsToldFromWhatIsOnlyHeard() {
        town.says(Town.openGroup(), "Nice weather");
        town.writes(Town.openGroup(), Town.lea(), marked("Salut @Verne_Bot, ça va ?", "mention", 6, 10));
        town.writes(Town.openGroup(), Town.lea(), marked("/aide@verne_bot", "bot_command", 0, 15));
        town.writes(Town.openGroup(), Town.lea(), marked("/aide@other_bot", "bot_command", 0, 15));
        assertThat(messages())
                .extracting(Incoming.Message::kind)
                .containsExactly(Kind.FOUND, Kind.MENTION, Kind.MENTION, Kind.FOUND);
    }

    @Test
    void placesOfMarksAreCountedAsTelegramCountsThem() {
        town.writes(Town.openGroup(), Town.lea(), marked("🎈🎈 @verne_bot", "mention", 5, 10));
        town.writes(Town.openGroup(), Town.lea(), marked("@verne_bot", "mention", 4, 9_000));
        assertThat(messages()).extracting(Incoming.Message::kind).containsExactly(Kind.MENTION, Kind.FOUND);
    }

    @Test
    void whatAnswersTheBotIsAReplyAndJoinsWhatItAnswers() {
        ObjectNode ours = town.stands(Town.OPEN, "It comes on Monday.", 0);
        ObjectNode parts = Town.node().put("text", "Thank you");
        parts.set("reply_to_message", ours);
        town.writes(Town.openGroup(), Town.lea(), parts);
        Incoming.Message reply = messages().getFirst();
        assertThat(reply.kind()).isEqualTo(Kind.REPLY);
        assertThat(reply.inReplyTo()).isEqualTo(Town.id(ours));
        assertThat(reply.beside().remarks()).containsExactly("channel.telegram.in-group:Place aux ballons");
    }

    @Test
    void aChatOfAKindThatNobodyKnowsIsTakenForPrivate() {
        town.says(Town.group().put("type", "something new"), "Between us");
        assertThat(messages().getFirst().isPrivate()).isTrue();
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

    private static ObjectNode inTopic(long topic, ObjectNode parts) {
        return parts.put("message_thread_id", topic).put("is_topic_message", true);
    }

    private static ObjectNode topicMade() {
        ObjectNode parts = Town.node();
        parts.putObject("forum_topic_created").put("name", "Delivery").put("icon_color", 7_322_096);
        return parts;
    }

    private ObjectNode membership(String before, String after) {
        ObjectNode change = Town.node().put("date", world.now().getEpochSecond());
        change.set("chat", Town.group());
        change.set("from", Town.lea());
        change.putObject("old_chat_member").put("status", before).set("user", Town.bot());
        change.putObject("new_chat_member").put("status", after).set("user", Town.bot());
        return change;
    }
}
