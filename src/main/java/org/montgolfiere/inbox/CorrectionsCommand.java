package org.montgolfiere.inbox;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.shield.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code corrections BRAND [--unfold]}: what a brand's people set right: text, label and head with tabs between. What is
 * folded on screens is folded here, as {@code (folded, message 12)}; with {@code --unfold} every text is whole, as
 * {@code bench reader --data} reads it and a training could. That file holds words that hurt: keep it like a backup.
 */
@Component("corrections command")
class CorrectionsCommand implements Command {

    private static final String UNFOLD = "--unfold";

    private final Corrections corrections;
    private final Judging judging;
    private final JdbcClient jdbc;

    CorrectionsCommand(Corrections corrections, Judging judging, JdbcClient jdbc) {
        this.corrections = corrections;
        this.judging = judging;
        this.jdbc = jdbc;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> names =
                arguments.stream().filter(one -> !one.equals(UNFOLD)).toList();
        if (names.size() != 1) {
            throw new WrongUse("corrections takes a brand's short name: corrections maison-verne > corrections.tsv;"
                    + " with --unfold hostile words are in it.");
        }
        long brand = brand(names.getFirst());
        boolean unfold = arguments.contains(UNFOLD);
        List<Corrections.Line> lines = new ArrayList<>();
        corrections.export(brand, lines::add);
        Map<Long, Judgement> judgements = unfold
                ? Map.of()
                : judging.of(
                        brand, lines.stream().map(Corrections.Line::message).toList());
        out.println("text\tlabel\thead");
        lines.forEach(one -> out.println(line(one, unfold ? one.text() : folded(one, judgements))));
        return 0;
    }

    private static String line(Corrections.Line one, String text) {
        return text.replaceAll("\\s+", " ").strip() + "\t" + (one.yes() ? "1" : "0") + "\t"
                + Readings.word(one.trait());
    }

    private static String folded(Corrections.Line one, Map<Long, Judgement> judgements) {
        Folded body = Folds.of(Folded.plain(one.text()), judgements.get(one.message()));
        return body.quotable() ? body.quoted() : "(folded, message " + one.message() + ")";
    }

    private long brand(String slug) {
        return jdbc.sql("select id from brand where slug = :slug")
                .param("slug", slug)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(() -> new WrongUse("No brand has the short name %s.".formatted(slug)));
    }
}
