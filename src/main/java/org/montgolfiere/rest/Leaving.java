package org.montgolfiere.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Watch;

/**
 * Somebody who leaves the desk: told from who holds it when, without a clock or a database.
 *
 * @param at the end of their shift, or the beginning of their off time
 * @param back when they hold the desk again; null: not within what was asked about
 */
public record Leaving(long person, Instant at, @Nullable Instant back) {

    /** Whoever goes off for as long as this keeps nothing in their name. */
    private static final Duration LONG = Duration.ofHours(72);

    /** Whose time at work ended after one moment and not after another, and did not go on since. */
    static List<Leaving> between(List<Watch> watches, Instant after, Instant upTo) {
        Map<Long, Instant> ends = new LinkedHashMap<>();
        watches.stream()
                .filter(watch -> watch.onSite() && watch.time().to().isAfter(after))
                .filter(watch -> !watch.time().to().isAfter(upTo))
                .forEach(watch -> ends.merge(watch.person(), watch.time().to(), Leaving::later));
        return ends.entrySet().stream()
                .filter(end -> !atWork(watches, end.getKey(), upTo))
                .map(end -> of(watches, end.getKey(), end.getValue(), upTo))
                .toList();
    }

    /** The same for one person who leaves at a moment. */
    static Leaving of(List<Watch> watches, long person, Instant at, Instant from) {
        Instant back = watches.stream()
                .filter(watch -> watch.person() == person && watch.onSite())
                .map(watch -> watch.time().from())
                .filter(begins -> begins.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Leaving(person, at, back);
    }

    static boolean atWork(List<Watch> watches, long person, Instant instant) {
        return watches.stream()
                .anyMatch(watch -> watch.person() == person
                        && watch.onSite()
                        && watch.time().holds(instant));
    }

    /** Who holds no shift ahead is back when their off time ends. @param until null: they are not off */
    Leaving until(@Nullable Instant until) {
        return back != null || until == null ? this : new Leaving(person, at, until);
    }

    /** Whether an off time that ends then is more than a night or a weekend. */
    boolean longer(@Nullable Instant until) {
        return until != null && !until.isBefore(at.plus(LONG));
    }

    /** Whoever else is at work then, all together; after them whoever comes, one after the other, until the person is back. */
    List<Set<Long>> next(List<Watch> watches, Instant from) {
        List<Watch> others = watches.stream()
                .filter(watch -> watch.onSite() && watch.person() != person)
                .filter(watch -> watch.time().to().isAfter(from))
                .filter(watch -> back == null || watch.time().from().isBefore(Objects.requireNonNull(back)))
                .sorted(Comparator.comparing(watch -> watch.time().from()))
                .toList();
        Set<Long> now = others.stream()
                .filter(watch -> watch.time().holds(from))
                .map(Watch::person)
                .collect(Collectors.toUnmodifiableSet());
        List<Set<Long>> later = others.stream()
                .filter(watch -> watch.time().from().isAfter(from))
                .map(watch -> Set.of(watch.person()))
                .distinct()
                .toList();
        return Stream.concat(Stream.of(now), later.stream())
                .filter(people -> !people.isEmpty())
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
