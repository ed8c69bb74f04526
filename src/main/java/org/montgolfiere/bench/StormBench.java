package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A storm from its first message to its topics, and a desk that is worked at while it goes on. */
final class StormBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final int A_SECOND_FOR = 1_000;

    private final Storm storm;
    private final PrintStream progress;
    private final Figures figures = new Figures(Figures.STORM);

    StormBench(Storm storm, PrintStream progress) {
        this.storm = storm;
        this.progress = progress;
    }

    Figures run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("montgolfiere-bench-");
        try {
            Desks desks = new Desks(folder.resolve("home"), Desks.freePort(), true);
            progress.printf(Locale.ROOT, "storing %,d messages of the %s%n", storm.messages(), storm.crowd());
            CrowdFill.Stormed stormed = JSON.readValue(desks.run(storm.words("fill")), CrowdFill.Stormed.class);
            step("intake", stormed.seconds());
            try (Desks.Running running = desks.serve(Desks.cacheInUse());
                    Guest guest = new Guest(running.address())) {
                read(desks, stormed.seconds());
                note("resident_mib", running.residentMib());
                watch(guest, stormed);
                note("peak_resident_mib", running.peakMib());
            }
            return figures;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void read(Desks desks, double stored) throws IOException, InterruptedException {
        progress.println("reading and placing them");
        CrowdJudge.Judged judged = JSON.readValue(desks.run(storm.words("judge")), CrowdJudge.Judged.class);
        step("reading", judged.reading());
        step("grouping", judged.grouping());
        note("messages", (double) storm.messages());
        note("seconds", stored + judged.grouping());
        note("messages_per_second", storm.messages() / (stored + judged.grouping()));
        note("topics", (double) judged.agreement().topics());
        note("purity", judged.agreement().purity());
        note("completeness", judged.agreement().completeness());
        note("shared_share", judged.shares().share());
        note("shared_looked_at", (double) judged.shares().lookedAt());
        note("shared_missed", (double) judged.shares().missed());
        note("insults_added", (double) judged.shares().insults());
        note("insults_shared_open", (double) judged.shares().insultsOpen());
    }

    private void watch(Guest guest, CrowdFill.Stormed stormed) throws IOException, InterruptedException {
        Duration length = Duration.ofSeconds(Math.clamp(storm.messages() / A_SECOND_FOR, SHORTEST, LONGEST));
        progress.println("watching for " + length.toSeconds() + " s while more come");
        guest.signIn(stormed.email(), stormed.password());
        Live.Seen seen = new Live(guest, stormed, storm).watch(WARMING, length);
        note("page_p99_ms", seen.pages().at(0.99));
        note("urgent_to_screen_p99_ms", seen.urgent().at(0.99));
        note("live_messages", (double) seen.sent());
        note("pages", (double) seen.pages().size());
        note("urgent", (double) seen.urgent().size() + seen.unseen());
        note("urgent_unseen", (double) seen.unseen());
    }

    private void step(String name, double seconds) {
        note(name + "_seconds", seconds);
        note(name + "_messages_per_second", storm.messages() / Math.max(seconds, 1e-3));
    }

    private void note(String key, @Nullable Double value) {
        figures.put(key, value);
        progress.printf(Locale.ROOT, "  %s %s%n", key, value == null ? "-" : Math.round(value * 1000) / 1000.0);
    }
}
