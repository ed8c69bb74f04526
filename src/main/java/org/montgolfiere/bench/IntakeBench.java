package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** From a new home to a desk with a million messages, measured on the way. */
final class IntakeBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Size size;
    private final boolean quick;
    private final PrintStream progress;
    private final Figures figures = new Figures(Figures.INTAKE);

    IntakeBench(boolean quick, PrintStream progress) {
        this.size = Size.of(quick);
        this.quick = quick;
        this.progress = progress;
    }

    Figures run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("montgolfiere-bench-");
        try {
            Desks desks = new Desks(folder.resolve("home"), Desks.freePort(), false);
            progress.println("starting a desk in a new home");
            start(desks, "first_page_ms", Desks.cacheInUse());
            start(desks, "second_start_first_page_ms", cache(folder));
            progress.println("storing " + size.messages() + " messages in " + size.conversations() + " conversations");
            Filled filled = fill(desks);
            progress.println("reading them");
            read(desks, filled);
            return figures;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void start(Desks desks, String key, @Nullable String cache) throws IOException, InterruptedException {
        try (Desks.Running running = desks.serve(cache)) {
            note(key, running.nanos() / 1e6);
        }
    }

    private @Nullable String cache(Path folder) throws IOException, InterruptedException {
        String inUse = Desks.cacheInUse();
        if (inUse != null || !size.secondStart()) {
            return inUse;
        }
        progress.println("making an AOT cache, as the launcher does");
        return Desks.makeCache(folder);
    }

    private Filled fill(Desks desks) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bench-fill"));
        if (quick) {
            words.add("--quick");
        }
        Filled filled = JSON.readValue(desks.run(words), Filled.class);
        note("batch_messages_per_second", filled.batch());
        note("single_messages_per_second", filled.single());
        note("copy_messages_per_second", filled.copy());
        return filled;
    }

    private void read(Desks desks, Filled filled) throws IOException, InterruptedException {
        try (Desks.Running running = desks.serve(Desks.cacheInUse());
                Guest guest = new Guest(running.address())) {
            guest.signIn(filled.email(), filled.password());
            Reading reading = new Reading(guest, filled.brand(), size.reads());
            note("inbox_page_p99_ms", reading.inbox().at(0.99));
            note("search_p99_ms", reading.searches().at(0.99));
            Latencies shown = new Watching(guest, filled).watch(size.warming(), size.stream());
            note("stored_to_screen_p50_ms", shown.at(0.50));
            note("stored_to_screen_p99_ms", shown.at(0.99));
            note("resident_mib", running.residentMib());
        }
    }

    private void note(String key, @Nullable Double value) {
        figures.put(key, value);
        progress.printf(Locale.ROOT, "  %s %s%n", key, value == null ? "-" : Math.round(value * 10) / 10.0);
    }
}
