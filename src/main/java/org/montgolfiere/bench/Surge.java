package org.montgolfiere.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.montgolfiere.channel.Incoming;
import tools.jackson.databind.json.JsonMapper;

/** A storm that goes on at 500 messages a second, and a person in danger every second, who writes to another account in private. */
final class Surge {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 25;
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(50);
    private static final Duration BETWEEN_URGENT = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;
    private static final List<String> DANGERS = List.of(
            "je n'en peux plus, je vais en finir ce soir, dites à %s que je l'aime",
            "mon fils a avalé la pile de votre lampe %s, il s'étouffe",
            "I took all my pills tonight, tell %s I am sorry",
            "my daughter swallowed a magnet of your %s kit and cannot breathe",
            "je vais me jeter du pont de %s cette nuit, adieu",
            "I am going to kill myself tonight, tell %s goodbye",
            "je veux mourir, plus rien ne compte depuis %s",
            "my son ate the battery of the %s lamp and is choking");

    private final Guest guest;
    private final CrowdFill.Stormed stormed;
    private final Spoken spoken;
    private final Consumer<String> urgentStored;
    private volatile boolean coming = true;
    private final AtomicInteger sent = new AtomicInteger();

    /** @param urgentStored told the name of who is in danger as soon as the desk has it */
    Surge(Guest guest, CrowdFill.Stormed stormed, Storm storm, Consumer<String> urgentStored) {
        this.guest = guest;
        this.stormed = stormed;
        this.spoken = new Spoken(storm, 2, storm.messages());
        this.urgentStored = urgentStored;
    }

    int sent() {
        return sent.get();
    }

    void end() {
        coming = false;
    }

    /** As networks bring them: some at once. @return how many */
    int storm() throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int number = 0; coming; number++) {
                long due = begin + number * BETWEEN_BATCHES.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                free.acquire();
                String body = batch();
                senders.submit(() -> {
                    try {
                        post(stormed.loud(), body);
                        return sent.addAndGet(BATCH);
                    } finally {
                        free.release();
                    }
                });
            }
        }
        return sent.get();
    }

    int danger() throws IOException, InterruptedException {
        Random random = new Random(BATCH);
        int number = 0;
        while (coming) {
            String name = "Urgence " + ++number + ".";
            String text = DANGERS.get(number % DANGERS.size()).formatted(MadeUp.word(random.nextInt(MadeUp.WORDS)));
            post(
                    stormed.quiet(),
                    JSON.writeValueAsString(List.of(Map.of(
                            "id",
                            "urgent-" + number,
                            "author",
                            Map.of("id", "urgent-" + number, "name", name),
                            "text",
                            text,
                            "private",
                            true))));
            urgentStored.accept(name);
            Thread.sleep(BETWEEN_URGENT);
        }
        return number;
    }

    private String batch() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int place = 0; place < BATCH; place++) {
            Incoming.Message message = spoken.next(Instant.EPOCH);
            all.add(Map.of(
                    "id", message.id(),
                    "thread", message.thread(),
                    "author",
                            Map.of(
                                    "id",
                                    message.author().id(),
                                    "name",
                                    message.author().name()),
                    "text", message.text()));
        }
        return JSON.writeValueAsString(all);
    }

    private void post(long account, String body) throws IOException, InterruptedException {
        guest.post("/api/v1/accounts/" + account + "/messages", stormed.keys().getFirst(), body);
    }
}
