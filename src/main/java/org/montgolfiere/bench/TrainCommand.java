package org.montgolfiere.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.triage.Lesson;
import org.montgolfiere.triage.ModelReader;
import org.montgolfiere.triage.School;
import org.montgolfiere.triage.School.Tried;
import org.montgolfiere.triage.Trait;

/**
 * {@code bench train FOLDER [--write FILE]}: learns from every {@code .tsv} of the folder. Without {@code --write} each set is
 * tried on what the others taught: what the desk's thresholds find is printed, and what others would that let a given share of the
 * rest through wrongly; of a file of more than
 * a thousand lines each fifth is a set of its own.
 */
final class TrainCommand {

    private static final List<Trait> LEARNT = List.of(Trait.HOSTILE, Trait.THREAT, Trait.DANGER, Trait.SPAM);
    private static final int MANY = 1_000;
    private static final int PARTS = 5;
    private static final double[] WRONGLY = {0.01, 0.03, 0.05, 0.1};

    private final PrintStream out;
    private final School school;
    private final Set<String> sets = new TreeSet<>();

    private TrainCommand(ModelReader reader, List<Lesson> lessons, PrintStream out) {
        this.out = out;
        this.school = new School(reader, lessons);
        lessons.forEach(lesson -> sets.add(lesson.set()));
    }

    static void run(List<String> arguments, int threads, PrintStream out) throws IOException {
        if (arguments.isEmpty() || arguments.size() == 2 || arguments.size() > 3) {
            throw new WrongUse("bench train takes a folder of .tsv files and may be told to --write FILE.");
        }
        try (ModelReader reader = new ModelReader(threads)) {
            TrainCommand command = new TrainCommand(reader, lessons(Path.of(arguments.getFirst())), out);
            if (arguments.size() == 1) {
                command.cross();
                return;
            }
            try (OutputStream file = Files.newOutputStream(Path.of(arguments.get(2)))) {
                command.school.write(LEARNT, file);
            }
        }
    }

    private void cross() {
        for (String set : sets) {
            Map<Trait, List<Tried>> tried = new EnumMap<>(Trait.class);
            LEARNT.forEach(trait -> tried.put(trait, school.crossed(trait, set::equals)));
            tried.forEach((trait, of) -> line(trait.name().toLowerCase(Locale.ROOT), trait, set, of));
            line("folded", Trait.HOSTILE, set, worse(tried.get(Trait.HOSTILE), tried.get(Trait.THREAT)));
        }
    }

    /** A threat is hostile: what folds is the one or the other. */
    private static List<Tried> worse(@Nullable List<Tried> hostile, @Nullable List<Tried> threat) {
        List<Tried> worse = new ArrayList<>();
        for (int place = 0; hostile != null && threat != null && place < hostile.size(); place++) {
            Tried one = hostile.get(place);
            worse.add(new Tried(
                    one.lesson(), Math.max(one.odds(), threat.get(place).odds())));
        }
        return worse;
    }

    private void line(String name, Trait trait, String set, List<Tried> tried) {
        double[] yes = odds(tried, trait, true);
        double[] no = odds(tried, trait, false);
        if (yes.length == 0 || no.length == 0) {
            return;
        }
        StringBuilder line = new StringBuilder("%-10s %-8s as set: found %s   wrongly %s   else"
                .formatted(set, name, new Interval(over(yes, 0), yes.length), new Interval(over(no, 0), no.length)));
        for (double wrongly : WRONGLY) {
            double threshold = no[no.length - 1 - (int) (wrongly * no.length)];
            line.append("  %.0f %%: %.1f (%+.2f)"
                    .formatted(wrongly * 100, 100.0 * over(yes, threshold) / yes.length, threshold));
        }
        out.println(line);
    }

    private static int over(double[] odds, double threshold) {
        return (int) Arrays.stream(odds).filter(one -> one > threshold).count();
    }

    private static double[] odds(List<Tried> tried, Trait trait, boolean label) {
        return tried.stream()
                .filter(one ->
                        Boolean.valueOf(label).equals(one.lesson().labels().get(trait)))
                .mapToDouble(Tried::odds)
                .sorted()
                .toArray();
    }

    private static List<Lesson> lessons(Path folder) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                lessons.addAll(lessons(file.getFileName().toString().replace(".tsv", ""), Files.readAllLines(file)));
            }
        }
        return lessons;
    }

    private static List<Lesson> lessons(String name, List<String> lines) {
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        List<Lesson> lessons = new ArrayList<>();
        for (int number = 1; number < lines.size(); number++) {
            if (!lines.get(number).isBlank()) {
                int part = number * PARTS / lines.size();
                String set = lines.size() > MANY ? name + "/" + part : name;
                lessons.add(lesson(set, row(columns, lines.get(number))));
            }
        }
        return lessons;
    }

    private static Map<String, String> row(List<String> columns, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            row.put(columns.get(place), place < cells.length ? cells[place].strip() : "");
        }
        return row;
    }

    private static Lesson lesson(String set, Map<String, String> row) {
        Map<Trait, Boolean> labels = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String cell = row.get(trait.name().toLowerCase(Locale.ROOT));
            if (cell != null) {
                labels.put(trait, cell.equals("1"));
            }
        }
        String text = row.getOrDefault("text", "").replace("\\n", "\n").replace("\\t", "\t");
        return new Lesson(text, set, labels);
    }
}
