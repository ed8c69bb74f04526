package org.montgolfiere.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether it is the account that fails, or some of its streams. Where one stream went well the account did, and those
 * that did not rest on their own; where none did, the account as a whole is left alone for a while.
 */
@Component
class Resting {

    private final Rests rests;
    private final Clock clock;
    private final RandomGenerator chance;

    @Autowired
    Resting(Rests rests, Clock clock) {
        this(rests, clock, RandomGenerator.getDefault());
    }

    Resting(Rests rests, Clock clock, RandomGenerator chance) {
        this.rests = rests;
        this.clock = clock;
        this.chance = chance;
    }

    /** The streams that are not to be read now. */
    Set<String> now(long account) {
        Instant now = clock.instant();
        return rests.of(account).entrySet().stream()
                .filter(each -> each.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How the whole reading ended. @param ends by the stream's name */
    Reading.Ended judge(long account, Map<String, Reading.Ended> ends) {
        boolean well = ends.isEmpty() || ends.values().stream().anyMatch(Reading.Ended.Well.class::isInstance);
        if (!well) {
            return worst(ends.values());
        }
        Map<String, Rests.Rest> known = rests.of(account);
        ends.forEach((stream, end) -> note(account, stream, end, known.get(stream)));
        return new Reading.Ended.Well(ends.values().stream()
                .anyMatch(end -> end instanceof Reading.Ended.Well(boolean more) && more));
    }

    /** A limit is kept to, whatever else failed. */
    private static Reading.Ended worst(Collection<Reading.Ended> ends) {
        return ends.stream()
                .filter(Reading.Ended.Limited.class::isInstance)
                .map(Reading.Ended.Limited.class::cast)
                .max(Comparator.comparing(Reading.Ended.Limited::until))
                .map(Reading.Ended.class::cast)
                .orElseGet(() -> failed(ends));
    }

    /** Why the first of them did, which is the one that brings most. */
    private static Reading.Ended failed(Collection<Reading.Ended> ends) {
        return ends.stream()
                .filter(Reading.Ended.Failed.class::isInstance)
                .findFirst()
                .orElseGet(() -> new Reading.Ended.Failed(Trouble.AWAY));
    }

    private void note(long account, String stream, Reading.Ended end, Rests.@Nullable Rest known) {
        int failures = known == null ? 0 : known.failures();
        Instant now = clock.instant();
        Instant since = known == null ? now : known.since();
        switch (end) {
            case Reading.Ended.Well _, Reading.Ended.Over _ -> {
                if (known != null) {
                    rests.end(account, stream);
                }
            }
            case Reading.Ended.Limited(Instant until) ->
                rests.rest(
                        account,
                        stream,
                        new Rests.Rest(
                                failures, since, BackOff.limited(now, until, chance.nextDouble()), Trouble.LIMITED));
            case Reading.Ended.Failed(String why) ->
                rests.rest(
                        account,
                        stream,
                        new Rests.Rest(
                                failures + 1, since, now.plus(BackOff.after(failures + 1, chance.nextDouble())), why));
        }
    }
}
