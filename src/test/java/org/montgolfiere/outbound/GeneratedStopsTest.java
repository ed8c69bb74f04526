package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.outbound.Dispatch.State;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** Drafts, sends, deaths and stops in any order: nothing is claimed after a stop, nothing arrives twice, nothing is lost. */
class GeneratedStopsTest {

    private static final int MOVES = 200;

    @TempDir
    Path home;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingLeavesAgainstAStop(long seed) {
        Random chance = new Random(seed);
        Room room = new Room(Certainty.KEYED, home);
        Member ines = room.rooms.firm.member("Inès", room.brand, Role.LEAD);
        List<Long> written = new ArrayList<>();
        for (int move = 0; move < MOVES; move++) {
            boolean stands = room.stops.standing(room.brand) != null;
            int sends = room.post.sends;
            switch (chance.nextInt(10)) {
                case 0, 1, 2 -> written.add(write(room, chance, move));
                case 3, 4 -> work(room, chance);
                case 5 -> die(room, chance);
                case 6 -> room.stops.make(ines, "move " + move);
                case 7 -> room.stops.lift(ines);
                case 8 -> say(room, ines, chance);
                default -> room.rooms.clock.pass(Duration.ofSeconds(chance.nextInt(400)));
            }
            if (stands) {
                assertThat(room.post.sends).as("seed %d, move %d", seed, move).isEqualTo(sends);
            }
        }
        room.stops.lift(ines);
        room.post.mood = Post.Mood.ACCEPTS;
        room.workForHours(2);
        assertThat(room.post.arrived).as("seed %d", seed).doesNotHaveDuplicates();
        for (long id : written) {
            Dispatch dispatch = Objects.requireNonNull(room.dispatches.find(id), "lost with seed " + seed);
            boolean ended = Set.of(State.SENT, State.NOT_SENT, State.UNDONE, State.UNKNOWN)
                    .contains(dispatch.state());
            assertThat(ended || dispatch.isAsked())
                    .as("seed %d: %s", seed, dispatch.state())
                    .isTrue();
            if (dispatch.state() == State.SENT) {
                assertThat(room.post.arrived).as("seed %d", seed).contains(dispatch.key());
            }
        }
    }

    private static long write(Room room, Random chance, int move) {
        Holding holding = chance.nextBoolean()
                ? room.outbox.hold(room.lea, Reply.of(room.inbox.conversation, "Bonjour " + move))
                : room.outbox.post(
                        room.lea,
                        room.account.id(),
                        "Bonsoir " + move,
                        List.of(),
                        Manner.USUAL,
                        UUID.randomUUID(),
                        null);
        assertThat(holding).isInstanceOf(Holding.Held.class);
        return ((Holding.Held) holding).id();
    }

    private static void work(Room room, Random chance) {
        Post.Mood[] moods = Post.Mood.values();
        room.post.mood = moods[chance.nextInt(moods.length)];
        room.process().runDue();
        room.post.lateArrives();
    }

    private static void die(Room room, Random chance) {
        try {
            room.dyingAt(chance.nextBoolean() ? "outbox.claimed" : "outbox.sent-not-noted")
                    .runDue();
        } catch (Room.Killed killed) {
            room.rooms.clock.pass(Duration.ofSeconds(chance.nextInt(300)));
        }
    }

    /** Somebody says of one thing that waits whether it may leave. */
    private static void say(Room room, Member ines, Random chance) {
        List<Dispatch> waiting = room.stops.kept(ines).waiting().stream()
                .filter(Dispatch::isAsked)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        long id = waiting.get(chance.nextInt(waiting.size())).id();
        if (chance.nextBoolean()) {
            room.tray.again(room.lea, id, 0, null);
        } else {
            room.tray.undo(room.lea, id);
        }
    }

    /** Two processes take whatever they can, and a stop is made in between: once it is made, neither takes anything. */
    @RepeatedTest(3)
    void onceTheStopIsMadeNoProcessClaimsAnything() throws Exception {
        Room room = new Room(Certainty.KEYED, home);
        Member ines = room.rooms.firm.member("Inès", room.brand, Role.LEAD);
        for (int number = 0; number < 120; number++) {
            room.outbox.post(
                    room.lea, room.account.id(), "Bonsoir " + number, List.of(), Manner.USUAL, UUID.randomUUID(), null);
        }
        room.rooms.clock.pass(Outbox.HOLD);
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(20);
        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> claims = List.of(
                    processes.submit(() -> claim(room, over, begun)), processes.submit(() -> claim(room, over, begun)));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            room.stops.make(ines, "");
            int atTheStop = leaving(room);
            TimeUnit.MILLISECONDS.sleep(100);
            over.set(true);
            int claimed = claims.get(0).get() + claims.get(1).get();
            assertThat(leaving(room)).isEqualTo(atTheStop).isEqualTo(claimed).isLessThan(120);
        }
    }

    private static int claim(Room room, AtomicBoolean over, CountDownLatch begun) {
        Leases leases = new Leases(room.rooms.jdbc, room.rooms.clock);
        int claimed = 0;
        while (!over.get()) {
            Optional<Leases.Claimed> one = leases.claim();
            if (one.isPresent()) {
                claimed++;
                begun.countDown();
            }
        }
        return claimed;
    }

    private static int leaving(Room room) {
        return room.rooms
                .jdbc
                .sql("select count(*) from outgoing where state = 'leaving'")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
