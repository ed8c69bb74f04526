package org.montgolfiere.outbound.checks;

import java.util.List;

/**
 * What somebody is about to say.
 *
 * @param plain the text as phrases are looked for in it: {@link Plain#of}
 * @param repeated whether these are another's words, to be repeated in our name as they are
 */
public record Draft(String text, String plain, List<Medium> media, boolean repeated) {

    public Draft {
        media = List.copyOf(media);
    }

    public static Draft of(String text, List<Medium> media) {
        return new Draft(text, Plain.of(text), media, false);
    }

    /** Another's words, to be repeated as they are. */
    public static Draft repeating(String theirs) {
        return new Draft(theirs, Plain.of(theirs), List.of(), true);
    }

    public static Draft of(String text) {
        return of(text, List.of());
    }

    /** The words of its pictures, each by itself. */
    List<Draft> alts() {
        return media.stream()
                .map(Medium::alt)
                .filter(alt -> !alt.isBlank())
                .map(Draft::of)
                .toList();
    }

    /** What a check found in the plain text, as it stands in the draft. */
    String asWritten(String found) {
        for (int start = 0; start < text.length() && !found.isEmpty(); start++) {
            if (Plain.of(text.substring(start, start + 1)).startsWith(found.substring(0, 1))) {
                int most = Math.min(text.length(), start + found.length() + 6);
                for (int end = Math.min(most, start + Math.max(1, found.length() - 2)); end <= most; end++) {
                    if (Plain.of(text.substring(start, end)).equals(found)) {
                        return text.substring(start, end).strip();
                    }
                }
            }
        }
        return found;
    }

    /** Its letters, without what is quoted between quotation marks: those are another's words. */
    String own() {
        return Plain.unquoted(plain);
    }
}
