package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;

/** Gets one document, redirect by redirect: those that last are kept, those that do not are followed this once. */
final class Fetching {

    static final int BYTES = 5 << 20;
    private static final int HOPS = 5;
    private static final Set<Integer> MOVES = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> LASTING = Set.of(301, 308);
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

    private final Outside outside;
    private final Clock clock;
    private final Duration within;

    /** @param within how long one step may take */
    Fetching(Outside outside, Clock clock, Duration within) {
        this.outside = outside;
        this.clock = clock;
        this.within = within;
    }

    /** What the server gave us to ask again by. */
    record Marks(@Nullable String etag, @Nullable String modified) {
        static final Marks NONE = new Marks(null, null);
    }

    /** How it ended. */
    sealed interface Fetched {
        /**
         * @param from where it lies now
         * @param kept where to ask from now on
         * @param fresh how long it is good, by its server; null: it does not say
         */
        record Whole(
                byte[] body,
                String type,
                Marks marks,
                URI from,
                URI kept,
                @Nullable Duration fresh) implements Fetched {}

        /** It is as it was. */
        record Same(URI kept, @Nullable Duration fresh) implements Fetched {}

        /**
         * @param why a message key with its argument after a colon
         * @param gone whether it will not come back
         * @param until not to be asked before, by its server; null: it does not say
         */
        record Failed(String why, boolean gone, @Nullable Instant until) implements Fetched {}
    }

    Fetched get(URI address, Marks marks) {
        URI at = address;
        URI kept = address;
        for (int hop = 0; hop <= HOPS; hop++) {
            boolean straight = at.equals(kept);
            Answer answer = outside.send(request(at, marks));
            URI next = next(at, answer);
            if (next == null) {
                return read(answer, at, kept);
            }
            if (straight && lasting(answer)) {
                kept = next;
            }
            at = next;
        }
        return new Fetched.Failed("channel.feeds.redirects", false, null);
    }

    private Request request(URI at, Marks marks) {
        Request request = Request.get(at)
                .header("Accept", ACCEPT)
                .within(within)
                .atMost(BYTES)
                .unfollowed();
        if (marks.etag() != null) request = request.header("If-None-Match", marks.etag());
        return marks.modified() == null ? request : request.header("If-Modified-Since", marks.modified());
    }

    /** Where an answer sends us: by a redirect, or from an open address to the same one encrypted. */
    private static @Nullable URI next(URI at, Answer answer) {
        return switch (answer) {
            case Answer.Reply reply
            when MOVES.contains(reply.status()) -> Addresses.resolve(at, reply.header("location"));
            case Answer.Reply _ -> null;
            case Answer.Refused _ -> Addresses.encrypted(at);
            case Answer.Failure _ -> null;
        };
    }

    private static boolean lasting(Answer answer) {
        return answer instanceof Answer.Reply reply
                ? LASTING.contains(reply.status())
                : answer instanceof Answer.Refused;
    }

    private Fetched read(Answer answer, URI at, URI kept) {
        return switch (answer) {
            case Answer.Reply reply -> read(reply, at, kept);
            case Answer.Refused _ -> failed("refused");
            case Answer.TimedOut _ -> failed("slow");
            case Answer.TooLarge _ -> failed("too-large");
            case Answer.Unreachable _ -> failed("unreachable");
        };
    }

    private Fetched read(Answer.Reply reply, URI at, URI kept) {
        Duration fresh = Headers.fresh(reply.header("cache-control"));
        return switch (reply.status()) {
            case 200 ->
                new Fetched.Whole(
                        reply.body(), Headers.plain(reply.header("content-type"), ""), marks(reply), at, kept, fresh);
            case 304 -> new Fetched.Same(kept, fresh);
            case 401, 403 -> failed("not-let-in");
            case 404 -> failed("not-there");
            case 410 -> new Fetched.Failed("channel.feeds.gone", true, null);
            case 429, 503 ->
                new Fetched.Failed(Feed.BUSY, false, Headers.until(reply.header("retry-after"), clock.instant()));
            default -> failed("status:" + reply.status());
        };
    }

    private static Marks marks(Answer.Reply reply) {
        return new Marks(Headers.plainOrNull(reply.header("etag")), Headers.plainOrNull(reply.header("last-modified")));
    }

    private static Fetched failed(String why) {
        return new Fetched.Failed("channel.feeds." + why, false, null);
    }
}
