package org.montgolfiere.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, read one by one. One that is wrong reads as absent until {@link #check} throws; so does
 * one that nobody reads, for a misspelt filter would show what was not asked for.
 */
final class Asked {

    static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Map<String, String[]> parameters;
    private final Set<String> read = new HashSet<>();
    private final List<Wrong> wrongs = new ArrayList<>();

    Asked(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    @Nullable
    String text(String name, int most) {
        read.add(name);
        String[] values = parameters.get(name);
        if (values == null || values.length == 1 && values[0].isEmpty()) {
            return null;
        }
        if (values.length > 1 || values[0].length() > most || values[0].indexOf(0) >= 0) {
            wrong(name, "once, at most " + most + " characters");
            return null;
        }
        return values[0];
    }

    @Nullable
    Long id(String name) {
        String text = text(name, 20);
        if (text != null && !text.matches("[1-9]\\d{0,17}")) {
            wrong(name, "an id is needed: a whole number from 1 on");
            return null;
        }
        return text == null ? null : Long.valueOf(text);
    }

    /** How many items a page may have, 1 to 200. */
    int limit() {
        String text = text("limit", 3);
        if (text == null) {
            return PAGE;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
            wrong("limit", "a number from 1 to " + LARGEST_PAGE + " is needed");
            return PAGE;
        }
        return Integer.parseInt(text);
    }

    @Nullable
    Instant moment(String name) {
        String text = text(name, 40);
        Instant moment = text == null ? null : Moments.read(text);
        if (text != null && moment == null) {
            wrong(name, "a moment with its offset is needed, such as 2026-03-02T09:14:00Z");
        }
        return moment;
    }

    @Nullable
    Boolean flag(String name) {
        return oneOf(name, Map.of("true", true, "false", false));
    }

    /** Whether words that are folded are asked for as they are. */
    boolean unfold() {
        return Boolean.TRUE.equals(flag("unfold"));
    }

    <T> @Nullable T oneOf(String name, Map<String, T> words) {
        String word = text(name, 40);
        T found = word == null ? null : words.get(word);
        if (word != null && found == null) {
            wrong(
                    name,
                    "one of these is needed: "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return found;
    }

    /** Where a page of a list in the order of ids goes on. */
    @Nullable
    Long afterId() {
        Cursor cursor = cursor("after", true);
        return cursor == null ? null : cursor.id();
    }

    /** Where a page goes on, as the list wrote it. */
    @Nullable
    String place(String name) {
        Cursor cursor = cursor(name, false);
        return cursor == null ? null : cursor.place();
    }

    private @Nullable Cursor cursor(String name, boolean id) {
        String text = text(name, Cursor.LONGEST);
        Cursor cursor = text == null ? null : Cursor.read(text);
        if (text != null && (cursor == null || cursor.isId() != id)) {
            wrong(name, "not a cursor of this list");
            return null;
        }
        return cursor;
    }

    /** @throws Refused with everything that was wrong */
    void check() {
        parameters.keySet().stream()
                .filter(name -> !read.contains(name))
                .sorted()
                .forEach(name -> wrong(name.length() > 40 ? name.substring(0, 40) + "…" : name, "not known here"));
        if (!wrongs.isEmpty()) {
            throw Refused.badRequest(wrongs);
        }
    }

    private void wrong(String name, String detail) {
        wrongs.add(Wrong.parameter(name, detail));
    }
}
