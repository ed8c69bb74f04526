package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;

/**
 * Promise 2 on a network that the desk speaks on: however a sending is cut off, what was to be said stands there once, by
 * the steps that the outbox takes for a network of its certainty.
 */
public interface SpeakingContract {

    /** As long as the outbox lets a doubtful sending settle. */
    Duration SETTLES = Duration.ofMinutes(2);

    World.Speaking open();

    @Test
    default void anAnswerArrivesAndIsFoundAgain() {
        try (World.Speaking world = open()) {
            Notebook desk = new Notebook(world);
            Outgoing answer = answer(world, desk, "Here we are.");
            Delivery.Sent sent = sent(world.network().send(desk.login(), answer));
            assertThat(published(world, answer)).isEqualTo(1);
            if (world.network().certainty(Act.REPLY) != Certainty.BLIND) {
                assertThat(sent(world.network().find(desk.login(), answer)).remoteId())
                        .isEqualTo(sent.remoteId());
            }
        }
    }

    @Test
    default void whatWasAcceptedBeforeTheConnectionDroppedStandsThereOnce() {
        once(Taking.DROPPED);
    }

    @Test
    default void whatIsAcceptedLateStandsThereOnce() {
        once(Taking.LATE);
    }

    @Test
    default void whatWasLostOnTheWayIsNeverSaidTwice() {
        try (World.Speaking world = open()) {
            Notebook desk = new Notebook(world);
            Outgoing answer = answer(world, desk, "Is this thing on?");
            world.takes(Taking.LOST);
            Delivery first = world.network().send(desk.login(), answer);
            assertThat(first).isNotInstanceOf(Delivery.Sent.class);
            Delivery last = settled(world, desk, answer, first);
            boolean blind = world.network().certainty(Act.REPLY) == Certainty.BLIND;
            assertThat(published(world, answer)).isEqualTo(blind && first instanceof Delivery.Unknown ? 0 : 1);
            assertThat(last instanceof Delivery.Sent).isEqualTo(published(world, answer) == 1);
        }
    }

    @Test
    default void whileTheNetworkIsAwayNothingIsSentAndItIsTriedAgainByItself() {
        try (World.Speaking world = open()) {
            Notebook desk = new Notebook(world);
            Outgoing answer = answer(world, desk, "In a moment.");
            world.mood(Mood.LIMITED);
            assertThat(again(world, desk, answer)).isTrue();
            world.mood(Mood.WELL);
            world.pass(Duration.ofHours(1));
            sent(world.network().send(desk.login(), answer));
            assertThat(published(world, answer)).isEqualTo(1);
        }
    }

    @Test
    default void aRevokedCredentialSaysNothingUntilTheAccountIsConnectedAgain() {
        try (World.Speaking world = open()) {
            Notebook desk = new Notebook(world);
            Outgoing answer = answer(world, desk, "Back in a moment.");
            world.mood(Mood.REVOKED);
            world.pass(Duration.ofMinutes(5));
            assertThatThrownBy(() -> world.network().send(desk.login(), answer))
                    .isInstanceOf(NetworkTrouble.Revoked.class);
            world.mood(Mood.WELL);
            assertThat(published(world, answer)).isZero();
            desk.connectAgain();
            sent(world.network().send(desk.login(), answer));
            assertThat(published(world, answer)).isEqualTo(1);
        }
    }

    @Test
    default void twoAnswersOfTheSameWordsAreTwo() {
        try (World.Speaking world = open()) {
            Notebook desk = new Notebook(world);
            Delivery.Sent one = sent(world.network().send(desk.login(), answer(world, desk, "Thank you!")));
            world.pass(Duration.ofMinutes(1));
            Outgoing second = answer(world, desk, "Thank you!");
            Delivery.Sent other = sent(world.network().send(desk.login(), second));
            assertThat(other.remoteId()).isNotEqualTo(one.remoteId());
            assertThat(published(world, second)).isEqualTo(2);
        }
    }

    private void once(Taking taking) {
        try (World.Speaking world = open()) {
            Notebook desk = new Notebook(world);
            Outgoing answer = answer(world, desk, "We look into it.");
            world.takes(taking);
            Delivery first = world.network().send(desk.login(), answer);
            Delivery last = settled(world, desk, answer, first);
            assertThat(published(world, answer)).as("%s, then %s", first, last).isEqualTo(1);
            boolean blind = world.network().certainty(Act.REPLY) == Certainty.BLIND;
            assertThat(last).isInstanceOf(blind ? Delivery.Unknown.class : Delivery.Sent.class);
        }
    }

    /** The way of the outbox from a first try to its end. */
    private static Delivery settled(World.Speaking world, Notebook desk, Outgoing answer, Delivery first) {
        Network network = world.network();
        Delivery delivery = first;
        for (int tries = 0; tries < 5 && !(delivery instanceof Delivery.Sent); tries++) {
            boolean doubtful = delivery instanceof Delivery.Unknown;
            Certainty certainty = network.certainty(answer.act());
            if (doubtful && certainty == Certainty.BLIND) {
                world.settles();
                return delivery;
            }
            if (doubtful && certainty == Certainty.FINDABLE) {
                world.settles();
                world.pass(SETTLES);
            }
            world.pass(Duration.ofSeconds(40));
            Delivery found = doubtful ? network.find(desk.login(), answer) : delivery;
            delivery = found instanceof Delivery.NotSent ? network.send(desk.login(), answer) : found;
        }
        world.settles();
        return delivery;
    }

    private static boolean again(World.Speaking world, Notebook desk, Outgoing answer) {
        try {
            return world.network().send(desk.login(), answer) instanceof Delivery.NotSent notSent
                    && notSent.again() != null;
        } catch (NetworkTrouble.Limited limited) {
            return limited.until().isAfter(world.now());
        }
    }

    private static Outgoing answer(World.Speaking world, Notebook desk, String text) {
        String subject = world.says("A question");
        desk.read();
        desk.message(subject);
        return new Outgoing(Act.REPLY, world.network().sendKey(), text, subject, List.of());
    }

    private static long published(World.Speaking world, Outgoing answer) {
        return world.published().stream()
                .filter(each -> each.contains(answer.text()))
                .count();
    }

    private static Delivery.Sent sent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        return (Delivery.Sent) delivery;
    }
}
