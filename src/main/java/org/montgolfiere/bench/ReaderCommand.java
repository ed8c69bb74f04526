package org.montgolfiere.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.triage.ModelReader;

/** {@code bench reader --data FILE.tsv [--json]} and {@code bench reader --gold FILE.tsv [--differences]}. */
final class ReaderCommand {

    private ReaderCommand() {}

    static void run(List<String> arguments, boolean json, int threads, PrintStream out) throws Exception {
        List<String> left = new ArrayList<>(arguments);
        Path data = file(left, "--data");
        Path gold = file(left, "--gold");
        boolean differences = left.remove("--differences");
        if (!left.isEmpty() || (data == null) == (gold == null)) {
            throw new WrongUse("bench reader takes --data FILE.tsv and --json, or --gold FILE.tsv and --differences.");
        }
        try (ModelReader reader = new ModelReader(threads)) {
            if (data != null) {
                new ReaderBench(reader, out, json).run(data);
            } else if (gold != null) {
                score(new GoldBench(reader, gold, out), differences);
            }
        }
    }

    private static void score(GoldBench bench, boolean differences) {
        if (differences) {
            bench.differences();
        }
        bench.run();
    }

    private static @Nullable Path file(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        if (place < 0 || place + 1 == arguments.size()) {
            return null;
        }
        arguments.remove(place);
        Path file = Path.of(arguments.remove(place));
        if (!Files.isReadable(file)) {
            throw new WrongUse("The file " + file + " cannot be read.");
        }
        return file;
    }
}
