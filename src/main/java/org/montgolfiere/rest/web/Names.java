package org.montgolfiere.rest.web;

import java.util.List;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Words;

/** Several names in one sentence. */
public final class Names {

    private static final int SAID = 3;

    private Names() {}

    /** "Léa", "Léa and Marc", "Léa, Marc and Tom", "Léa, Marc, Tom and others". */
    public static String of(Page page, List<String> names) {
        return of(page.words(), names);
    }

    static String of(Words words, List<String> names) {
        if (names.size() > SAID) {
            return words.say("rest.names.more", String.join(", ", names.subList(0, SAID)));
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        return words.say("rest.names.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
