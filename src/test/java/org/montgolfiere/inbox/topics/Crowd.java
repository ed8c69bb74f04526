package org.montgolfiere.inbox.topics;

import java.util.List;

/** Many voices at once: a storm with the truth about who says the same. The same seed says the same. */
interface Crowd {

    /** Nothing that others say as well. */
    int ALONE = -1;

    /**
     * One message.
     *
     * @param truth the number of what it says, or {@link #ALONE}
     */
    record Voice(int truth, String text) {}

    Voice next();

    /** How many things are said. */
    int truths();

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
