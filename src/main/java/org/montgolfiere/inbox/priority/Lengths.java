package org.montgolfiere.inbox.priority;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time: "sous 24 h", "within two working days". */
final class Lengths {

    private static final int MOST_HOURS = 240;
    private static final int MOST_DAYS = 90;
    private static final Map<String, Integer> NUMBERS = numbers(
            List.of("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"));
    private static final String MANY = "\\d{1,3}|une|an?|" + String.join("|", NUMBERS.keySet());

    private static final Pattern LENGTH =
            Pattern.compile("\\b(?<by>sous|d'ici(?: a)?|dans|within|in) (?<the>les? |la |l'|the )?"
                    + "(?:prochaines? |next )?(?:\\d{1,3} ?(?:/|-|a|to|ou|or) ?)?(?:(?<many>" + MANY + ") ?)?"
                    + "(?:prochaines? |next |(?<worked>working |business ))*"
                    + "(?<unit>h|heures?|hours?|hrs?|jours?|days?|semaines?|weeks?)\\b(?<ouvres> ouvr(?:e|able)s?)?");

    private Lengths() {}

    static @Nullable Deadline in(String sentence, ZonedDateTime said) {
        Matcher found = LENGTH.matcher(sentence);
        while (found.find()) {
            Deadline deadline = of(found, said);
            if (deadline != null) {
                return deadline;
            }
        }
        return null;
    }

    private static @Nullable Deadline of(Matcher found, ZonedDateTime said) {
        boolean the = found.group("the") != null;
        if (found.group("many") == null && !the) {
            return null;
        }
        int many = many(found.group("many"));
        boolean firm = the || !found.group("by").matches("dans|in");
        return switch (found.group("unit").charAt(0)) {
            case 'h' ->
                isOfTheClock(found, many) || many > MOST_HOURS ? null : new Deadline(said.plusHours(many), false, firm);
            case 's', 'w' -> days(many * 7, said, firm);
            default ->
                found.group("worked") == null && found.group("ouvres") == null
                        ? days(many, said, firm)
                        : Deadline.on(worked(said.toLocalDate(), Math.min(many, MOST_DAYS)), "", firm, said);
        };
    }

    /** "D'ici 17 h" is an hour of the day, "d'ici 2 h" and "d'ici 24 h" are lengths. */
    private static boolean isOfTheClock(Matcher found, int many) {
        return found.group("by").startsWith("d'ici") && found.group("the") == null && many >= 8 && many < 24;
    }

    private static @Nullable Deadline days(int many, ZonedDateTime said, boolean firm) {
        return many > MOST_DAYS ? null : Deadline.on(said.toLocalDate().plusDays(many), "", firm, said);
    }

    private static LocalDate worked(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day;
    }

    private static int many(@Nullable String written) {
        if (written == null) {
            return 1;
        }
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : NUMBERS.getOrDefault(written, 1);
    }

    private static Map<String, Integer> numbers(List<String> french, List<String> english) {
        Map<String, Integer> numbers = new HashMap<>();
        for (List<String> words : List.of(french, english)) {
            words.forEach(word -> numbers.put(word, words.indexOf(word) + 1));
        }
        return numbers;
    }
}
