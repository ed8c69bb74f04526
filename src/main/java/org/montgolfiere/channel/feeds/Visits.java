package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.feeds.Fetching.Fetched;
import org.montgolfiere.channel.feeds.Fetching.Marks;

/** Asks one feed, and notes how it is. */
final class Visits {

    private final FeedRows rows;
    private final FeedEntries entries;
    private final Fetching fetching;
    private final Clock clock;
    private final RandomGenerator chance;

    Visits(FeedRows rows, FeedEntries entries, Fetching fetching, Clock clock, RandomGenerator chance) {
        this.rows = rows;
        this.entries = entries;
        this.fetching = fetching;
        this.clock = clock;
        this.chance = chance;
    }

    static Batch nothing(String stream) {
        return new Batch(stream, List.of(), null, false);
    }

    /** @param before null: it was never read @throws NetworkTrouble where it does not answer as a feed */
    Batch visit(long brand, Feed feed, @Nullable Position before) {
        Marks marks = before == null ? Marks.NONE : before.marks(feed.address().toString());
        return switch (fetching.get(feed.address(), marks)) {
            case Fetched.Whole whole -> whole(brand, feed, before, whole);
            case Fetched.Same(URI kept, Duration fresh) -> same(feed, before, kept, fresh);
            case Fetched.Failed failed -> failed(feed, failed);
        };
    }

    private Batch whole(long brand, Feed feed, @Nullable Position before, Fetched.Whole whole) {
        Contents contents;
        try {
            contents = Documents.read(whole);
        } catch (Unreadable none) {
            return failed(feed, new Fetched.Failed("channel.feeds.unreadable", false, null));
        }
        Sifting.Sifted sifted = sifted(brand, feed, before, contents);
        well(feed, whole.kept(), contents.title());
        Duration ttl = contents.ttl();
        Position next = new Position(
                whole.kept().toString(),
                whole.marks().etag(),
                whole.marks().modified(),
                due(ttl, whole.fresh()).getEpochSecond(),
                ttl == null ? null : ttl.toMinutes(),
                host(feed, before),
                sifted.seen());
        return new Batch(feed.stream(), sifted.items(), next.cursor(), false);
    }

    private Sifting.Sifted sifted(long brand, Feed feed, @Nullable Position before, Contents contents) {
        Identity.Namer namer = new Identity.Namer(host(feed, before), contents);
        Map<Entry, Identity> identities = new LinkedHashMap<>();
        contents.entries().forEach(entry -> identities.put(entry, namer.of(entry)));
        Set<String> keys = identities.values().stream()
                .flatMap(identity -> identity.keys().stream())
                .collect(Collectors.toSet());
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        Map<String, String> others = new HashMap<>(entries.ofOthers(brand, feed.id(), keys));
        Sifting.Sifted sifted = sifting(feed, before).sift(contents, identities, others);
        Map<String, String> meanwhile = entries.tell(brand, feed.id(), sifted.told(), today);
        entries.seen(brand, keys, today);
        entries.forget(brand, today);
        others.putAll(meanwhile);
        return meanwhile.isEmpty() ? sifted : sifting(feed, before).sift(contents, identities, others);
    }

    private Sifting sifting(Feed feed, @Nullable Position before) {
        return new Sifting(host(feed, before), clock.instant(), before);
    }

    private static String host(Feed feed, @Nullable Position before) {
        String first = before == null ? null : before.host();
        return first == null ? feed.address().getHost() : first;
    }

    private Batch same(Feed feed, @Nullable Position before, URI kept, @Nullable Duration fresh) {
        if (before == null) {
            return failed(feed, new Fetched.Failed("channel.feeds.unreadable", false, null));
        }
        well(feed, kept, "");
        Position next = before.unchanged(due(before.ttl(), fresh));
        return new Batch(feed.stream(), List.of(), next.cursor(), false);
    }

    private void well(Feed feed, URI kept, String title) {
        rows.well(feed.id(), title.isEmpty() ? null : title, clock.instant());
        if (!kept.equals(feed.address())) {
            rows.move(feed.id(), kept);
        }
    }

    private Batch failed(Feed feed, Fetched.Failed failed) {
        Instant now = clock.instant();
        Instant due = now.plus(Rhythm.afterFailures(feed.failures() + 1, chance.nextDouble()));
        Instant until = failed.until();
        Instant asked = until == null ? due : now.plus(Rhythm.bounded(Duration.between(now, until)));
        Instant next = asked.isAfter(due) ? asked : due;
        rows.failed(feed.id(), failed.why(), failed.gone(), now, next);
        if (failed.gone()) {
            return nothing(feed.stream());
        }
        throw Feed.away(failed.why(), next);
    }

    private Instant due(@Nullable Duration ttl, @Nullable Duration fresh) {
        return clock.instant().plus(Rhythm.after(ttl, fresh, chance.nextDouble()));
    }
}
