package org.montgolfiere.inbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.inbox.priority.Priority;
import org.montgolfiere.inbox.priority.Promise;
import org.montgolfiere.inbox.priority.Reason;
import org.montgolfiere.screen.Words;

/** Says in words why something stands where it stands. */
final class Reasons {

    private static final int WEEK = 6;

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    /** Each reason for itself; none where nothing waits. */
    List<String> of(Row row) {
        Facts facts = row.facts();
        return facts == null || !waits(row)
                ? List.of()
                : Priority.of(facts, words.now()).reasons().stream()
                        .map(reason -> of(reason, facts))
                        .toList();
    }

    /** All in one line, the wait first; null: nothing waits. */
    @Nullable
    String line(Row row) {
        Instant since = row.conversation().waitingSince();
        if (since == null || !waits(row)) {
            return null;
        }
        boolean fresh = Duration.between(since, words.now()).toMinutes() == 0;
        Stream<String> wait = fresh ? Stream.empty() : Stream.of(words.say("priority.waits", words.since(since)));
        String line = Stream.concat(wait, of(row).stream()).collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line.substring(0, 1).toUpperCase(words.locale()) + line.substring(1);
    }

    private static boolean waits(Row row) {
        return row.conversation().state() == Conversation.State.OPEN;
    }

    private String of(Reason reason, Facts facts) {
        return switch (reason) {
            case Reason.Promised(Promise promise, boolean late) ->
                words.say(late ? "priority.promised.late" : "priority.promised", moment(promise));
            case Reason.Wanted(Facts.Wants wants) -> words.say("priority.wants." + word(wants));
            case Reason.Asked(int times) -> words.say(asks(facts) ? "priority.asked" : "priority.wrote", times);
            case Reason.Repeated(int answers) -> words.say("priority.repeated", answers);
            case Reason.Followed(int followers) -> words.say("priority.followed", followers);
            case Reason.Crowded(int people) -> words.say("priority.crowded", people);
            case Reason.Within() -> words.say("priority.within");
            case Reason.Apart() -> words.say("priority.apart");
        };
    }

    private static boolean asks(Facts facts) {
        return facts.wants() == Facts.Wants.QUESTION || facts.wants() == Facts.Wants.REQUEST;
    }

    private String moment(Promise promise) {
        if (promise.day() != null) {
            return day(promise.day());
        }
        LocalDate due = promise.due().atZone(words.zone()).toLocalDate();
        String time = words.time(promise.due());
        return due.equals(today()) ? time : words.say("priority.moment", day(due), time);
    }

    private String day(LocalDate day) {
        long ahead = ChronoUnit.DAYS.between(today(), day);
        if (ahead >= -1 && ahead <= 1) {
            return words.say("priority.day." + (ahead < 0 ? "yesterday" : ahead == 0 ? "today" : "tomorrow"));
        }
        if (ahead > 0 && ahead <= WEEK) {
            return DateTimeFormatter.ofPattern("EEEE", words.locale()).format(day);
        }
        String date = DateTimeFormatter.ofPattern("d MMMM", words.locale()).format(day);
        return words.say("priority.day.far", date);
    }

    private LocalDate today() {
        return words.now().atZone(words.zone()).toLocalDate();
    }

    private static String word(Facts.Wants wants) {
        return wants.name().toLowerCase(Locale.ROOT);
    }
}
