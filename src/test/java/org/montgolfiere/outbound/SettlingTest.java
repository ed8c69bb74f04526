package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.inbox.Answered;
import org.springframework.dao.DataAccessResourceFailureException;

/** What an answer settles is what its writer had seen, however late it leaves and whoever says that it arrived. */
class SettlingTest {

    @TempDir
    Path home;

    @Test
    void anAnswerSettlesNothingThatCameAfterItWasHeld() {
        Room room = new Room(Certainty.KEYED, home);
        Instant pressed = room.rooms.clock.instant();
        room.held("Bonjour Claire");
        room.post.mood = Post.Mood.REFUSES_FOR_NOW;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        room.workForHours(1);
        Answered answered = room.inbox.answered.getFirst();
        assertThat(answered.settlesTo()).isEqualTo(pressed);
        assertThat(answered.sentAt()).isAfter(pressed.plus(Outbox.HOLD));
    }

    @Test
    void anAnswerSettlesNoMoreThanItsWritersPageHadShown() {
        Room room = new Room(Certainty.KEYED, home);
        Instant shown = room.rooms.clock.instant().minusSeconds(40);
        room.outbox.hold(room.lea, reply(room, shown));
        room.workForHours(1);
        assertThat(room.inbox.answered).extracting(Answered::settlesTo).containsExactly(shown);
    }

    @Test
    void aPageThatSaysItHasSeenTheFutureIsNotBelieved() {
        Room room = new Room(Certainty.KEYED, home);
        Instant now = room.rooms.clock.instant();
        room.outbox.hold(room.lea, reply(room, Instant.MAX));
        room.outbox.hold(room.lea, reply(room, Instant.MIN));
        room.workForHours(1);
        assertThat(room.inbox.answered).extracting(Answered::settlesTo).containsExactly(now, Instant.EPOCH);
    }

    @Test
    void whatAPersonSawArriveSettlesTheSame() {
        Room room = new Room(Certainty.BLIND, home);
        Instant pressed = room.rooms.clock.instant();
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.ACCEPTS_AND_DROPS;
        room.process().runDue();
        room.tray.arrived(room.lea, id);
        assertThat(room.inbox.answered).extracting(Answered::settlesTo).containsExactly(pressed);
    }

    @Test
    void aDeletionThatAPersonSawArriveTakesTheMessageOutAndIsInTheTrail() {
        Room room = new Room(Certainty.BLIND, home);
        room.inbox.ours = true;
        Holding.Held held =
                (Holding.Held) room.outbox.act(room.lea, room.inbox.message(room.lea, 1), Act.DELETION, null);
        room.rooms.clock.pass(Outbox.HOLD);
        room.post.mood = Post.Mood.ACCEPTS_AND_DROPS;
        room.process().runDue();
        assertThat(room.inbox.deleted).isEmpty();
        room.tray.arrived(room.lea, held.id());
        assertThat(room.inbox.deleted).containsExactly("their-message");
        assertThat(room.inbox.trail).containsExactly("acted");
    }

    @Test
    void anOutcomeIsNotLostWhileTheDatabaseIsAway() {
        Room room = new Room(Certainty.BLIND, home);
        long id = room.held("Bonjour Claire");
        room.cutOff(8).runDue();
        assertThat(room.state(id)).isEqualTo(Dispatch.State.SENT);
        assertThat(room.post.sends).isEqualTo(1);
    }

    @Test
    void notingIsGivenUpBeforeAnotherMayTakeItOver() {
        Room room = new Room(Certainty.BLIND, home);
        long id = room.held("Bonjour Claire");
        Instant begun = room.rooms.clock.instant();
        org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(room.cutOff(1_000)::runDue);
        assertThat(Duration.between(begun, room.rooms.clock.instant()))
                .isBetween(Leases.LENGTH.dividedBy(2), Leases.LENGTH.minusSeconds(1));
        assertThat(room.state(id)).isEqualTo(Dispatch.State.LEAVING);
    }

    private static Reply reply(Room room, Instant shown) {
        return new Reply(room.inbox.conversation, "Bonjour", List.of(), null, null, false, null, shown, null);
    }
}
