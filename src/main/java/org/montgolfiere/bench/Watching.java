package org.montgolfiere.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long until an open page hears of a message, at 200 messages a second. Measured from the sending of each, storing
 * included: an upper bound for the time from stored to shown. A desk that has just started is warmed up first, at the
 * same rate.
 */
final class Watching {

    private static final int A_SECOND = 200;
    private static final int AT_ONCE = 64;
    private static final long END = Duration.ofSeconds(15).toNanos();

    private final Guest guest;
    private final Filled filled;
    private final Map<String, Queue<Long>> sent = new ConcurrentHashMap<>();
    private volatile @Nullable String refused;
    private volatile Latencies latencies = new Latencies();

    Watching(Guest guest, Filled filled) {
        this.guest = guest;
        this.filled = filled;
    }

    Latencies watch(Duration warming, Duration length) throws IOException, InterruptedException {
        Stream<String> updates = guest.updates(filled.brand());
        Thread.ofVirtual().start(() -> listenUntilTheEnd(updates));
        phase("warm", warming);
        return phase("screen", length);
    }

    private Latencies phase(String name, Duration length) throws InterruptedException {
        latencies = new Latencies();
        int messages = (int) (length.toMillis() * A_SECOND / 1_000);
        send(name, messages);
        long begin = System.nanoTime();
        while (latencies.size() < messages && System.nanoTime() - begin < END) {
            Thread.sleep(20);
        }
        if (latencies.size() < messages * 0.99) {
            throw new IllegalStateException(
                    "of %d messages the stream told of %d; refused: %s".formatted(messages, latencies.size(), refused));
        }
        return latencies;
    }

    private void send(String name, int messages) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int number = 0; number < messages; number++) {
                long due = begin + number * 1_000_000_000L / A_SECOND;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                free.acquire();
                int own = number;
                senders.submit(() -> {
                    try {
                        return post(name, own);
                    } catch (IOException | RuntimeException fault) {
                        refused = fault.getMessage();
                        throw fault;
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private boolean post(String name, int number) throws IOException, InterruptedException {
        int thread = number % filled.live().size();
        String body = """
                [{"id": "%s-%d", "thread": "live-%d", "author": {"id": "live-%d", "handle": "@live", "name": "Live"},
                  "text": "Bonjour", "private": false}]""".formatted(name, number, thread, thread);
        sent.computeIfAbsent(filled.live().get(thread).toString(), id -> new ConcurrentLinkedQueue<>())
                .add(System.nanoTime());
        guest.post(
                "/api/v1/accounts/" + filled.account() + "/messages",
                filled.tokens().get(number % filled.tokens().size()),
                body);
        return true;
    }

    /** A page whose stream ends comes back and reads everything afresh, as browsers do. */
    private void listenUntilTheEnd(Stream<String> first) {
        Stream<String> updates = first;
        try {
            while (true) {
                listen(updates);
                updates = guest.updates(filled.brand());
                sent.values().forEach(this::heard);
            }
        } catch (UncheckedIOException | IOException closed) {
            // the guest left, or the desk let the page go: what was not heard of by then counts as missing
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Stream<String> updates) {
        String[] event = {""};
        updates.forEach(line -> {
            if (line.startsWith("event:")) {
                event[0] = line.substring(6).strip();
            }
            if (line.startsWith("data:") && event[0].equals("conversation")) {
                heard(sent.get(line.substring(5).strip()));
            }
            if (line.startsWith("data:") && event[0].equals("resync")) {
                sent.values().forEach(this::heard);
            }
        });
    }

    private void heard(@Nullable Queue<Long> waiting) {
        if (waiting == null) {
            return;
        }
        while (!waiting.isEmpty()) {
            latencies.add(System.nanoTime() - Objects.requireNonNull(waiting.poll()));
        }
    }
}
