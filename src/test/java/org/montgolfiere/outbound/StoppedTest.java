package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Network.Certainty;

/** A desk that was restored weeks later says nothing by itself. */
class StoppedTest {

    @TempDir
    Path home;

    @Test
    void whatWasHeldOrDueOrOnItsWayLeavesOnlyByAPersonsHand() {
        Room room = new Room(Certainty.KEYED, home);
        long limited = room.held("Un");
        room.post.mood = Post.Mood.REFUSES_FOR_NOW;
        room.process().runDue();
        long lost = room.outbox.post(room.lea, room.account.id(), "Deux", java.util.List.of(), Manner.USUAL, null, null)
                        instanceof Holding.Held held
                ? held.id()
                : 0;
        room.rooms.clock.pass(Outbox.HOLD);
        room.post.mood = Post.Mood.LOSES;
        room.process().runDue();
        long held = room.hold("Trois");
        int sends = room.post.sends;
        room.post.mood = Post.Mood.ACCEPTS;
        new Stopped(room.rooms.jdbc, room.rooms.clock).settle();
        room.workForHours(1);
        assertThat(room.post.sends).isEqualTo(sends);
        assertThat(room.state(limited)).isEqualTo(Dispatch.State.NOT_SENT);
        assertThat(room.state(lost)).isEqualTo(Dispatch.State.UNKNOWN);
        assertThat(room.state(held)).isEqualTo(Dispatch.State.NOT_SENT);
        room.tray.again(room.lea, held, 0, null);
        room.tray.neverArrived(room.lea, lost);
        room.workForHours(1);
        assertThat(room.state(held)).isEqualTo(Dispatch.State.SENT);
        assertThat(room.post.sends).isEqualTo(sends + 1);
    }

    @Test
    void whatWasLeavingWhenTheBackupWasMadeIsAPersonsToSettle() {
        Room room = new Room(Certainty.KEYED, home);
        long id = room.held("Bonjour Claire");
        new Leases(room.rooms.jdbc, room.rooms.clock).claim();
        new Stopped(room.rooms.jdbc, room.rooms.clock).settle();
        room.workForHours(1);
        assertThat(room.state(id)).isEqualTo(Dispatch.State.UNKNOWN);
        assertThat(room.post.sends).isZero();
    }
}
