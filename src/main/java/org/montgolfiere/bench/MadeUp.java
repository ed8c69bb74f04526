package org.montgolfiere.bench;

/** Words that nobody uses, as many as anybody needs. */
final class MadeUp {

    static final int WORDS = 30_000;

    private static final String[] STARTS = {
        "ba", "cor", "dé", "fan", "gri", "lo", "mar", "ni", "pel", "ros", "sa", "tri", "vo"
    };
    private static final String[] MIDDLES = {
        "ba", "ci", "du", "fé", "la", "mi", "no", "ra", "se", "ti", "va", "lo", "ne", "pu"
    };
    private static final String[] ENDS = {
        "tion", "ment", "eur", "age", "ine", "el", "ise", "on", "ette", "al", "ing", "er"
    };

    private MadeUp() {}

    static String word(int number) {
        int rest = number / (STARTS.length * ENDS.length);
        return STARTS[number % STARTS.length]
                + MIDDLES[rest % MIDDLES.length]
                + (rest < MIDDLES.length ? "" : MIDDLES[rest / MIDDLES.length % MIDDLES.length])
                + ENDS[number / STARTS.length % ENDS.length];
    }
}
