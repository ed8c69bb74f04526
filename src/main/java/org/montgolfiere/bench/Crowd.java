package org.montgolfiere.bench;

import java.util.List;
import org.montgolfiere.home.WrongUse;

/** Many voices at once: a storm with the truth about who says the same. The same seed says the same. */
public interface Crowd {

    /** Nothing that others say as well. */
    int ALONE = -1;

    /**
     * One message.
     *
     * @param truth the number of what it says, or {@link #ALONE}
     * @param venom whether an insult was put into what others say without one
     */
    record Voice(int truth, String text, boolean venom) {
        Voice(int truth, String text) {
            this(truth, text, false);
        }

        boolean isAlone() {
            return truth == ALONE;
        }
    }

    Voice next();

    /** How many things are said. */
    int truths();

    /** @throws WrongUse when no crowd has this name */
    static Crowd of(String name, long seed) {
        return switch (name) {
            case "copiers" -> new Copiers(seed);
            case "passengers" -> new Passengers(seed);
            default -> throw new WrongUse("The crowds are copiers and passengers; there is no " + name + ".");
        };
    }

    List<String> TOWNS = List.of(
            "Ventelune",
            "Port-Sarment",
            "Orvette",
            "Brumeval",
            "Saint-Loriot",
            "Harrowmere",
            "Little Tarn",
            "Castleford Bay",
            "Montclair",
            "Dunmoor");
}
