package org.montgolfiere.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;

/** Invented messages through the one door in, as networks bring them. */
final class Flood {

    private static final int BATCH = 500;
    private static final int ACCOUNTS = 2;

    private final Inlet inlet;
    private final Clock clock;
    private final Size size;

    Flood(Inlet inlet, Clock clock, Size size) {
        this.inlet = inlet;
        this.clock = clock;
        this.size = size;
    }

    /** Stores in batches, two accounts beside each other. @return messages a second */
    double inBatches(List<Account> accounts) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(ACCOUNTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int part = 0; part < ACCOUNTS; part++) {
                Account account = accounts.get(part);
                int own = part;
                running.add(pool.submit(() -> batches(account, own)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return rate(size.messages(), begin);
    }

    /** Stores one by one. @return messages a second */
    double oneByOne(Account account) {
        Speech speech = new Speech(7);
        Random random = new Random(7);
        long begin = System.nanoTime();
        int stored = 0;
        while (System.nanoTime() - begin < size.single().toNanos()) {
            inlet.take(account, batch(List.of(message("single", stored++, speech, random, clock.instant())), stored));
        }
        return rate(stored, begin);
    }

    private void batches(Account account, int part) {
        Speech speech = new Speech(part);
        Random random = new Random(part);
        int messages = size.messages() / ACCOUNTS;
        Instant first = clock.instant().minus(Duration.ofDays(365));
        Duration step = Duration.ofDays(365).dividedBy(messages);
        for (int number = 0; number < messages; number += BATCH) {
            List<Incoming> items = new ArrayList<>(BATCH);
            for (int place = number; place < Math.min(messages, number + BATCH); place++) {
                items.add(message("m" + part, place, speech, random, first.plus(step.multipliedBy(place))));
            }
            inlet.take(account, batch(items, number));
        }
    }

    /** Messages of one conversation are near each other in time, as they are in life. */
    private Incoming.Message message(String kind, int number, Speech speech, Random random, Instant at) {
        int each = size.messages() / size.conversations();
        int thread = Math.max(0, number / each + random.nextInt(41) - 20);
        boolean ours = random.nextInt(5) == 0;
        String author = "person-" + thread % Math.max(1, size.conversations() / 2);
        return new Incoming.Message(
                kind + "-" + number,
                kind + "-thread-" + thread,
                null,
                new Incoming.Author(author, "@" + author, "Person " + thread, null),
                Incoming.Message.Kind.MENTION,
                speech.message(),
                random.nextInt(12) == 0
                        ? List.of(new Incoming.Media(
                                Incoming.Media.Kind.IMAGE, "https://network.example/" + number + ".jpg", "a teapot"))
                        : List.of(),
                "https://network.example/" + kind + number,
                at,
                ours);
    }

    private static Batch batch(List<? extends Incoming> items, int cursor) {
        return new Batch("bench", List.copyOf(items), Integer.toString(cursor), true);
    }

    private static double rate(int messages, long begin) {
        return messages / ((System.nanoTime() - begin) / 1e9);
    }
}
