package org.montgolfiere.inbox.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Judgement;

/**
 * How far a page has shown a thread. What was stored at nearly the same moment may become visible in any order, so the
 * place names what it has shown of the last minute, and asks again for the rest of it.
 */
record Place(Instant until, Set<String> shown) {

    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})((?:~[a-z]\\d{1,18}){0,2000})");

    static Place of(List<Entry> entries, Instant otherwise) {
        Instant until =
                entries.stream().map(Place::stored).max(Instant::compareTo).orElse(otherwise);
        Instant from = until.minus(OVERLAP);
        return new Place(
                until,
                entries.stream()
                        .filter(entry -> stored(entry).isAfter(from))
                        .map(Place::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static Place read(String written, Instant otherwise) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return new Place(otherwise, Set.of());
        }
        return new Place(moment(form.group(1), otherwise), names(form.group(2)));
    }

    String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, until)
                + shown.stream().map(name -> "~" + name).collect(Collectors.joining());
    }

    boolean misses(Entry entry) {
        return stored(entry).isAfter(until.minus(OVERLAP)) && !shown.contains(name(entry));
    }

    /** Whether a message that was shown is another one now: changed or taken back by its author, or folded since. */
    boolean isOutdated(Entry entry) {
        return entry instanceof Entry.Said said
                && !misses(said)
                && (since(said.editedAt()) || since(said.deletedAt()) || folded(said));
    }

    private boolean folded(Entry.Said said) {
        Judgement judgement = said.judgement();
        return judgement != null
                && (judgement.hostile() || !judgement.corrected().isEmpty())
                && since(judgement.at());
    }

    private boolean since(@Nullable Instant moment) {
        return moment != null && moment.isAfter(until.minus(OVERLAP));
    }

    private static Instant stored(Entry entry) {
        return entry instanceof Entry.Said said ? said.storedAt() : entry.at();
    }

    private static Set<String> names(String written) {
        return Stream.of(written.split("~"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Entry entry) {
        return switch (entry) {
            case Entry.Said said -> "s" + said.id();
            case Entry.Noted note -> "n" + note.id();
            case Entry.Happened event -> "e" + event.id();
        };
    }

    private static Instant moment(String micros, Instant otherwise) {
        try {
            return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException beyond) {
            return otherwise;
        }
    }
}
