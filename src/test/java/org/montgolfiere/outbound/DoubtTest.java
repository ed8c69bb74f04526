package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.Network.Certainty.KEYED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that honours a key may refuse for reasons of its own: then looking tells what the first try did. */
class DoubtTest {

    @TempDir
    Path home;

    @Test
    void whatArrivedIsFoundAlthoughTheNetworkWouldRefuseItNow() {
        Room room = new Room(KEYED, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.ACCEPTS_AND_DROPS;
        room.process().runDue();
        room.post.mood = Post.Mood.REFUSES;
        room.workForHours(1);
        assertThat(room.state(id)).isEqualTo(Dispatch.State.SENT);
        assertThat(room.post.sends).isEqualTo(1);
    }

    @Test
    void whatWasLostAndIsRefusedNowIsNotSentOnceNothingCanBeOnItsWay() {
        Room room = new Room(KEYED, home);
        long id = room.held("Bonjour Claire");
        room.post.mood = Post.Mood.LOSES;
        room.process().runDue();
        room.post.mood = Post.Mood.REFUSES;
        room.rooms.clock.pass(Fate.SETTLES.minusSeconds(1));
        room.process().runDue();
        assertThat(room.state(id)).isEqualTo(Dispatch.State.UNKNOWN);
        room.workForHours(1);
        assertThat(room.state(id)).isEqualTo(Dispatch.State.NOT_SENT);
    }

    @Test
    void whoComesBackAfterItsLeaseEndsNoLaterOne() {
        Room room = new Room(KEYED, home);
        room.held("Bonjour Claire");
        Leases leases = new Leases(room.rooms.jdbc, room.rooms.clock);
        Leases.Claimed first = leases.claim().orElseThrow();
        room.rooms.clock.pass(Leases.LENGTH);
        Leases.Claimed second = leases.claim().orElseThrow();
        assertThat(second.doubt()).isEqualTo(Doubt.SETTLED);
        assertThat(leases.notSent(first, "too late")).isFalse();
        assertThat(leases.notSent(second, "in time")).isTrue();
    }

    /** The test's clock stands in March: a desk whose own clock goes wrong leaves what is due to the database's. */
    @Test
    void leasesGoByTheDatabasesClock() {
        Room room = new Room(KEYED, home);
        Instant now = room.rooms
                .jdbc
                .sql("select clock_timestamp()")
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
        SharedClock shared = new SharedClock(room.rooms.jdbc);
        assertThat(shared.instant()).isBetween(now, now.plus(1, ChronoUnit.MINUTES));
        Leases leases = new Leases(room.rooms.jdbc, shared);
        room.hold("Bonjour Claire");
        due(room, now.plus(Duration.ofMinutes(5)));
        assertThat(leases.claim()).isEmpty();
        due(room, now);
        assertThat(leases.claim()).isPresent();
    }

    private static void due(Room room, Instant at) {
        room.rooms
                .jdbc
                .sql("update outgoing set next_try_at = :at")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
