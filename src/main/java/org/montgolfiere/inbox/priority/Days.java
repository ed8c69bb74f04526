package org.montgolfiere.inbox.priority;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and hours by their names: "mardi", "by tomorrow noon", "le 12 mars", "avant 18 h". */
final class Days {

    private static final List<String> FRENCH =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final List<String> ENGLISH =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> MOIS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final String BY = "\\b(?:(?<by>d'ici(?: a)?|au plus tard|no later than|by|avant|before) )?";
    private static final Pattern NAMED = Pattern.compile(BY + "(?:le |on |this |next |ce )?(?<!last )(?<name>"
            + String.join("|", FRENCH) + "|" + String.join("|", ENGLISH)
            + ")\\b(?! (?:dernier|passe))(?: prochain)?(?: \\d{1,2}(?!\\d| ?(?:h|:|am|pm)))?");
    private static final Pattern DATED = Pattern.compile(BY + "(?:le |the |on )?(?!24/7)(?:"
            + "(?<day>\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(?<month>" + String.join("|", MOIS) + "|"
            + String.join("|", MONTHS) + ")"
            + "|(?<english>" + String.join("|", MONTHS) + ") (?<after>\\d{1,2})(?:st|nd|rd|th)?"
            + "|(?<number>\\d{1,2})/(?<of>\\d{1,2})(?:/\\d{2,4})?)\\b");
    private static final Pattern NEAR = Pattern.compile(BY + "(?:la |the )?"
            + "(?<day>dans la journee|fin de (?:la )?journee|end of (?:the )?day|aujourd'hui|today|cet apres-midi|this afternoon"
            + "|ce soir|tonight|this evening|apres-demain|day after tomorrow|demain|tomorrow)\\b");
    private static final Pattern WEEK = Pattern.compile(
            BY + "(?:la |the )?"
                    + "(?<week>fin de (?:la |cette )?semaine|end of (?:the |this )?week|cette semaine|this week|semaine prochaine|next week)\\b");
    private static final Pattern HOUR =
            Pattern.compile("\\b(?<by>d'ici(?: a)?|avant|by|before) (?=\\d{1,2} ?(?:h|:|am|pm)|midi|noon)");

    private Days() {}

    static @Nullable Deadline dated(String sentence, ZonedDateTime said) {
        Matcher found = DATED.matcher(sentence);
        if (!found.find()) {
            return null;
        }
        try {
            return on(date(found, said.toLocalDate()), found, sentence, said);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static @Nullable Deadline week(String sentence, ZonedDateTime said) {
        Matcher found = WEEK.matcher(sentence);
        if (!found.find()) {
            return null;
        }
        boolean next = found.group("week").matches("semaine prochaine|next week");
        LocalDate friday = said.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(next ? 11 : 4);
        boolean over =
                !friday.atTime(LocalTime.of(18, 0)).atZone(said.getZone()).isAfter(said);
        return Deadline.on(over ? friday.plusDays(2) : friday, "", firm(found), said);
    }

    static @Nullable Deadline near(String sentence, ZonedDateTime said) {
        Matcher found = NEAR.matcher(sentence);
        if (!found.find()) {
            return null;
        }
        LocalDate today = said.toLocalDate();
        return switch (found.group("day")) {
            case "demain", "tomorrow" -> on(today.plusDays(1), found, sentence, said);
            case "apres-demain", "day after tomorrow" -> on(today.plusDays(2), found, sentence, said);
            case "ce soir", "tonight", "this evening" -> Deadline.on(today, "evening", firm(found), said);
            case "aujourd'hui", "today", "cet apres-midi", "this afternoon" ->
                Deadline.on(today, rest(found, sentence), firm(found), said);
            default -> Deadline.on(today, "", true, said);
        };
    }

    static @Nullable Deadline named(String sentence, ZonedDateTime said) {
        Matcher found = NAMED.matcher(sentence);
        if (!found.find()) {
            return null;
        }
        String name = found.group("name");
        DayOfWeek day = DayOfWeek.of(Math.max(FRENCH.indexOf(name), ENGLISH.indexOf(name)) + 1);
        return on(said.toLocalDate().with(TemporalAdjusters.next(day)), found, sentence, said);
    }

    /** An hour alone is one of today, or of tomorrow where it has passed. */
    static @Nullable Deadline hour(String sentence, ZonedDateTime said) {
        Matcher found = HOUR.matcher(sentence);
        if (!found.find()) {
            return null;
        }
        String rest = rest(found, sentence);
        LocalDate today = said.toLocalDate();
        if (Deadline.hour(rest) == null) {
            return null;
        }
        Deadline deadline = Deadline.on(today, rest, firm(found), said);
        return deadline == null ? Deadline.on(today.plusDays(1), rest, firm(found), said) : deadline;
    }

    private static @Nullable Deadline on(LocalDate date, Matcher found, String sentence, ZonedDateTime said) {
        String rest = rest(found, sentence);
        return isBefore(found) && Deadline.hour(rest) == null
                ? Deadline.before(date, said)
                : Deadline.on(date, rest, firm(found), said);
    }

    private static boolean firm(Matcher found) {
        return found.group("by") != null && !isBefore(found);
    }

    private static boolean isBefore(Matcher found) {
        String by = found.group("by");
        return by != null && by.matches("avant|before");
    }

    private static LocalDate date(Matcher found, LocalDate today) {
        if (found.group("number") != null) {
            return next(today, Integer.parseInt(found.group("of")), Integer.parseInt(found.group("number")));
        }
        if (found.group("english") != null) {
            return next(today, MONTHS.indexOf(found.group("english")) + 1, Integer.parseInt(found.group("after")));
        }
        String name = found.group("month");
        return next(
                today, Math.max(MOIS.indexOf(name), MONTHS.indexOf(name)) + 1, Integer.parseInt(found.group("day")));
    }

    private static LocalDate next(LocalDate today, int month, int day) {
        LocalDate date = LocalDate.of(today.getYear(), month, day);
        return date.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : date;
    }

    private static String rest(Matcher found, String sentence) {
        return sentence.substring(found.end()).strip();
    }
}
