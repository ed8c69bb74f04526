package org.montgolfiere.triage;

import java.util.List;

/** What the model said about one text: its probabilities over all windows, the plain text's where it hid something. */
final class Outlook {

    private static final int SUREST = 8;

    private final Heads heads;
    private final List<Answer> own;
    private final List<Answer> plain;

    /** @param own answers for the windows of the text @param plain for those of its plain form; none where it wore no mask */
    Outlook(Heads heads, List<Answer> own, List<Answer> plain) {
        this.heads = heads;
        this.own = own;
        this.plain = plain;
    }

    /** In log-odds, of the window where it is most likely. */
    double odds(String label) {
        return logOdds(most(own, label));
    }

    /** The same, with a second look at the plain form. */
    double oddsOfEither(String label) {
        return logOdds(Math.max(most(own, label), most(plain, label)));
    }

    /** What the plain form's windows say; the text's own where it hid nothing. */
    List<Answer> unmasked() {
        return plain.isEmpty() ? own : plain;
    }

    /** Of all windows of the text alike. */
    double mean(String label) {
        int place = heads.output(label).place();
        return own.stream()
                .mapToDouble(row -> row.probabilities()[place])
                .average()
                .orElse(0);
    }

    /** The probability from which the model's maker calls a label a yes. */
    double threshold(String label) {
        return heads.output(label).threshold();
    }

    static double logOdds(double probability) {
        return Math.clamp(Math.log(probability / (1 - probability)), -SUREST, SUREST);
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private double most(List<Answer> rows, String label) {
        int place = heads.output(label).place();
        return rows.stream()
                .mapToDouble(row -> row.probabilities()[place])
                .max()
                .orElse(0);
    }
}
