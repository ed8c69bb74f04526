package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;

/**
 * Which storm is asked for.
 *
 * @param crowd the name of who makes it
 */
record Storm(int messages, String crowd) {

    private static final int USUAL = 20_000;
    private static final int MOST = 10_000_000;
    private static final String CROWD = "copiers";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    /** @throws WrongUse when it cannot be made */
    static Storm asked(List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        String messages = value(left, "--messages");
        String crowd = value(left, "--generator");
        if (!left.isEmpty()) {
            throw new WrongUse("bench storm takes --messages N, --generator copiers or passengers, and --json.");
        }
        Storm storm = new Storm(messages == null ? USUAL : number(messages), crowd == null ? CROWD : crowd);
        Crowd.of(storm.crowd, 0);
        return storm;
    }

    /** What bench tells the processes that it starts. */
    List<String> words(String part) {
        return List.of("bench-crowd", part, "--messages", Integer.toString(messages), "--generator", crowd);
    }

    private static int number(String value) {
        Matcher number = NUMBER.matcher(value);
        int messages = number.matches() ? Integer.parseInt(value) : 0;
        if (messages < 1 || messages > MOST) {
            throw new WrongUse("--messages takes a number from 1 to 10000000, not " + value + ".");
        }
        return messages;
    }

    private static @Nullable String value(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        if (place < 0 || place + 1 == arguments.size()) {
            return null;
        }
        arguments.remove(place);
        return arguments.remove(place);
    }
}
