package org.montgolfiere.outbound.checks;

/**
 * Something that goes with the words.
 *
 * @param alt the words that stand for it; empty where there are none
 * @param pictured whether it wants such words: a picture does, a film or a sound does not
 */
public record Medium(String alt, boolean pictured) {

    public static Medium picture(String alt) {
        return new Medium(alt, true);
    }
}
