package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.montgolfiere.home.WrongUse;

/** Every public instance of a folder in turn, a line each, and a table beside what is asked. With Java alone those that have a target for it. */
final class RotaRound {

    private static final String NAME = "Instance\\d+\\.txt";

    private final RotaAsked asked;
    private final PrintStream out;

    RotaRound(RotaAsked asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    void run(Path folder) throws IOException {
        List<RotaFigures> all = new ArrayList<>();
        for (Path file : files(folder)) {
            RotaFigures figures = new RotaBench(asked, out).measure(Instance.read(file));
            out.println(asked.json() ? figures.json() : figures.words());
            all.add(figures);
        }
        out.print(table(all));
    }

    private List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> name(file).matches(NAME))
                    .filter(file -> !asked.javaOnly() || RotaTarget.of(name(file), true) != null)
                    .sorted(Comparator.comparingInt(
                            file -> Integer.parseInt(name(file).replaceAll("\\D", ""))))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw new WrongUse("There is no folder %s.".formatted(folder), missing);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private String table(List<RotaFigures> all) {
        StringBuilder table =
                new StringBuilder("| instance | cost | bound | must be | aim | |\n|---|---|---|---|---|---|\n");
        for (RotaFigures figures : all) table.append(row(figures));
        return table.toString();
    }

    private String row(RotaFigures figures) {
        RotaTarget target = RotaTarget.of(figures.instance(), asked.javaOnly());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s |%n",
                figures.instance().replaceAll("\\D", ""),
                figures.cost(),
                figures.bound() == null ? "" : figures.bound(),
                target == null ? "" : target.gate(),
                target == null ? "" : target.aim(),
                figures.violations() > 0 ? "BREAKS RULES" : target == null ? "" : target.judge(figures.cost()));
    }
}
