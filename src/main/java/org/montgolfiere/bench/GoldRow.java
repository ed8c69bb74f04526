package org.montgolfiere.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;

/** One message of a gold set with every label that the guide knows. */
record GoldRow(String id, String language, String text, Map<Trait, Boolean> traits, Sentiment sentiment, String note) {

    /** The rows of a file whose first line names its columns; tabs and line ends in a text are written {@code \t}, {@code \n}. */
    static List<GoldRow> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = Arrays.asList(lines.getFirst().split("\t", -1));
        List<GoldRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                rows.add(row(columns, Arrays.asList(line.split("\t", -1))));
            }
        }
        return rows;
    }

    boolean border() {
        return note.contains("border");
    }

    private static GoldRow row(List<String> columns, List<String> cells) {
        Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            int place = columns.indexOf(trait.name().toLowerCase(Locale.ROOT));
            if (place >= 0) {
                traits.put(trait, "1".equals(cells.get(place).strip()));
            }
        }
        return new GoldRow(
                cell(columns, cells, "id"),
                cell(columns, cells, "lang"),
                cell(columns, cells, "text").replace("\\n", "\n").replace("\\t", "\t"),
                traits,
                Sentiment.valueOf(cell(columns, cells, "sentiment").strip().toUpperCase(Locale.ROOT)),
                cell(columns, cells, "note"));
    }

    private static String cell(List<String> columns, List<String> cells, String name) {
        int place = columns.indexOf(name);
        if (place < 0) {
            throw new WrongUse("The first line names no column \"%s\".".formatted(name));
        }
        return place < cells.size() ? cells.get(place) : "";
    }
}
