package org.montgolfiere.outbound;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.checks.Links;
import org.montgolfiere.outbound.checks.Look;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.springframework.stereotype.Component;

/** Looks at the addresses in a draft, beside the typing: never waited for, a few at a time, remembered for some minutes. */
@Component
class LinkLooks {

    private static final int MOST = 500;
    private static final int LINKS = 5;
    private static final int AT_ONCE = 8;
    private static final int BYTES = 2 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(6);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Outside outside;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    });

    LinkLooks(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    /** @param look null: it is being looked at */
    private record Seen(@Nullable Look look, Instant at) {}

    /** What is known of a text's addresses by now. */
    List<Look> known(String text) {
        return links(text).stream()
                .map(seen::get)
                .filter(one -> one != null && one.look() != null)
                .map(one -> Objects.requireNonNull(one.look()))
                .toList();
    }

    /** The same; those that nobody looked at are looked at from now on. */
    List<Look> of(String text) {
        return links(text).stream()
                .map(this::asked)
                .filter(Objects::nonNull)
                .map(look -> Objects.requireNonNull(look))
                .toList();
    }

    /** Whether one of them is still being looked at. */
    boolean pending(String text) {
        return links(text).stream().anyMatch(link -> {
            Seen one = seen.get(link);
            return one != null && one.look() == null;
        });
    }

    private static List<String> links(String text) {
        return Links.in(text).stream()
                .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
                .limit(LINKS)
                .toList();
    }

    private @Nullable Look asked(String link) {
        Instant now = clock.instant();
        Seen before = seen.get(link);
        if (before != null && before.at().plus(FRESH).isAfter(now)) {
            return before.look();
        }
        if (places.tryAcquire()) {
            seen.put(link, new Seen(null, now));
            Thread.ofVirtual().start(() -> look(link));
        }
        return null;
    }

    private void look(String link) {
        try {
            Look look = found(link);
            seen.put(link, new Seen(look, clock.instant()));
        } catch (IllegalArgumentException noAddress) {
            seen.put(link, new Seen(new Look(link, 0, null), clock.instant()));
        } finally {
            places.release();
        }
    }

    /** An address that the desk may not call, or an answer too long to read, says nothing of a link. */
    private Look found(String link) {
        Request request = Request.get(URI.create(link)).within(WITHIN).atMost(BYTES);
        return switch (outside.send(request)) {
            case Answer.Reply reply ->
                new Look(link, reply.status(), reply.from().toString());
            case Answer.Refused _, Answer.TooLarge _ -> new Look(link, Look.UNKNOWN, null);
            case Answer.TimedOut _, Answer.Unreachable _ -> new Look(link, 0, null);
        };
    }
}
