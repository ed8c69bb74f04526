package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.outbound.Dispatch.State.HELD;
import static org.montgolfiere.outbound.Dispatch.State.SENT;
import static org.montgolfiere.outbound.Dispatch.State.UNDONE;
import static org.montgolfiere.outbound.Dispatch.State.UNKNOWN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;

/** One move, and nothing leaves; afterwards each thing is asked for by itself. */
class StopTest {

    @TempDir
    Path home;

    private Room room;
    private Member ines;

    @BeforeEach
    void open() {
        room = new Room(Certainty.KEYED, home);
        ines = room.rooms.firm.member("Inès", room.brand, Role.LEAD);
    }

    @Test
    void nothingLeavesWhileItStandsWhateverIsSentMeanwhile() {
        room.hold("Un");
        room.stops.make(ines, "Mauvais compte");
        room.hold("Deux");
        room.workForHours(1);
        assertThat(room.post.sends).isZero();
        assertThat(room.stops.standing(room.brand))
                .isNotNull()
                .satisfies(
                        stop -> assertThat(List.of(stop.by(), stop.why())).containsExactly("Inès", "Mauvais compte"));
    }

    @Test
    void whatTakesSomethingBackGoesOn() {
        room.stops.make(ines, "");
        room.inbox.ours = true;
        assertThat(room.outbox.act(room.lea, room.inbox.message(room.lea, 1), Act.DELETION, null))
                .isInstanceOf(Holding.Held.class);
        room.workForHours(1);
        assertThat(room.inbox.deleted).hasSize(1);
    }

    @Test
    void onceItIsLiftedEachLeavesOnlyIfSomebodySaysSo() {
        long one = room.hold("Un");
        long other = room.hold("Deux");
        room.stops.make(ines, "");
        room.workForHours(1);
        room.stops.lift(ines);
        room.workForHours(1);
        assertThat(room.post.sends).isZero();
        assertThat(room.stops.kept(ines).waiting()).extracting(Dispatch::id).containsExactly(one, other);
        assertThat(room.tray.again(room.lea, other, 0, null)).isInstanceOf(Tray.Changed.Done.class);
        assertThat(room.process().runDue()).as("it is held again").isZero();
        assertThat(room.tray.undo(room.lea, one)).isInstanceOf(Tray.Changed.Done.class);
        room.workForHours(1);
        assertThat(List.of(room.state(one), room.state(other))).containsExactly(UNDONE, SENT);
        assertThat(room.inbox.answered).extracting("text").containsExactly("Deux");
        assertThat(room.stops.kept(ines).waiting()).isEmpty();
    }

    @Test
    void whatIsSentAfterItWasLiftedLeavesAsEver() {
        room.hold("Un");
        room.stops.make(ines, "");
        room.stops.lift(ines);
        long later = room.hold("Deux");
        room.workForHours(1);
        assertThat(room.state(later)).isEqualTo(SENT);
        assertThat(room.post.sends).isEqualTo(1);
    }

    @Test
    void whatWasToBeTriedAgainWaitsAsWell() {
        long id = room.held("Un");
        room.post.mood = Post.Mood.REFUSES_FOR_NOW;
        room.process().runDue();
        room.post.mood = Post.Mood.ACCEPTS;
        room.stops.make(ines, "");
        room.stops.lift(ines);
        room.workForHours(1);
        assertThat(room.post.arrived).isEmpty();
        assertThat(room.tray.undo(room.lea, id)).isInstanceOf(Tray.Changed.Done.class);
    }

    @Test
    void whatLeftJustBeforeAndWhatIsOnItsWayIsListed() {
        long longAgo = room.held("Il y a longtemps");
        room.process().runDue();
        room.rooms.clock.pass(Duration.ofMinutes(11));
        long before = room.held("Juste avant");
        room.process().runDue();
        long underWay = room.held("En route");
        new Leases(room.rooms.jdbc, room.rooms.clock).claim();
        room.stops.make(ines, "");
        Stops.Kept kept = room.stops.kept(ines);
        assertThat(kept.left()).extracting(Dispatch::id).containsExactly(before).doesNotContain(longAgo);
        assertThat(kept.underWay()).extracting(Dispatch::id).containsExactly(underWay);
        Member marc = room.rooms.firm.member("Marc", room.brand, Role.MANAGER);
        assertThat(room.stops.kept(marc).left()).as("others see their own").isEmpty();
    }

    @Test
    void whatDiedOnItsWayIsAPersonsToSettle() {
        long id = room.held("Un");
        assertThatThrownBy(() -> room.dyingAt("outbox.claimed").runDue()).isInstanceOf(Room.Killed.class);
        room.stops.make(ines, "");
        room.workForHours(1);
        room.stops.lift(ines);
        room.workForHours(1);
        assertThat(room.state(id)).isEqualTo(UNKNOWN);
        assertThat(room.post.sends).isZero();
    }

    @Test
    void onlyALeadMakesAndLiftsIt() {
        assertThatThrownBy(() -> room.stops.make(room.lea, "x")).isInstanceOf(NotFound.class);
        room.stops.make(ines, "x");
        assertThatThrownBy(() -> room.stops.lift(room.lea)).isInstanceOf(NotFound.class);
        assertThat(room.stops.standing(room.brand)).isNotNull();
    }

    @Test
    void madeTwiceItIsOneAndTheReasonMayFollow() {
        room.stops.make(ines, "");
        Stop first = room.stops.standing(room.brand);
        room.stops.make(ines, "Mauvais compte");
        Stop second = Objects.requireNonNull(room.stops.standing(room.brand));
        assertThat(second.why()).isEqualTo("Mauvais compte");
        assertThat(first).isNotNull().satisfies(stop -> assertThat(stop.id()).isEqualTo(second.id()));
    }

    @Test
    void anAdministratorStopsTheBrandsThatAreTheirsAndNoOther() {
        long other = room.rooms.firm.brand("atelier", "Europe/Paris");
        long foreign = room.rooms.firm.brand("ailleurs", "Europe/Paris");
        Member tom = room.rooms.firm.member("Tom", room.brand, Role.ADMIN);
        Viewer viewer = new Viewer(
                tom.person(),
                "Tom",
                Map.of(room.brand, Set.of(Role.ADMIN), other, Set.of(Role.ADMIN), foreign, Set.of(Role.LEAD)));
        room.stops.makeEverywhere(viewer, "Panne");
        assertThat(room.stops.standing(room.brand)).isNotNull();
        assertThat(room.stops.standing(other)).isNotNull();
        assertThat(room.stops.standing(foreign)).isNull();
    }

    @Test
    void oneThatWaitsToBeAskedForDoesNotHoldUpWhatIsSaidAfterIt() {
        long waits = room.hold("Un");
        room.stops.make(ines, "");
        room.stops.lift(ines);
        long later = room.hold("Deux");
        room.workForHours(1);
        assertThat(List.of(room.state(waits), room.state(later))).containsExactly(HELD, SENT);
    }
}
