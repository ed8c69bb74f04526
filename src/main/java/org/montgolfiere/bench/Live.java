package org.montgolfiere.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Somebody at a desk while a storm goes on: pages one after the other, and the list afresh whenever the stream tells of news.
 * What is urgent counts from the moment the desk said that it is stored until the list shows it.
 */
final class Live {

    private static final Duration BETWEEN_PAGES = Duration.ofMillis(200);
    private static final Duration UNSEEN = Duration.ofMinutes(2);
    private static final int QUIET_SECONDS = 1;

    private final Guest guest;
    private final long brand;
    private final Surge surge;
    private final Semaphore news = new Semaphore(0);
    private final Map<String, Urgent> urgent = new ConcurrentHashMap<>();
    private final Latencies pages = new Latencies();
    private final Latencies shown = new Latencies();
    private volatile boolean going = true;
    private volatile boolean measuring;

    Live(Guest guest, CrowdFill.Stormed stormed, Storm storm) {
        this.guest = guest;
        this.brand = stormed.brand();
        this.surge = new Surge(guest, stormed, storm, this::stored);
    }

    private record Urgent(long stored, boolean counts) {}

    /** @param unseen urgent messages that the list did not show within two minutes of the end @param sent storm messages while it was measured */
    record Seen(Latencies pages, Latencies urgent, int unseen, int sent) {}

    /** @param warming how long a desk that has just started is worked at before it counts */
    Seen watch(Duration warming, Duration length) throws InterruptedException {
        Thread listening = Thread.ofVirtual().start(this::listen);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> storm = List.of(hands.submit(surge::storm), hands.submit(surge::danger));
            List<Future<Integer>> looks = List.of(hands.submit(during(this::list)), hands.submit(during(this::leaf)));
            Thread.sleep(warming);
            int before = surge.sent();
            measuring = true;
            Thread.sleep(length);
            measuring = false;
            int sent = surge.sent() - before;
            surge.end();
            ended(storm);
            long end = System.nanoTime() + UNSEEN.toNanos();
            while (urgent.values().stream().anyMatch(Urgent::counts) && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            going = false;
            ended(looks);
            return new Seen(
                    pages,
                    shown,
                    (int) urgent.values().stream().filter(Urgent::counts).count(),
                    sent);
        } finally {
            going = false;
            listening.interrupt();
        }
    }

    private static void ended(List<Future<Integer>> all) throws InterruptedException {
        for (Future<Integer> one : all) {
            try {
                one.get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException("the desk could not be worked at", fault.getCause());
            }
        }
    }

    private void stored(String name) {
        urgent.put(name, new Urgent(System.nanoTime(), measuring));
    }

    private Callable<Integer> during(Callable<Integer> look) {
        return () -> {
            int looks = 0;
            while (going) {
                looks += look.call();
            }
            return looks;
        };
    }

    private int list() throws IOException, InterruptedException {
        news.tryAcquire(QUIET_SECONDS, TimeUnit.SECONDS);
        news.drainPermits();
        String page = read("/brands/" + brand + "/conversations?view=waiting");
        urgent.forEach((name, one) -> {
            if (page.contains(name) && urgent.remove(name, one) && one.counts()) {
                shown.add(System.nanoTime() - one.stored());
            }
        });
        return 1;
    }

    private int leaf() throws IOException, InterruptedException {
        for (String path : List.of("topics", "conversations?view=all", "storms", "conversations?view=unassigned")) {
            read("/brands/" + brand + "/" + path);
            Thread.sleep(BETWEEN_PAGES);
        }
        return 1;
    }

    private String read(String path) throws IOException, InterruptedException {
        boolean counts = measuring;
        long begin = System.nanoTime();
        String page = guest.read(path);
        if (counts) {
            pages.add(System.nanoTime() - begin);
        }
        return page;
    }

    /** A page whose stream ends comes back, as browsers do. */
    private void listen() {
        while (going) {
            try {
                guest.updates(brand).filter(line -> line.startsWith("data:")).forEach(line -> news.release());
            } catch (UncheckedIOException | IOException ended) {
                news.release();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
