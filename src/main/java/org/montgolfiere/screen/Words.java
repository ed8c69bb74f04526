package org.montgolfiere.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the desk in one language, and moments as that language says them in one time zone. */
public record Words(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    /** The text of a key; arguments fill {@code {0}}, {@code {1}} ... A missing key is an error, never shown as such. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The hour and minute, such as {@code 14:05}. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(moment.atZone(zone));
    }

    /** The hour where it is today, else the day as well. */
    public String moment(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        if (day.equals(now.atZone(zone).toLocalDate())) {
            return time(moment);
        }
        return day(moment) + ", " + time(moment);
    }

    /** The day and month, and the year where it is another. */
    public String day(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        boolean thisYear = day.getYear() == now.atZone(zone).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "d MMM" : "d MMM yyyy", locale)
                .format(day);
    }

    /** The day with its name, such as "Tuesday 4 March"; the year where it is another. */
    public String longDay(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return say("moment.today");
        }
        String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        String named = DateTimeFormatter.ofPattern(pattern, locale).format(day);
        return named.substring(0, 1).toUpperCase(locale) + named.substring(1);
    }

    /** A language by its code, such as "German" for {@code de}. */
    public String language(String code) {
        return Locale.of(code.toLowerCase(Locale.ROOT)).getDisplayLanguage(locale);
    }

    /** Which one in a row: 3rd, 3e. */
    public String ordinal(int number) {
        if (locale.getLanguage().equals("fr")) {
            return number == 1 ? "1er" : number + "e";
        }
        boolean teen = number / 10 % 10 == 1;
        return number
                + (teen || number % 10 > 3
                        ? "th"
                        : List.of("th", "st", "nd", "rd").get(number % 10));
    }

    /** How long ago, in words: "just now", "5 min", "3 h", "2 days". */
    public String since(Instant moment) {
        return lasting(Duration.between(moment, now));
    }

    /** A length of time in words, rounded down to its largest unit. */
    public String lasting(Duration length) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes == 0) {
            return say("moment.now");
        }
        if (minutes < 60) {
            return say("moment.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return say("moment.hours", minutes / 60);
        }
        return say("moment.days", minutes / (24 * 60));
    }
}
