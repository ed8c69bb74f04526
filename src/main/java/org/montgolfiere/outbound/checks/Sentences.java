package org.montgolfiere.outbound.checks;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text where a sentence ends. */
final class Sentences {

    /** A dot between figures, or after one letter, ends nothing. */
    private static final Pattern END = Pattern.compile("(?<=[!?…])\\s*|(?<=[^\\s.]{2}\\.)(?=\\s)|\\n");

    private Sentences() {}

    static List<String> of(String text) {
        return END.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
