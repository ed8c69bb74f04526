package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.outbound.Dispatch.State.NOT_SENT;
import static org.montgolfiere.outbound.Dispatch.State.SENT;
import static org.montgolfiere.outbound.Dispatch.State.UNDONE;
import static org.montgolfiere.outbound.Dispatch.State.UNKNOWN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;

class TrayTest {

    @TempDir
    Path home;

    @Test
    void whatIsTakenBackNeverLeavesAndIsADraftAgain() {
        Room room = new Room(Certainty.KEYED, home);
        long id = room.hold("Bonjour Claire");
        assertThat(room.tray.undo(room.lea, id)).isInstanceOf(Tray.Changed.Done.class);
        room.workForHours(1);
        assertThat(room.post.sends).isZero();
        assertThat(room.state(id)).isEqualTo(UNDONE);
        assertThat(room.tray.draft(room.lea, room.inbox.conversation)).isEqualTo("Bonjour Claire");
    }

    @Test
    void whatLeftCannotBeTakenBack() {
        Room room = new Room(Certainty.KEYED, home);
        long id = room.held("Bonjour Claire");
        room.process().runDue();
        assertThat(room.tray.undo(room.lea, id)).isInstanceOf(Tray.Changed.TooLate.class);
        assertThat(room.state(id)).isEqualTo(SENT);
    }

    @Test
    void onlyItsAuthorOrALeadTakesItBack() {
        Room room = new Room(Certainty.KEYED, home);
        long id = room.hold("Bonjour Claire");
        Member marc = room.rooms.firm.member("Marc", room.brand, Role.MANAGER);
        Member ines = room.rooms.firm.member("Inès", room.brand, Role.LEAD);
        assertThatThrownBy(() -> room.tray.undo(marc, id)).isInstanceOf(NotFound.class);
        assertThat(room.tray.undo(ines, id)).isInstanceOf(Tray.Changed.Done.class);
    }

    @Test
    void aRefusalIsToldToItsAuthorAndCanBeTriedAgain() {
        Room room = new Room(Certainty.BLIND, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.REFUSES;
        room.process().runDue();
        assertThat(room.state(id)).isEqualTo(NOT_SENT);
        assertThat(room.notices)
                .containsExactly(new Notice(
                        room.lea.person(),
                        room.brand,
                        Notice.Kind.NOT_SENT,
                        "/conversations/" + room.inbox.conversation));
        room.post.mood = Post.Mood.ACCEPTS;
        room.tray.again(room.lea, id, 0, null);
        room.rooms.clock.pass(Outbox.HOLD);
        room.process().runDue();
        assertThat(room.state(id)).isEqualTo(SENT);
    }

    @Test
    void tryingAgainAsksForAllThatSendingAsks() {
        Room room = new Room(Certainty.BLIND, home);
        long id = notSent(room);
        Member colleague = new Member(room.lea.person(), "Léa", room.brand, Set.of(Role.COLLEAGUE));
        assertThat(refusal(room.tray.again(colleague, id, 0, null))).isEqualTo("outbound.refused.may-not");
        assertThat(refusal(room.tray.again(room.lea, id, null, null))).isEqualTo("outbound.refused.unseen");
        room.inbox.outgoing = 1;
        assertThat(refusal(room.tray.again(room.lea, id, 0, null))).isEqualTo(Holding.ANSWERED);
        room.disconnect();
        assertThat(refusal(room.tray.again(room.lea, id, 1, null))).isEqualTo("outbound.refused.account");
        assertThat(room.state(id)).isEqualTo(NOT_SENT);
    }

    @Test
    void whatIsTriedAgainIsHeldAndCanBeTakenBack() {
        Room room = new Room(Certainty.BLIND, home);
        long id = notSent(room);
        assertThat(room.tray.again(room.lea, id, 0, null)).isInstanceOf(Tray.Changed.Done.class);
        room.rooms.clock.pass(Outbox.HOLD.minusMillis(1));
        assertThat(room.process().runDue()).isZero();
        assertThat(room.tray.undo(room.lea, id)).isInstanceOf(Tray.Changed.Done.class);
        assertThat(room.tray.again(room.lea, id, 0, null)).isInstanceOf(Tray.Changed.TooLate.class);
    }

    private static long notSent(Room room) {
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.REFUSES;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        return id;
    }

    private static String refusal(Tray.Changed changed) {
        return changed instanceof Tray.Changed.Refused refused ? refused.why() : changed.toString();
    }

    @Test
    void aRateLimitIsWaitedForByItself() {
        Room room = new Room(Certainty.BLIND, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.REFUSES_FOR_NOW;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        assertThat(room.process().runDue()).isZero();
        room.rooms.clock.pass(Duration.ofSeconds(30));
        assertThat(room.process().runDue()).isEqualTo(1);
        assertThat(room.state(id)).isEqualTo(SENT);
        assertThat(room.notices).isEmpty();
    }

    @Test
    void aPersonSettlesWhatTheMachineCannotKnow() {
        Room room = new Room(Certainty.BLIND, home);
        long arrived = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.ACCEPTS_AND_DROPS;
        room.process().runDue();
        assertThat(room.state(arrived)).isEqualTo(UNKNOWN);
        room.tray.arrived(room.lea, arrived);
        assertThat(room.state(arrived)).isEqualTo(SENT);
        assertThat(room.inbox.answered).hasSize(1);
        long lost = room.held("Encore un mot");
        room.post.mood = Post.Mood.LOSES;
        room.process().runDue();
        room.tray.neverArrived(room.lea, lost);
        assertThat(room.state(lost)).isEqualTo(NOT_SENT);
    }

    @Test
    void aLaterReplyWaitsForTheEarlierOne() {
        Room room = new Room(Certainty.FINDABLE, home);
        long first = room.held("Un");
        room.post.mood = Post.Mood.LOSES;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        long second = room.held("Deux");
        assertThat(room.process().runDue()).isZero();
        room.workForHours(1);
        assertThat(room.inbox.answered).extracting("text").containsExactly("Un", "Deux");
        assertThat(room.state(first)).isEqualTo(SENT);
        assertThat(room.state(second)).isEqualTo(SENT);
    }
}
