package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.Words;

/**
 * Places of one need that stand open for the same reason, and what would fill them.
 *
 * @param slots in order; never empty
 */
public record Hole(Need need, List<Slot> slots, Reason reason) {

    /** @param rival the need that wants the same people, where the two cannot be met together */
    public record Reason(Cause cause, @Nullable Need rival) {

        static Reason of(Cause cause) {
            return new Reason(cause, null);
        }
    }

    /** Why nobody holds it. */
    public enum Cause {
        /** Somebody could. */
        POSSIBLE,
        /** An ambassador could, to whom nothing is given. */
        OFFER,
        /** Nobody on record can do it. */
        ABILITY,
        /** Whoever can has no contract on record. */
        CONTRACT,
        /** The team is too small. */
        NOBODY,
        NIGHTS,
        SUNDAYS,
        AWAY,
        /** Whoever can holds another need of the same days. */
        TOGETHER,
        /** Hours and rests are used up. */
        HOURS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Hole {
        slots = List.copyOf(slots);
    }

    /** How many people are missing at once. */
    public int missing() {
        return slots.stream().mapToInt(Slot::missing).max().orElse(0);
    }

    /** Such as "on Saturday nights (8 times)", or "on Saturday 4 April". */
    public String when(Words words) {
        if (slots.size() == 1) {
            String day = DateTimeFormatter.ofPattern("EEEE d MMMM", words.locale())
                    .format(slots.getFirst().day());
            return words.say("rota.hole.on", words.say("rota.hole.on.day", day));
        }
        return words.say("rota.hole.times", words.say("rota.hole.on", days(words)), slots.size());
    }

    /** Such as "One is missing: there is nobody on record with German. One more would do." */
    public String say(Words words) {
        String what = need.demanding() ? words.say("rota.hole.with", demands(words)) : "";
        Need rival = reason.rival;
        return words.say("rota.hole." + reason.cause.word(), missing(), what, rival == null ? "" : rival.name());
    }

    private String days(Words words) {
        List<DayOfWeek> days = slots.stream()
                .map(slot -> slot.day().getDayOfWeek())
                .distinct()
                .sorted()
                .toList();
        String kind = need.night() ? "night" : "day";
        if (days.size() == DayOfWeek.values().length) {
            return words.say("rota.hole.every." + kind);
        }
        return joined(
                words,
                days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                        .map(day -> words.say("rota.hole.each." + kind, day))
                        .toList());
    }

    private String demands(Words words) {
        List<String> demands = new ArrayList<>();
        add(words, demands, "rota.hole.with.languages", sorted(need.languages(), words::language));
        add(words, demands, "rota.hole.with.skills", sorted(need.skills(), skill -> skill));
        add(words, demands, "rota.hole.with.licence", need.licence() == null ? List.of() : List.of(need.licence()));
        return String.join(", ", demands);
    }

    private static void add(Words words, List<String> demands, String key, List<String> what) {
        if (!what.isEmpty()) {
            demands.add(words.say(key, joined(words, what)));
        }
    }

    private static List<String> sorted(Set<String> words, UnaryOperator<String> named) {
        return words.stream().map(named).sorted().toList();
    }

    private static String joined(Words words, List<String> parts) {
        String last = parts.getLast();
        String first = parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", "));
        return first.isEmpty() ? last : words.say("rota.hole.and", first, last);
    }
}
