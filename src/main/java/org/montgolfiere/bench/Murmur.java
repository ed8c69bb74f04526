package org.montgolfiere.bench;

import java.util.List;
import java.util.Random;

/** What everybody else says: everyday words of the trade in no order, and a long tail of made-up ones. */
final class Murmur {

    private static final List<String> WORDS =
            List.of(("bonjour la commande de je le pas que mon est pour une avec vous colis reçu merci"
                            + " toujours service depuis réponse livraison votre jours très bien encore attends remboursement boutique théière"
                            + " cassée couleur taille échange retard numéro suivi magasin ouvert demain semaine question adresse téléphone"
                            + " hello the order of my is not to for with you your parcel received thanks still since answer delivery days"
                            + " very well again waiting refund shop teapot broken colour size exchange late number tracking store open")
                    .split(" "));
    private final Random random;

    Murmur(long seed) {
        this.random = new Random(seed);
    }

    String message() {
        StringBuilder text = new StringBuilder();
        int words = 6 + random.nextInt(26);
        for (int word = 0; word < words; word++) {
            int rank = (int) Math.pow(WORDS.size() + MadeUp.WORDS, random.nextDouble()) - 1;
            text.append(word == 0 ? "" : " ")
                    .append(rank < WORDS.size() ? WORDS.get(rank) : MadeUp.word(rank - WORDS.size()));
        }
        return text.toString();
    }
}
