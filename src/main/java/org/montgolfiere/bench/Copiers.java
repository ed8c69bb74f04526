package org.montgolfiere.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The crowd that topics were tuned on: whole sentences that are copied, passed on, and dressed up. */
public final class Copiers implements Crowd {

    private static final List<String> FRENCH_TAILS = List.of(
            "merci d'avance",
            "c'est abusé",
            "répondez svp",
            "vous vous moquez de nous",
            "une honte",
            "quelqu'un peut m'aider ?",
            "je suis très déçue",
            "bonne journée");
    private static final List<String> ENGLISH_TAILS = List.of(
            "thanks in advance",
            "this is a joke",
            "please answer",
            "not good enough",
            "can anybody help?",
            "very disappointed",
            "have a nice day",
            "shame");
    private static final List<String> SIGNS = List.of("😡", "🙄", "🙏", "!!!", "…", "😢", "??", "🪁");
    private static final List<String> TAGS = List.of("#maisonverne", "#cap30", "#sav", "#fail", "#kites");

    private final Sayings sayings = Sayings.of("copiers.txt");
    private final Random random;
    private final Murmur others;

    public Copiers(long seed) {
        this.random = new Random(seed);
        this.others = new Murmur(seed + 1);
    }

    @Override
    public int truths() {
        return sayings.topics().size();
    }

    @Override
    public Voice next() {
        if (random.nextInt(100) >= 70) {
            return new Voice(ALONE, others.message());
        }
        int truth = Math.min(
                random.nextInt(sayings.topics().size()),
                random.nextInt(sayings.topics().size()));
        Sayings.Topic topic = sayings.topics().get(truth);
        String way = topic.ways().get(random.nextInt(topic.ways().size()));
        return new Voice(truth, dressed(Sayings.filled(way, random), topic.language()));
    }

    private String dressed(String said, String language) {
        boolean french = language.equals("fr");
        String text = said;
        if (random.nextInt(4) == 0) {
            text = slip(text);
        }
        if (random.nextInt(3) == 0) {
            text = (french ? "Bonjour, " : "Hi, ") + text;
        }
        if (random.nextInt(3) == 0) {
            text = text + ". " + pick(french ? FRENCH_TAILS : ENGLISH_TAILS);
        }
        if (random.nextInt(4) == 0) {
            text = text + " " + pick(SIGNS);
        }
        if (random.nextInt(5) == 0) {
            text = text + " " + pick(TAGS);
        }
        if (random.nextInt(8) == 0) {
            text = "RT @user" + random.nextInt(5_000) + ": " + text;
        }
        if (random.nextInt(8) == 0) {
            text = "@maisonverne " + text + " https://example.org/" + random.nextInt(9_999);
        }
        return random.nextInt(15) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String slip(String text) {
        int place = 1 + random.nextInt(text.length() - 2);
        return random.nextBoolean()
                ? text.substring(0, place) + text.substring(place + 1)
                : text.substring(0, place) + text.charAt(place) + text.substring(place);
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
