package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Notebook;

/** A line is held open until something comes, or the desk stops. */
class LongPollTest extends BotTest {

    private static final Duration WAITS = Duration.ofSeconds(25);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    BotWorld world() {
        return new BotWorld(database, URI.create("http://localhost:8080"), WAITS);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatComesEndsTheWait() throws Exception {
        Future<Batch> reading = threads.submit(() -> world.network().read(desk.login(), Updates.STREAM, null));
        world.server.town.held();
        String id = world.says("Bonjour");
        assertThat(Notebook.theirs(reading.get(10, TimeUnit.SECONDS).items()))
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isEqualTo(id));
    }

    @Test
    void aDeskThatStopsDoesNotWaitForTheEndOfIt() throws Exception {
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                world.network().read(desk.login(), Updates.STREAM, null);
            } catch (RuntimeException cutOff) {
                // what was to be shown: it ended
            }
        });
        world.server.town.held();
        reading.interrupt();
        assertThat(reading.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whereAllLinesAreTakenABotAsksWithoutWaiting() {
        Bot bot = new Bot(new Api(world.outside, world.clock, Duration.ofSeconds(5)), desk.login());
        Updates updates = new Updates(bot, new Webhook(world.hooks.hooks), new Semaphore(0), WAITS);
        long begun = System.nanoTime();
        assertThat(updates.read(null).items()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
}
