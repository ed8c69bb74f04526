package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.channel.Network.Certainty.BLIND;
import static org.montgolfiere.outbound.Dispatch.State.SENT;
import static org.montgolfiere.outbound.Dispatch.State.UNKNOWN;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.people.Notice;

/** A process dies at each named point, on each kind of network; another goes on. Nothing is posted twice. */
class NoDuplicateThroughCrashesTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "KEYED, outbox.claimed, SENT, 1",
        "KEYED, outbox.sent-not-noted, SENT, 1",
        "FINDABLE, outbox.claimed, SENT, 1",
        "FINDABLE, outbox.sent-not-noted, SENT, 1",
        "BLIND, outbox.claimed, UNKNOWN, 0",
        "BLIND, outbox.sent-not-noted, UNKNOWN, 1"
    })
    void aDeathAtANamedPointLeavesOnePostOrAQuestion(
            Certainty certainty, String point, Dispatch.State ends, int arrived) {
        Room room = new Room(certainty, home);
        long id = room.held("Bonjour Claire");
        Departures dying = room.dyingAt(point);
        assertThatThrownBy(dying::runDue).isInstanceOf(Room.Killed.class);
        room.workForHours(1);
        assertThat(room.state(id)).isEqualTo(ends);
        assertThat(room.post.arrived).hasSize(arrived);
        assertThat(room.inbox.answered).hasSize(ends == SENT ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsLostLeavesOnePost(Certainty certainty) {
        Room room = new Room(certainty, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.ACCEPTS_AND_DROPS;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        room.workForHours(1);
        assertThat(room.post.arrived).hasSize(1);
        assertThat(room.state(id)).isEqualTo(certainty == BLIND ? UNKNOWN : SENT);
    }

    @ParameterizedTest
    @EnumSource
    void aPostThatArrivesLateIsNotRepeated(Certainty certainty) {
        Room room = new Room(certainty, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.ACCEPTS_LATE;
        room.process().runDue();
        room.rooms.clock.pass(Fate.SETTLES.minusSeconds(1));
        room.process().runDue();
        room.post.lateArrives();
        room.post.mood = Post.Mood.ACCEPTS;
        room.workForHours(1);
        assertThat(room.post.arrived).hasSize(1);
        assertThat(room.state(id)).isEqualTo(certainty == BLIND ? UNKNOWN : SENT);
    }

    @ParameterizedTest
    @EnumSource
    void aPostThatWasLostIsSentAgainWhereThatIsSafe(Certainty certainty) {
        Room room = new Room(certainty, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.LOSES;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        room.workForHours(1);
        assertThat(room.post.arrived).hasSize(certainty == BLIND ? 0 : 1);
        assertThat(room.state(id)).isEqualTo(certainty == BLIND ? UNKNOWN : SENT);
        assertThat(room.notices)
                .extracting(Notice::kind)
                .isEqualTo(certainty == BLIND ? java.util.List.of(Notice.Kind.UNKNOWN_SENT) : java.util.List.of());
    }

    @ParameterizedTest
    @EnumSource
    void aSlowProcessWhoseLeaseEndedMayStillNoteThatItSent(Certainty certainty) {
        Room room = new Room(certainty, home);
        long id = room.held("Bonjour Claire");
        room.process(point -> {
                    if (point.equals("outbox.sent-not-noted")) {
                        room.rooms.clock.pass(Leases.LENGTH);
                        room.process().runDue();
                    }
                })
                .runDue();
        assertThat(room.state(id)).isEqualTo(SENT);
        assertThat(room.post.arrived).hasSize(1);
        assertThat(room.inbox.answered).hasSize(1);
    }
}
