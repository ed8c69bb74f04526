package org.montgolfiere.outbound.checks;

/**
 * One message of a thread.
 *
 * @param plain the text as phrases are looked for in it: {@link Plain#of}
 */
public record Turn(boolean ours, String text, String plain) {

    public static Turn theirs(String text) {
        return new Turn(false, text, Plain.of(text));
    }

    public static Turn ours(String text) {
        return new Turn(true, text, Plain.of(text));
    }
}
