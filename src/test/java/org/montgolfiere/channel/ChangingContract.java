package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a network must stand whose authors change what they wrote, or take it back: the desk follows within minutes. */
public interface ChangingContract {

    World.Changing open();

    @Test
    default void anEditIsFollowed() {
        try (World.Changing world = open()) {
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
    default void whatIsTakenBackIsFollowedAndNothingElse() {
        try (World.Changing world = open()) {
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
        try (World.Changing world = open()) {
            Notebook desk = new Notebook(world);
            desk.read();
            world.takesBack(world.says("never mind"));
            String id = world.says("this counts");
            desk.read();
            assertThat(desk.heard()).contains(id);
        }
    }
}
