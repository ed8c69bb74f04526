package org.montgolfiere.channel;

import java.util.List;
import java.util.Set;

/**
 * What a text and its pictures must keep to; checked before the hold, and shown while somebody writes.
 *
 * @param graphemes characters that a text may have, as {@code measure} counts them
 * @param imageTypes media types, some of {@link #IMAGE_TYPES}
 * @param altGraphemes characters that the words for an image may have
 * @param audiences whom an answer or a post may be for, the widest first; empty: there is no choice
 * @param warns whether a text may stand behind a warning
 */
public record Limits(
        int graphemes,
        Measure measure,
        int images,
        int imageBytes,
        Set<String> imageTypes,
        int altGraphemes,
        List<Audience> audiences,
        boolean warns) {

    public static final Set<String> IMAGE_TYPES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    public Limits {
        imageTypes = Set.copyOf(imageTypes);
        audiences = List.copyOf(audiences);
    }

    /** Counted as it is written, images of every usual type, one audience, no warnings. */
    public Limits(int graphemes, int images, int imageBytes, int altGraphemes) {
        this(graphemes, Measure.PLAIN, images, imageBytes, IMAGE_TYPES, altGraphemes, List.of(), false);
    }
}
