package org.montgolfiere.channel;

import org.montgolfiere.screen.Words;

/**
 * Why something did not go, as it is kept: a message key, and after a colon the argument of its sentence.
 *
 * @param argument an empty text where the sentence takes none
 */
public record Reason(String key, String argument) {

    public static Reason of(String kept) {
        int colon = kept.indexOf(':');
        return colon < 0 ? new Reason(kept, "") : new Reason(kept.substring(0, colon), kept.substring(colon + 1));
    }

    /** The sentence, in the reader's language. */
    public String say(Words words) {
        return words.say(key, argument);
    }
}
