package org.montgolfiere.inbox.topics;

import java.util.List;
import java.util.Random;

/** What everybody else says: everyday words of the trade in no order, and a long tail of made-up ones. */
final class Murmur {

    private static final int TAIL = 30_000;
    private static final List<String> WORDS =
            List.of(("bonjour la commande de je le pas que mon est pour une avec vous colis reçu merci"
                            + " toujours service depuis réponse livraison votre jours très bien encore attends remboursement boutique théière"
                            + " cassée couleur taille échange retard numéro suivi magasin ouvert demain semaine question adresse téléphone"
                            + " hello the order of my is not to for with you your parcel received thanks still since answer delivery days"
                            + " very well again waiting refund shop teapot broken colour size exchange late number tracking store open")
                    .split(" "));
    private static final String[] STARTS = {
        "ba", "cor", "dé", "fan", "gri", "lo", "mar", "ni", "pel", "ros", "sa", "tri", "vo"
    };
    private static final String[] MIDDLES = {
        "ba", "ci", "du", "fé", "la", "mi", "no", "ra", "se", "ti", "va", "lo", "ne", "pu"
    };
    private static final String[] ENDS = {
        "tion", "ment", "eur", "age", "ine", "el", "ise", "on", "ette", "al", "ing", "er"
    };

    private final Random random;

    Murmur(long seed) {
        this.random = new Random(seed);
    }

    String message() {
        StringBuilder text = new StringBuilder();
        int words = 6 + random.nextInt(26);
        for (int word = 0; word < words; word++) {
            int rank = (int) Math.pow(WORDS.size() + TAIL, random.nextDouble()) - 1;
            text.append(word == 0 ? "" : " ").append(rank < WORDS.size() ? WORDS.get(rank) : tail(rank - WORDS.size()));
        }
        return text.toString();
    }

    private static String tail(int number) {
        int rest = number / (STARTS.length * ENDS.length);
        return STARTS[number % STARTS.length]
                + MIDDLES[rest % MIDDLES.length]
                + (rest < MIDDLES.length ? "" : MIDDLES[rest / MIDDLES.length % MIDDLES.length])
                + ENDS[number / STARTS.length % ENDS.length];
    }
}
