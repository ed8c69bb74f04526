package org.montgolfiere.shield;

import org.montgolfiere.screen.Words;

/** What stands in the place of words that are folded: what can be acted on, and nothing that hurts. */
public interface Gist {

    /** In one person's language, such as "angry, about a late delivery, insults; asks for a refund". */
    String in(Words words);

    /** How heavy the words weigh on whoever opens them: 0 for no venom, else 1 to 3. */
    int weight();

    /** A gist that is a sentence of the desk already. */
    static Gist of(String sentence) {
        return new Gist() {
            @Override
            public String in(Words words) {
                return sentence;
            }

            @Override
            public int weight() {
                return 0;
            }
        };
    }
}
