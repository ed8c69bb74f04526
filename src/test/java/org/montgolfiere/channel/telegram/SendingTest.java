package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import tools.jackson.databind.node.ObjectNode;

/** What the bot says and does, and in which words it is told that it could not. */
class SendingTest extends BotTest {

    @BeforeEach
    void read() {
        desk.read();
    }

    @Test
    void anAnswerStandsBelowWhatItAnswers() {
        ObjectNode question = town.says(Town.group(), "When?");
        Delivery delivery = reply(Town.id(question), "On Monday.");
        Town.Standing stands = town.standing.getFirst();
        assertThat(stands.answers()).isEqualTo(question.get("message_id").longValue());
        assertThat(delivery).isEqualTo(new Delivery.Sent(Town.GROUP + "/" + stands.message(), null));
    }

    @Test
    void aTextIsMeasuredInUnitsOfUtf16() {
        String question = Town.id(town.says(Town.privateChat(), "When?"));
        assertThat(reply(question, "🎈".repeat(2_048))).isInstanceOf(Delivery.Sent.class);
        assertThat(why(reply(question, "🎈".repeat(2_048) + "!"))).isEqualTo("channel.telegram.too-long:4096");
        assertThat(town.standing).hasSize(1);
    }

    @Test
    void whatWasTakenBackIsNotAnsweredInAGroupAndStillIsInPrivate() {
        String inGroup = Town.id(town.says(Town.group(), "When?"));
        String inPrivate = Town.id(town.says(Town.privateChat(), "When?"));
        town.takenBack.addAll(List.of(inGroup, inPrivate));
        assertThat(why(reply(inGroup, "On Monday."))).isEqualTo("channel.telegram.parent-gone");
        assertThat(reply(inPrivate, "On Monday.")).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void whoeverStoppedTheBotIsNamedInWords() {
        String inGroup = Town.id(town.says(Town.group(), "When?"));
        String inPrivate = Town.id(town.says(Town.privateChat(), "When?"));
        town.blocked.add(Town.LEA);
        town.gone.add(Town.GROUP);
        assertThat(why(reply(inPrivate, "On Monday."))).isEqualTo("channel.telegram.blocked");
        assertThat(why(reply(inGroup, "On Monday."))).isEqualTo("channel.telegram.not-there");
    }

    @Test
    void anAnswerFollowsAGroupThatMovedMeanwhile() {
        String question = Town.id(town.says(Town.group(), "When?"));
        desk.read();
        town.moved.put(Town.GROUP, Town.FORUM);
        assertThat(reply(question, "On Monday.")).isInstanceOf(Delivery.Sent.class);
        assertThat(town.standing)
                .singleElement()
                .extracting(Town.Standing::chat, Town.Standing::answers)
                .containsExactly(Town.FORUM, 0L);
    }

    @Test
    void aMoveThatWasToldIsFollowedWithoutAsking() {
        String question = Town.id(town.says(Town.group(), "When?"));
        town.writes(Town.group(), Town.lea(), Town.node().put("migrate_to_chat_id", Town.FORUM));
        desk.read();
        world.server.called.clear();
        assertThat(reply(question, "On Monday.")).isInstanceOf(Delivery.Sent.class);
        assertThat(world.server.called).containsExactly("sendMessage");
        assertThat(town.standing.getFirst().chat()).isEqualTo(Town.FORUM);
    }

    @Test
    void noticesAreNotAnsweredAndImagesAreNotSent() {
        assertThat(why(reply("-4711/member/1", "Hello"))).isEqualTo("channel.telegram.no-place");
        Outgoing.Picture picture = new Outgoing.Picture("image/png", new byte[] {1}, "a balloon");
        Outgoing outgoing = new Outgoing(Act.REPLY, "key", "Look", "501/1", List.of(picture));
        assertThat(why(world.network().send(desk.login(), outgoing))).isEqualTo("channel.telegram.no-images");
        assertThat(why(reply("501/1", "  "))).isEqualTo("channel.telegram.empty");
        assertThat(world.server.called).doesNotContain("sendMessage");
    }

    @Test
    void takingBackIsDoneOnceHoweverOftenItIsTried() {
        Delivery.Sent sent = (Delivery.Sent) reply(Town.id(town.says(Town.group(), "When?")), "On Monday.");
        assertThat(act(Act.DELETION, sent.remoteId())).isInstanceOf(Delivery.Sent.class);
        assertThat(town.standing).isEmpty();
        assertThat(act(Act.DELETION, sent.remoteId())).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void afterTwoDaysItIsSaidThatTelegramDoesNotTakeItBack() {
        Delivery.Sent sent = (Delivery.Sent) reply(Town.id(town.says(Town.group(), "When?")), "On Monday.");
        town.old.add(sent.remoteId());
        assertThat(why(act(Act.DELETION, sent.remoteId()))).isEqualTo("channel.telegram.too-late");
        assertThat(town.standing).hasSize(1);
    }

    @Test
    void aThumbIsSetAndADoubtfulOneIsSetAgain() {
        String id = Town.id(town.says(Town.privateChat(), "Thank you!"));
        assertThat(act(Act.LIKE, id)).isInstanceOf(Delivery.Sent.class);
        assertThat(town.reactions).containsEntry(id, "👍");
        Delivery found = world.network().find(desk.login(), outgoing(Act.LIKE, "", id));
        assertThat(found).isEqualTo(new Delivery.NotSent("channel.telegram.once-more", world.now()));
    }

    @Test
    void aServerThatDoesNotKnowThumbsIsNoReasonToCloseTheAccount() {
        String id = Town.id(town.says(Town.privateChat(), "Thank you!"));
        world.server.unknown = Set.of("setMessageReaction");
        assertThat(why(act(Act.LIKE, id))).isEqualTo("channel.telegram.refused:Not Found");
        world.server.unknown = Set.of("setMessageReaction", "getMe");
        assertThatThrownBy(() -> act(Act.LIKE, id)).isInstanceOf(NetworkTrouble.Revoked.class);
    }

    @Test
    void whatSomethingBeforeTheServerAnsweredSaysNothingOfWhetherItArrived() {
        String id = Town.id(town.says(Town.privateChat(), "When?"));
        world.server.proxied = 408;
        assertThat(reply(id, "On Monday.")).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void nobodyCanLookWhetherAnAnswerStandsThere() {
        assertThat(world.network().certainty(Act.REPLY)).isEqualTo(Certainty.BLIND);
        assertThat(world.network().find(desk.login(), outgoing(Act.REPLY, "x", "501/1")))
                .isInstanceOf(Delivery.Unknown.class);
    }

    private Delivery reply(String subject, String text) {
        return world.network().send(desk.login(), outgoing(Act.REPLY, text, subject));
    }

    private Delivery act(Act act, String subject) {
        return world.network().send(desk.login(), outgoing(act, "", subject));
    }

    private static Outgoing outgoing(Act act, String text, String subject) {
        return new Outgoing(act, "key", text, subject, List.of());
    }

    private static @Nullable String why(Delivery delivery) {
        return delivery instanceof Delivery.NotSent(String why, var again) && again == null ? why : null;
    }
}
