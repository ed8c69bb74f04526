package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A desk that listens to every network at once, while one of them fails at any time. */
final class NetworksBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALLOWED = "MONTGOLFIERE_ALLOWED_HOSTS";
    private static final Duration PATIENCE = Duration.ofMinutes(13);

    private final Duration length;
    private final Clock clock;
    private final PrintStream progress;
    private final Ledger ledger = new Ledger();

    NetworksBench(Duration length, Clock clock, PrintStream progress) {
        this.length = length;
        this.clock = clock;
        this.progress = progress;
    }

    Figures run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("montgolfiere-bench-");
        try {
            Desks desks = new Desks(folder.resolve("home"), Desks.freePort(), true).with(ALLOWED, "127.0.0.0/8");
            NetworksCommand.House house =
                    JSON.readValue(desks.run(List.of("bench-networks", "found")), NetworksCommand.House.class);
            try (Desks.Running running = desks.serve(Desks.cacheInUse());
                    Guest guest = new Guest(running.address());
                    Watcher watcher = new Watcher(desks.begin(List.of("bench-networks", "watch")), ledger::tell)) {
                guest.signIn(house.email(), house.password());
                watcher.await();
                return played(running, guest, house);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Figures played(Desks.Running running, Guest guest, NetworksCommand.House house)
            throws IOException, InterruptedException {
        List<NetworkEnd> ends = new ArrayList<>();
        try {
            ends.add(new BlueskyEnd(ledger, clock));
            ends.add(new MastodonEnd(ledger, clock));
            ends.add(new PostboxEnd(ledger, clock));
            ends.add(new FeedsEnd(ledger, clock));
            ends.add(new ApiEnd(ledger, clock, guest, house));
            Hands hands = new Hands(guest, house);
            for (NetworkEnd end : ends) {
                end.connect(hands);
            }
            progress.println("listening to " + ends.size() + " networks for " + length.toMinutes() + " min");
            Memory memory = new Play(ends, hands, ledger, clock, progress).play(length, running);
            drain(ends);
            return figures(ends, memory, running);
        } finally {
            for (NetworkEnd end : ends) {
                end.close();
            }
        }
    }

    /** What was said must arrive, also from a network that is still left alone for a while. */
    private void drain(List<NetworkEnd> ends) throws IOException, InterruptedException {
        for (NetworkEnd end : ends) {
            end.settle();
        }
        long begin = System.nanoTime();
        while (ledger.waiting() > 0 && System.nanoTime() - begin < PATIENCE.toNanos()) {
            Thread.sleep(200);
        }
        progress.printf(
                Locale.ROOT,
                "the last message came %d s after the end%n",
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private Figures figures(List<NetworkEnd> ends, Memory memory, Desks.Running running) throws IOException {
        List<String> names = ends.stream().map(NetworkEnd::network).toList();
        Figures figures = new Figures(NetworksFigures.lines(names));
        List<Ledger.Came> all = new ArrayList<>();
        for (String name : names) {
            Ledger.Came came = ledger.came(name);
            all.add(came);
            NetworksFigures.put(figures, name, came);
        }
        figures.put("minutes", (double) length.toMinutes());
        figures.put("messages", sum(all.stream().map(Ledger.Came::offered).toList()));
        figures.put("lost", sum(all.stream().map(Ledger.Came::lost).toList()));
        figures.put("twice", sum(all.stream().map(Ledger.Came::twice).toList()));
        figures.put("others_p99_ms", worst(all));
        figures.put("resident_start_mib", memory.start());
        figures.put("resident_end_mib", memory.end());
        figures.put("peak_resident_mib", running.peakMib());
        return figures;
    }

    private static double sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Of the network that fared worst while others failed. */
    private static @Nullable Double worst(List<Ledger.Came> all) {
        Double worst = null;
        for (Ledger.Came came : all) {
            Double each = came.others().at(0.99);
            if (each != null && (worst == null || each > worst)) worst = each;
        }
        return worst;
    }
}
