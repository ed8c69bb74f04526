package org.montgolfiere.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.montgolfiere.home.WrongUse;

/**
 * A text and what somebody says that it is.
 *
 * @param head what was asked, such as {@code hostility} or {@code sentiment}
 */
record Labelled(String text, String label, String head) {

    /** The rows of a file of three columns with tabs between, by head; a first line that names the columns is left out. */
    static Map<String, List<Labelled>> read(Path file) throws IOException {
        Map<String, List<Labelled>> byHead = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || number == 1 && line.startsWith("text\t")) {
                continue;
            }
            Labelled row = row(line.split("\t", -1), number);
            byHead.computeIfAbsent(row.head, head -> new ArrayList<>()).add(row);
        }
        return byHead;
    }

    private static Labelled row(String[] columns, int number) {
        if (columns.length != 3) {
            throw new WrongUse("Line %d has %d columns; text, label and head are wanted, with tabs between."
                    .formatted(number, columns.length));
        }
        Labelled row = new Labelled(columns[0], columns[1].strip(), columns[2].strip());
        if (!Head.of(row.head).labels().contains(row.label)) {
            throw new WrongUse("Line %d: the label of %s is one of %s, not \"%s\"."
                    .formatted(number, row.head, Head.of(row.head).labels(), row.label));
        }
        return row;
    }
}
