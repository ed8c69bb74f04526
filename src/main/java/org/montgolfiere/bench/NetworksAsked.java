package org.montgolfiere.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.home.WrongUse;

/** How long all networks are to be listened to together. */
record NetworksAsked(Duration length) {

    private static final int USUAL = 2;
    private static final int LONGEST = 24 * 60;

    /** @throws WrongUse when it is no number of minutes */
    static NetworksAsked of(List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        int minutes = USUAL;
        int place = left.indexOf("--minutes");
        if (place >= 0 && place + 1 < left.size()) {
            left.remove(place);
            minutes = number(left.remove(place));
        }
        if (!left.isEmpty()) {
            throw new WrongUse("bench networks takes --minutes N, and --json.");
        }
        return new NetworksAsked(Duration.ofMinutes(minutes));
    }

    private static int number(String value) {
        int minutes = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (minutes < 1 || minutes > LONGEST) {
            throw new WrongUse("--minutes takes a number from 1 to " + LONGEST + ", not " + value + ".");
        }
        return minutes;
    }
}
