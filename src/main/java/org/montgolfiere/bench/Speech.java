package org.montgolfiere.bench;

import java.util.List;
import java.util.Random;

/**
 * Invented messages in French and English: some common words, then a long tail of made-up ones, each as frequent as its
 * rank says. The same seed says the same.
 */
final class Speech {

    private static final List<String> FRENCH =
            List.of(("bonjour la commande de je le pas que mon est pour une avec vous"
                            + " colis reçu merci toujours service depuis réponse livraison votre jours très bien encore attends"
                            + " remboursement boutique théière cassée couleur taille échange retard numéro suivi magasin ouvert"
                            + " demain semaine question adresse téléphone aucune nouvelle content déçue cadeau anniversaire")
                    .split(" "));
    private static final List<String> ENGLISH = List.of(("hello the order of my is not to for with you your parcel"
                    + " received thanks still service since answer delivery days very well again waiting refund shop"
                    + " teapot broken colour size exchange late number tracking store open tomorrow week question"
                    + " address phone any news happy disappointed gift birthday please when would could arrived")
            .split(" "));
    private final Random random;

    Speech(long seed) {
        this.random = new Random(seed);
    }

    String message() {
        List<String> common = random.nextInt(100) < 60 ? FRENCH : ENGLISH;
        StringBuilder text = new StringBuilder();
        int words = 6 + random.nextInt(26);
        for (int word = 0; word < words; word++) {
            text.append(word == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ").append(word(common));
        }
        return text.append(random.nextBoolean() ? "." : " ?").toString();
    }

    /** What somebody looks for: common or rare, one word or two, at times unfinished or misspelt. */
    String search() {
        String word = word(random.nextBoolean() ? FRENCH : ENGLISH);
        return switch (random.nextInt(6)) {
            case 0 -> word + " " + word(FRENCH);
            case 1 -> word.substring(0, Math.min(word.length(), 4));
            case 2 -> slip(word);
            case 3 -> MadeUp.word(random.nextInt(MadeUp.WORDS));
            default -> word;
        };
    }

    private String word(List<String> common) {
        int rank = (int) Math.pow(common.size() + MadeUp.WORDS, random.nextDouble()) - 1;
        return rank < common.size() ? common.get(rank) : MadeUp.word((rank - common.size()) % MadeUp.WORDS);
    }

    private String slip(String word) {
        if (word.length() < 5) {
            return word;
        }
        int place = 1 + random.nextInt(word.length() - 3);
        return word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
    }
}
