package org.montgolfiere.inbox;

import java.io.PrintStream;
import java.util.List;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code corrections BRAND}: what a brand's people set right, as {@code bench reader --data} reads it and a training could:
 * text, label and head with tabs between. It holds words of messages: keep it like a backup.
 */
@Component("corrections command")
class CorrectionsCommand implements Command {

    private final Corrections corrections;
    private final JdbcClient jdbc;

    CorrectionsCommand(Corrections corrections, JdbcClient jdbc) {
        this.corrections = corrections;
        this.jdbc = jdbc;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new WrongUse("corrections takes a brand's short name: corrections maison-verne > corrections.tsv");
        }
        out.println("text\tlabel\thead");
        corrections.export(brand(arguments.getFirst()), one -> out.println(line(one)));
        return 0;
    }

    private static String line(Corrections.Exported one) {
        String text = one.text().replaceAll("\\s+", " ").strip();
        return text + "\t" + (one.yes() ? "1" : "0") + "\t" + Readings.word(one.trait());
    }

    private long brand(String slug) {
        return jdbc.sql("select id from brand where slug = :slug")
                .param("slug", slug)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(() -> new WrongUse("No brand has the short name %s.".formatted(slug)));
    }
}
