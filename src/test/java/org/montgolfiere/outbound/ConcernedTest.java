package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Duty;

/** What did not leave waits for nobody who is away. */
class ConcernedTest {

    @TempDir
    Path home;

    private Room room;
    private Member marc;

    @BeforeEach
    void marcIsAtWorkAndAnAmbassadorToo() {
        room = new Room(Certainty.BLIND, home);
        marc = room.rooms.firm.member("Marc", room.brand, Role.MANAGER);
        atWork(marc);
        atWork(room.rooms.firm.member("Noa", room.brand, Role.AMBASSADOR));
        room.notices.clear();
    }

    @Test
    void aPostThatFailsWhileItsAuthorIsAwayIsToldToWhoeverIsAtWorkAsWell() {
        refused();
        assertThat(room.notices)
                .containsExactly(told(room.lea, Notice.Kind.NOT_SENT), told(marc, Notice.Kind.NOT_SENT));
    }

    @Test
    void soIsOneOfWhichNobodyKnowsWhetherItArrived() {
        post(Post.Mood.LOSES);
        assertThat(room.notices)
                .containsExactly(told(room.lea, Notice.Kind.UNKNOWN_SENT), told(marc, Notice.Kind.UNKNOWN_SENT));
    }

    @Test
    void whoIsAtWorkHearsOfTheirOwnAlone() {
        atWork(room.lea);
        refused();
        assertThat(room.notices).containsExactly(told(room.lea, Notice.Kind.NOT_SENT));
    }

    private void refused() {
        post(Post.Mood.REFUSES);
    }

    private void post(Post.Mood mood) {
        assertThat(room.outbox.post(room.lea, room.account.id(), "Bonsoir", List.of(), Manner.USUAL, null, null))
                .isInstanceOf(Holding.Held.class);
        room.rooms.clock.pass(Outbox.HOLD);
        room.post.mood = mood;
        room.process().runDue();
    }

    private Notice told(Member member, Notice.Kind kind) {
        return new Notice(member.person(), room.brand, kind, "/brands/" + room.brand + "/posts");
    }

    private void atWork(Member member) {
        assertThat(room.rooms.duty.take(member, room.rooms.clock.instant().plus(Duration.ofHours(2))))
                .isInstanceOf(Duty.Taken.OnDuty.class);
    }
}
