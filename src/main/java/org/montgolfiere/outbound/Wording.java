package org.montgolfiere.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Outgoing.Picture;

/** Whether a text and its pictures could be sent at all. */
final class Wording {

    private static final int READABLE = 100_000;

    private Wording() {}

    /** A warning counts with the words behind it. @return as below */
    static @Nullable String objection(String text, Manner manner, List<Picture> pictures, Limits limits) {
        if (!manner.warning().isEmpty() && !limits.warns()) {
            return "outbound.refused.no-warnings";
        }
        if (manner.audience() != null && !limits.audiences().contains(manner.audience())) {
            return "outbound.refused.no-audiences";
        }
        String objection = objection(text, pictures, limits);
        boolean fits = objection != null
                || manner.warning().length() <= READABLE
                        && limits.measure().count(manner.warning())
                                        + limits.measure().count(text)
                                <= limits.graphemes();
        return fits ? objection : "outbound.refused.long:" + limits.graphemes();
    }

    /** A message key, with its argument after a colon, of what stands against it; null: nothing. */
    static @Nullable String objection(String text, List<Picture> pictures, Limits limits) {
        if (text.isBlank() && pictures.isEmpty()) {
            return "outbound.refused.empty";
        }
        if (text.length() > READABLE || limits.measure().count(text) > limits.graphemes()) {
            return "outbound.refused.long:" + limits.graphemes();
        }
        if (text.contains("{{")) {
            return "outbound.refused.placeholder";
        }
        if (pictures.size() > limits.images()) {
            return "outbound.refused.pictures:" + limits.images();
        }
        return pictures.stream()
                .map(picture -> objection(picture, limits))
                .filter(objection -> objection != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String objection(Picture picture, Limits limits) {
        if (!limits.imageTypes().contains(picture.type())) {
            return "outbound.refused.picture-type";
        }
        if (picture.content().length > limits.imageBytes()) {
            return "outbound.refused.picture-size:" + limits.imageBytes() / 1000;
        }
        if (picture.alt().isBlank()) {
            return "outbound.refused.alt";
        }
        return picture.alt().length() > READABLE || Measure.PLAIN.count(picture.alt()) > limits.altGraphemes()
                ? "outbound.refused.alt-long:" + limits.altGraphemes()
                : null;
    }
}
