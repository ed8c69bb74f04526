package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.montgolfiere.triage.ModelReader;
import tools.jackson.databind.json.JsonMapper;

/** Scores the reader on somebody's own labelled texts, head by head. */
final class ReaderBench {

    private final ModelReader reader;
    private final PrintStream out;
    private final boolean json;

    ReaderBench(ModelReader reader, PrintStream out, boolean json) {
        this.reader = reader;
        this.out = out;
        this.json = json;
    }

    void run(Path file) throws IOException {
        Labelled.read(file).forEach(this::score);
    }

    private void score(String name, List<Labelled> rows) {
        Head head = Head.of(name);
        Timed timed = Timed.read(reader, rows.stream().map(Labelled::text).toList());
        Confusion confusion = new Confusion(head.labels());
        for (int row = 0; row < rows.size(); row++) {
            confusion.add(rows.get(row).label(), head.answer(timed.readings().get(row)));
        }
        if (json) {
            out.println(line(name, confusion, timed));
        } else {
            table(name, head, confusion, timed);
        }
    }

    private static String line(String name, Confusion confusion, Timed timed) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("head", name);
        figures.put("n", confusion.total());
        figures.put("accuracy", rounded(confusion.accuracy(), 1e4));
        figures.put("macro_f1", rounded(confusion.macroF1(), 1e4));
        figures.put("messages_per_second", rounded(timed.perSecond(), 10));
        return JsonMapper.shared().writeValueAsString(figures);
    }

    private static double rounded(double value, double places) {
        return Math.round(value * places) / places;
    }

    private void table(String name, Head head, Confusion confusion, Timed timed) {
        print("%s, %,d texts", name, confusion.total());
        print("  accuracy  %5.1f %%", confusion.accuracy() * 100);
        print("  macro-F1  %5.1f %%", confusion.macroF1() * 100);
        for (String label : head.labels()) {
            print(
                    "  %-9s recall %5.1f %%  precision %5.1f %%  F1 %5.1f %%  (%,d texts)",
                    label,
                    confusion.recall(label) * 100,
                    confusion.precision(label) * 100,
                    confusion.f1(label) * 100,
                    confusion.of(label));
        }
        print(
                "  %,.0f messages/s; the model alone on the same batches %,.0f, so %.2f of it",
                timed.perSecond(), timed.barePerSecond(), timed.perSecond() / timed.barePerSecond());
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
