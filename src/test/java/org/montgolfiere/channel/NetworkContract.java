package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.World.Mood;

/**
 * What every network must stand, whatever it speaks. A network passes by a test class that implements this with a
 * {@link World}; one whose authors change what they wrote also passes {@link EditingContract}, one where they take it back
 * {@link TakingBackContract}, one that the desk speaks on {@link SpeakingContract}.
 */
public interface NetworkContract {

    /** The network, fresh and well. */
    World open();

    @Test
    default void anAccountIsConnectedAndHearsWhatIsSaidToIt() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            String id = world.says("Bonjour, is anybody there?");
            desk.read();
            Incoming.Message message = desk.message(id);
            assertThat(message.text()).contains("Bonjour, is anybody there?");
            assertThat(message.author().handle()).isNotBlank();
            assertThat(Duration.between(message.sentAt(), world.now()).abs()).isLessThan(Duration.ofHours(1));
            assertThat(desk.heard()).containsExactly(id);
        }
    }

    @Test
    default void aDayWithoutTheNetworkLosesNothingAndDoublesNothing() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            List<String> said = new ArrayList<>(List.of(world.says("before")));
            desk.read();
            world.mood(Mood.AWAY);
            for (int number = 0; number < 90; number++) {
                world.pass(Duration.ofMinutes(16));
                said.add(world.says("meanwhile " + number));
            }
            assertThatThrownBy(desk::read).isInstanceOf(NetworkTrouble.Away.class);
            world.mood(Mood.WELL);
            world.pass(Duration.ofMinutes(16));
            desk.read();
            assertThat(desk.heard()).containsExactlyInAnyOrderElementsOf(said);
            world.pass(Duration.ofMinutes(1));
            desk.read();
            assertThat(desk.heard()).containsExactlyInAnyOrderElementsOf(said);
        }
    }

    @Test
    default void aReadingThatWasCutOffIsMadeAgainAndTellsTheSame() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            world.says("one");
            world.says("two");
            List<Incoming.Message> first = Notebook.theirs(desk.read()).toList();
            List<Incoming.Message> again = Notebook.theirs(desk.readAgain()).toList();
            assertThat(first).hasSize(2);
            assertThat(again).containsExactlyInAnyOrderElementsOf(first);
        }
    }

    @Test
    default void aDeskThatForgotWhereItStoodIsToldTheSameByTheSameNames() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            List<String> said = List.of(world.says("one"), world.says("two"), world.says("two"));
            desk.read();
            List<Incoming.Message> first = said.stream().map(desk::message).toList();
            List<Incoming.Message> again = Notebook.theirs(desk.readAnew()).toList();
            assertThat(desk.heard()).containsExactlyInAnyOrderElementsOf(said);
            assertThat(again).containsAll(first);
        }
    }

    @Test
    default void aLimitIsKeptToAndNothingIsLostByIt() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            String id = world.says("while it is busy");
            world.mood(Mood.LIMITED);
            Instant until = limit(desk);
            assertThat(until).isAfter(world.now()).isBefore(world.now().plus(Duration.ofHours(2)));
            world.mood(Mood.WELL);
            world.pass(Duration.between(world.now(), until).plusSeconds(1));
            desk.read();
            assertThat(desk.heard()).containsExactly(id);
        }
    }

    @Test
    default void aRevokedCredentialIsSaidInWordsAndNothingIsLostMeanwhile() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            List<String> said = new ArrayList<>(List.of(world.says("before")));
            desk.read();
            world.mood(Mood.REVOKED);
            said.add(world.says("meanwhile"));
            world.pass(Duration.ofMinutes(5));
            assertThatThrownBy(() -> readTwice(world, desk))
                    .isInstanceOf(NetworkTrouble.Revoked.class)
                    .message()
                    .startsWith("channel.");
            world.mood(Mood.WELL);
            desk.connectAgain();
            said.add(world.says("after"));
            desk.read();
            assertThat(desk.heard()).containsExactlyInAnyOrderElementsOf(said);
        }
    }

    @Test
    default void aClockThatGoesWrongLosesNothing() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            List<String> said = new ArrayList<>();
            for (Duration ahead : List.of(Duration.ofDays(1), Duration.ZERO, Duration.ofDays(-1), Duration.ZERO)) {
                world.skew(ahead);
                said.add(world.says("by a clock that is off by " + ahead));
                world.pass(Duration.ofMinutes(1));
                desk.read();
                assertThat(desk.heard()).as("a clock off by %s", ahead).containsExactlyInAnyOrderElementsOf(said);
            }
            Instant latest = world.now().plus(Duration.ofMinutes(5));
            assertThat(Notebook.theirs(desk.brought()).map(Incoming.Message::sentAt))
                    .allSatisfy(sentAt -> assertThat(sentAt).isBefore(latest));
        }
    }

    @Test
    default void whatCannotBeReadIsSetAsideAndTheRestGoesOn() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            List<String> said = new ArrayList<>(List.of(world.says("first")));
            world.saysGarbage();
            said.add(world.says("last"));
            List<Incoming> came = desk.read();
            assertThat(desk.heard()).containsExactlyInAnyOrderElementsOf(said);
            assertThat(came).filteredOn(Incoming.Unreadable.class::isInstance).hasSize(1);
            world.pass(Duration.ofMinutes(1));
            assertThat(desk.read()).noneMatch(Incoming.Unreadable.class::isInstance);
        }
    }

    @Test
    default void anAnswerThatIsNoneIsAskedForAgain() {
        try (World world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            String id = world.says("behind a proxy");
            world.mood(Mood.GARBLED);
            assertThatThrownBy(desk::read).isInstanceOf(NetworkTrouble.Away.class);
            world.mood(Mood.WELL);
            desk.read();
            assertThat(desk.heard()).containsExactly(id);
        }
    }

    /** What is gone may be noticed by one reading and said by the next. */
    private static void readTwice(World world, Notebook desk) {
        desk.read();
        world.pass(Duration.ofMinutes(1));
        desk.read();
    }

    private static Instant limit(Notebook desk) {
        try {
            desk.read();
        } catch (NetworkTrouble.Limited limited) {
            return limited.until();
        }
        throw new AssertionError("the limit was not noticed");
    }
}
