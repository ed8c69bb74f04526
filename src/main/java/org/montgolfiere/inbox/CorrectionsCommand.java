package org.montgolfiere.inbox;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
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
        out.println("text\tlabel\thead");
        corrections.export(brand, one -> out.println(line(brand, one, unfold)));
        return 0;
    }

    private String line(long brand, Corrections.Line one, boolean unfold) {
        String text = unfold ? one.text() : folded(brand, one);
        return text.replaceAll("\\s+", " ").strip() + "\t" + (one.yes() ? "1" : "0") + "\t"
                + one.trait().name().toLowerCase(Locale.ROOT);
    }

    private String folded(long brand, Corrections.Line one) {
        Judgement judgement = judging.of(brand, List.of(one.message())).get(one.message());
        Folded body = Folds.of(Folded.plain(one.text()), judgement);
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
