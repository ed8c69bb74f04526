package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A crowd of whom some put an insult into what the others say. */
final class Envenomed implements Crowd {

    private static final int ONE_OF = 200;
    private static final List<String> INSULTS = List.of(
            "bande de connards",
            "espèce d'abrutis",
            "allez crever",
            "sale pute",
            "fils de pute",
            "c*nnards",
            "you idiots",
            "you bastards",
            "fuck you",
            "🖕",
            "stupid morons",
            "go to hell and die");

    private final Crowd crowd;
    private final Random random;

    Envenomed(Crowd crowd, long seed) {
        this.crowd = crowd;
        this.random = new Random(seed);
    }

    @Override
    public int truths() {
        return crowd.truths();
    }

    @Override
    public Voice next() {
        Voice voice = crowd.next();
        if (voice.isAlone() || random.nextInt(ONE_OF) != 0) {
            return voice;
        }
        List<String> words = new ArrayList<>(List.of(voice.text().split(" ")));
        words.add(random.nextInt(words.size() + 1), INSULTS.get(random.nextInt(INSULTS.size())));
        return new Voice(voice.truth(), String.join(" ", words), true);
    }
}
