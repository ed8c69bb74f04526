package org.montgolfiere.inbox;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {@code {{...}}} of a saved reply. */
public final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private Placeholders() {}

    /**
     * A text whose places are filled as far as there is something to fill them with.
     *
     * @param unfilled the names of those that stay, unknown ones included: such a text cannot be sent
     */
    public record Filled(String text, SequencedSet<String> unfilled) {
        public boolean complete() {
            return unfilled.isEmpty();
        }
    }

    /** @param values what stands for each name, such as {@code contact.name}; an empty one fills nothing */
    public static Filled fill(String text, Map<String, String> values) {
        SequencedSet<String> unfilled = new LinkedHashSet<>();
        String filled = PLACE.matcher(text).replaceAll(place -> {
            String value = values.getOrDefault(place.group(1), "");
            if (value.isBlank()) {
                unfilled.add(place.group(1));
                return Matcher.quoteReplacement(place.group());
            }
            return Matcher.quoteReplacement(value);
        });
        return new Filled(filled, unfilled);
    }

    /** The names of the places that a text still holds. */
    public static SequencedSet<String> in(String text) {
        return fill(text, Map.of()).unfilled();
    }
}
