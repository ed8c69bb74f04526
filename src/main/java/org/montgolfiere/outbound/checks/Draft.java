package org.montgolfiere.outbound.checks;

import java.util.List;

/**
 * What somebody is about to say.
 *
 * @param plain the text as phrases are looked for in it: {@link Plain#of}
 */
public record Draft(String text, String plain, List<Medium> media) {

    public Draft {
        media = List.copyOf(media);
    }

    public static Draft of(String text, List<Medium> media) {
        return new Draft(text, Plain.of(text), media);
    }

    public static Draft of(String text) {
        return of(text, List.of());
    }

    /** Its letters, without what is quoted between quotation marks: those are another's words. */
    String own() {
        return Plain.unquoted(plain);
    }
}
