package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.montgolfiere.triage.ModelReader;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;

/** Scores the reader on a gold set: each label with its interval, and how often the fold closes. */
final class GoldBench {

    private final PrintStream out;
    private final List<GoldRow> rows;
    private final List<Reading> readings;

    GoldBench(ModelReader reader, Path file, PrintStream out) throws IOException {
        this.out = out;
        this.rows = GoldRow.read(file);
        this.readings = reader.read(rows.stream().map(GoldRow::text).toList());
    }

    void run() {
        print("%,d messages", rows.size());
        for (Trait trait : Trait.values()) {
            if (rows.getFirst().traits().containsKey(trait)) {
                score(trait);
            }
        }
        print("sentiment");
        for (Sentiment sentiment : Sentiment.values()) {
            print("  %-9s found %s", lower(sentiment), sentiment(sentiment));
        }
        print("fold");
        fold("  all", row -> true);
        fold("  without border cases", row -> !row.border());
        fold("  fr", row -> row.language().equals("fr"));
        fold("  en", row -> row.language().equals("en"));
    }

    /** Each message on which a label differs, for whoever mends the rules. Prints the texts: for a terminal only. */
    void differences() {
        for (int place = 0; place < rows.size(); place++) {
            GoldRow row = rows.get(place);
            Reading reading = readings.get(place);
            StringBuilder differing = new StringBuilder();
            row.traits().forEach((trait, yes) -> {
                if (yes != reading.is(trait)) {
                    differing.append(yes ? " missed " : " wrongly ").append(lower(trait));
                    differing.append(String.format(Locale.ROOT, " %.2f", reading.score(trait)));
                }
            });
            if (row.sentiment() != reading.sentiment()) {
                differing.append(" sentiment ").append(lower(reading.sentiment()));
            }
            if (!differing.isEmpty()) {
                print("%s |%s | %s | %s", row.id(), differing, row.text().replace("\n", "\\n"), row.note());
            }
        }
    }

    private void score(Trait trait) {
        Confusion confusion = new Confusion(List.of("0", "1"));
        for (int place = 0; place < rows.size(); place++) {
            confusion.add(
                    Boolean.TRUE.equals(rows.get(place).traits().get(trait)) ? "1" : "0",
                    readings.get(place).is(trait) ? "1" : "0");
        }
        Interval found = new Interval(confusion.count("1", "1"), confusion.of("1"));
        Interval wrongly = new Interval(confusion.count("0", "1"), confusion.of("0"));
        print("%-10s F1 %5.1f   found %s   wrongly %s", lower(trait), confusion.f1("1") * 100, found, wrongly);
    }

    private Interval sentiment(Sentiment sentiment) {
        return share(row -> row.sentiment() == sentiment, reading -> reading.sentiment() == sentiment);
    }

    private void fold(String name, Predicate<GoldRow> which) {
        Predicate<Reading> folded = reading -> reading.is(Trait.HOSTILE);
        print("%-22s hostile folded  %s", name, share(which.and(GoldBench::hostile), folded));
        print("%-22s harmless folded %s", name, share(which.and(row -> !hostile(row)), folded));
    }

    private static boolean hostile(GoldRow row) {
        return Boolean.TRUE.equals(row.traits().get(Trait.HOSTILE));
    }

    private Interval share(Predicate<GoldRow> which, Predicate<Reading> what) {
        List<Reading> meant = IntStream.range(0, rows.size())
                .filter(place -> which.test(rows.get(place)))
                .mapToObj(readings::get)
                .toList();
        return new Interval((int) meant.stream().filter(what).count(), meant.size());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
