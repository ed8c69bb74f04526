package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.World.Mood;

/** What a network must stand whose authors take back what they wrote: the desk follows within minutes. */
public interface TakingBackContract {

    World.TakingBack open();

    @Test
    default void whatIsTakenBackIsFollowedAndNothingElse() {
        try (World.TakingBack world = open()) {
            Notebook desk = new Notebook(world);
            String kept = world.says("I stand by this");
            String id = world.says("I should not have said that");
            desk.read();
            world.pass(Duration.ofMinutes(10));
            desk.read();
            world.takesBack(id);
            world.pass(Duration.ofMinutes(10));
            assertThat(desk.read())
                    .filteredOn(Incoming.Deletion.class::isInstance)
                    .map(each -> ((Incoming.Deletion) each).id())
                    .containsExactly(id)
                    .doesNotContain(kept);
            world.pass(Duration.ofMinutes(10));
            assertThat(desk.read()).noneMatch(Incoming.Deletion.class::isInstance);
        }
    }

    @Test
    default void whatIsTakenBackBeforeItWasReadBreaksNothing() {
        try (World.TakingBack world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            world.takesBack(world.says("never mind"));
            String id = world.says("this counts");
            desk.read();
            assertThat(desk.heard()).contains(id);
        }
    }

    @Test
    default void whatIsTakenBackWhileTheNetworkIsAwayIsFollowedOnceItIsBack() {
        try (World.TakingBack world = open()) {
            Notebook desk = new Notebook(world);
            String id = world.says("I should not have said that");
            desk.read();
            world.pass(Duration.ofMinutes(10));
            desk.read();
            world.mood(Mood.AWAY);
            world.takesBack(id);
            assertThatThrownBy(desk::read).isInstanceOf(NetworkTrouble.Away.class);
            world.mood(Mood.WELL);
            world.pass(Duration.ofMinutes(30));
            assertThat(desk.read())
                    .filteredOn(Incoming.Deletion.class::isInstance)
                    .map(each -> ((Incoming.Deletion) each).id())
                    .containsExactly(id);
        }
    }
}
