package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.outbound.checks.Checks;
import org.montgolfiere.outbound.checks.Draft;
import org.montgolfiere.outbound.checks.Facts;
import org.montgolfiere.outbound.checks.Slip;
import org.montgolfiere.outbound.checks.Speaker;
import org.montgolfiere.outbound.checks.Spoken;
import org.montgolfiere.outbound.checks.Verdict;
import org.montgolfiere.outbound.checks.Voice;
import org.montgolfiere.outbound.spelling.Proofreading;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench checks --data FILE.jsonl [--json] [--differences]}: what the checks say of drafts; no network is asked. */
final class ChecksBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM = 200;
    private static final int MEGABYTES = 512;

    private final PrintStream out;
    private final boolean json;
    private final boolean differences;
    private final Map<String, Voice> voices = new HashMap<>();
    private final Latencies latencies = new Latencies();
    private final Latencies work = new Latencies();
    private final CheckScores scores = new CheckScores();
    private int skipped;

    ChecksBench(PrintStream out, boolean json, boolean differences) {
        this.out = out;
        this.json = json;
        this.differences = differences;
    }

    /** @return 0, or 1 where lines could not be read: they are named and left out */
    int run(Path file) throws IOException {
        List<CheckLine> lines = read(Files.readAllLines(file));
        List<CheckLine> drafts =
                lines.stream().filter(line -> line.draft() != null).toList();
        List<@Nullable List<Slip>> slips = spelling(drafts);
        List<Facts> facts = facts(lines);
        warm(drafts, facts);
        for (int place = 0; place < drafts.size(); place++) {
            answer(drafts.get(place), facts.get(place), slips.get(place));
        }
        sums(slips.stream().filter(Objects::nonNull).count());
        return skipped == 0 ? 0 : 1;
    }

    private List<CheckLine> read(List<String> written) {
        List<CheckLine> lines = new ArrayList<>();
        for (int number = 1; number <= written.size(); number++) {
            if (!written.get(number - 1).isBlank()) {
                try {
                    lines.add(CheckLine.read(written.get(number - 1), number));
                } catch (WrongUse wrong) {
                    skipped++;
                    say(Map.of("line", number, "skipped", Objects.requireNonNull(wrong.getMessage())));
                }
            }
        }
        return lines;
    }

    /** A line without history takes that of the last line of its account before it; other accounts have the last of theirs. */
    private List<Facts> facts(List<CheckLine> lines) {
        for (CheckLine line : lines) {
            learn(line);
        }
        Map<String, Voice> last = Map.copyOf(voices);
        voices.clear();
        List<Facts> facts = new ArrayList<>();
        for (CheckLine line : lines) {
            Voice voice = learn(line);
            if (line.draft() != null) {
                facts.add(facts(line, voice, last));
            }
        }
        return facts;
    }

    private Voice learn(CheckLine line) {
        List<String> history = line.history();
        if (history != null) {
            voices.put(line.account(), Voice.of(history, line.hours()));
        }
        return voices.computeIfAbsent(line.account(), fresh -> Voice.of(List.of()));
    }

    private static Facts facts(CheckLine line, Voice voice, Map<String, Voice> known) {
        List<Speaker.Other> others = line.others().stream()
                .filter(handle -> !bare(handle).equals(bare(line.account())))
                .map(handle -> new Speaker.Other(handle, known.getOrDefault(bare(handle), Voice.of(List.of()))))
                .toList();
        Facts said = line.facts();
        return new Facts(
                said.speaker().beside(others),
                voice,
                said.talk(),
                said.house(),
                said.links(),
                said.author(),
                said.planned(),
                null);
    }

    private static String bare(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }

    /** Each draft's mistakes; null where the proof-reader could not be had: that costs its own check alone. */
    private static List<@Nullable List<Slip>> spelling(List<CheckLine> lines) {
        List<@Nullable List<Slip>> slips = new ArrayList<>();
        try (Proofreading reading = new Proofreading(MEGABYTES)) {
            for (CheckLine line : lines) {
                String text = Objects.requireNonNull(line.draft()).text();
                String told = Objects.requireNonNullElse(line.language(), "");
                slips.add(reading.read(text, Objects.requireNonNullElse(Checks.language(text), told)));
            }
        }
        return slips;
    }

    private static void warm(List<CheckLine> lines, List<Facts> facts) {
        for (int round = 0; round < WARM && !lines.isEmpty(); round++) {
            int place = round % lines.size();
            Checks.look(
                    Objects.requireNonNull(lines.get(place).draft()),
                    facts.get(place),
                    lines.get(place).now());
        }
    }

    private void answer(CheckLine line, Facts facts, @Nullable List<Slip> slips) {
        Draft typed = Objects.requireNonNull(line.draft());
        long begin = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        Checks.look(Draft.of(typed.text(), typed.media()), facts, line.now());
        latencies.add(System.nanoTime() - begin);
        work.add(THREADS.getCurrentThreadCpuTime() - worked);
        List<Spoken> spoken = Checks.look(typed, facts.spelt(slips), line.now());
        Set<String> stopped = spoken.stream()
                .filter(one -> !(one.verdict() instanceof Verdict.NotEnough))
                .map(Spoken::check)
                .collect(Collectors.toSet());
        scores.add(line.expected(), stopped);
        if (!differences) {
            say(answer(line, spoken));
        } else if (!CheckScores.unexpected(line.expected(), stopped).isEmpty()
                || !stopped.containsAll(line.expected())) {
            out.println("%d %s expected %s said %s | %s"
                    .formatted(line.number(), line.account(), line.expected(), spoken, typed.text()));
        }
    }

    private static Map<String, Object> answer(CheckLine line, List<Spoken> spoken) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("line", line.number());
        answer.put("spoke", spoken.stream().map(ChecksBench::one).toList());
        return answer;
    }

    private static Map<String, Object> one(Spoken spoken) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("check", spoken.check());
        one.put(
                "verdict",
                switch (spoken.verdict()) {
                    case Verdict.Allowed _ -> "allowed";
                    case Verdict.NotEnough _ -> "not enough posts";
                    case Verdict.Held _, Verdict.HeldForSelf _ -> "held";
                    case Verdict.Refused _ -> "refused";
                });
        one.put("why", why(spoken.verdict()));
        return one;
    }

    private static String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> "";
            case Verdict.NotEnough(var reason) -> written(reason.key(), reason.values());
            case Verdict.Held(var _, var reason) -> written(reason.key(), reason.values());
            case Verdict.HeldForSelf(var _, var own) ->
                own.stream().map(one -> one.key()).collect(Collectors.joining(", "));
            case Verdict.Refused(var reason, var _) -> written(reason.key(), reason.values());
        };
    }

    private static String written(String key, List<String> values) {
        return values.isEmpty() ? key : key + ": " + String.join(", ", values);
    }

    private void sums(long spelt) {
        scores.lines(json).forEach(this::say);
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("milliseconds_p50", rounded(latencies.at(0.5)));
        time.put("milliseconds_p99", rounded(latencies.at(0.99)));
        time.put("processor_milliseconds_p99", rounded(work.at(0.99)));
        time.put("drafts", latencies.size());
        time.put("proof_read", spelt);
        time.put("lines_skipped", skipped);
        say(time);
    }

    private static double rounded(@Nullable Double milliseconds) {
        return milliseconds == null ? 0 : Math.round(milliseconds * 1000) / 1000.0;
    }

    private void say(Map<String, ?> what) {
        if (json || what.containsKey("line")) {
            out.println(JsonMapper.shared().writeValueAsString(what));
        } else {
            out.println(what.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining("   ")));
        }
    }

    static int run(List<String> arguments, boolean json, PrintStream out) throws IOException {
        List<String> left = new ArrayList<>(arguments);
        boolean differences = left.remove("--differences");
        int place = left.indexOf("--data");
        if (place != 0 || left.size() != 2) {
            throw new WrongUse("bench checks takes --data FILE.jsonl, and --json or --differences.");
        }
        Path file = Path.of(left.get(1));
        if (!Files.isReadable(file)) {
            throw new WrongUse("The file " + file + " cannot be read.");
        }
        return new ChecksBench(out, json, differences).run(file);
    }
}
