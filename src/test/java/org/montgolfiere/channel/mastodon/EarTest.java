package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Notebook;

class EarTest {

    @Test
    void whatComesRingsAndWhatChangesIsLookedAtWithoutWaiting() throws InterruptedException {
        try (MastodonWorld world = new MastodonWorld(Features.FULL)) {
            Notebook desk = new Notebook(world);
            String id = world.says("Monday");
            desk.read();
            world.server.population.events.clear();
            Semaphore rings = new Semaphore(0);
            Thread ear = Thread.ofVirtual().start(() -> world.network().listen(desk.login(), rings::release));
            world.says("and this is new");
            assertThat(rings.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            world.edits(id, "Tuesday");
            assertThat(rings.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.read())
                    .anyMatch(each ->
                            each instanceof Incoming.Edit edit && edit.id().equals(id));
            world.takesBack(id);
            assertThat(rings.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.read())
                    .anyMatch(each ->
                            each instanceof Incoming.Deletion gone && gone.id().equals(id));
            ear.interrupt();
            assertThat(ear.join(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void aServerThatDoesNotStreamIsNotListenedTo() {
        try (MastodonWorld world = new MastodonWorld(Features.PLAIN)) {
            Notebook desk = new Notebook(world);
            assertThat(world.network().listen(desk.login(), () -> {})).isFalse();
        }
    }
}
