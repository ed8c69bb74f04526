package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.World.Mood;

/** What a network must stand whose authors change what they wrote: the desk follows within minutes. */
public interface EditingContract {

    World.Editing open();

    @Test
    default void anEditIsFollowed() {
        try (World.Editing world = open()) {
            Notebook desk = new Notebook(world);
            String id = world.says("It comes on Monday");
            desk.read();
            world.pass(Duration.ofMinutes(10));
            desk.read();
            world.edits(id, "It comes on Tuesday");
            world.pass(Duration.ofMinutes(10));
            List<Incoming> came = desk.read();
            assertThat(came)
                    .filteredOn(Incoming.Edit.class::isInstance)
                    .singleElement()
                    .satisfies(each -> {
                        Incoming.Edit edit = (Incoming.Edit) each;
                        assertThat(edit.id()).isEqualTo(id);
                        assertThat(edit.text()).contains("It comes on Tuesday");
                    });
            world.pass(Duration.ofMinutes(10));
            assertThat(desk.read()).noneMatch(Incoming.Edit.class::isInstance);
        }
    }

    @Test
    default void anEditMadeWhileTheNetworkWasAwayIsFollowedOnceItIsBack() {
        try (World.Editing world = open()) {
            Notebook desk = new Notebook(world);
            String id = world.says("It comes on Monday");
            desk.read();
            world.pass(Duration.ofMinutes(10));
            desk.read();
            world.mood(Mood.AWAY);
            world.edits(id, "It comes on Friday");
            assertThatThrownBy(desk::read).isInstanceOf(NetworkTrouble.Away.class);
            world.mood(Mood.WELL);
            world.pass(Duration.ofMinutes(30));
            assertThat(desk.read())
                    .filteredOn(Incoming.Edit.class::isInstance)
                    .singleElement()
                    .satisfies(each -> assertThat(((Incoming.Edit) each).text()).contains("It comes on Friday"));
        }
    }
}
