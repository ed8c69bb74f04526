package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Unicode;

/** How sends end that did not simply succeed. */
final class Deliveries {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SAID = 200;

    private Deliveries() {}

    /** What a reply to the deciding call means. */
    static Delivery failed(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Good good -> new Delivery.Unknown("channel.mastodon.no-answer");
            case Reply.Refused refused -> new Delivery.NotSent("channel.mastodon.refused:" + said(refused), null);
            case Reply.Limited(Instant until) -> new Delivery.NotSent("channel.mastodon.rate-limit", until);
            case Reply.Broken(String why, boolean arrived) ->
                arrived ? new Delivery.Unknown("channel.mastodon.no-answer") : notBegun(now);
        };
    }

    /** The server was away before the deciding call. */
    static Delivery notBegun(Instant now) {
        return new Delivery.NotSent("channel.mastodon.unreachable", now.plus(SOON));
    }

    static Delivery notThere(Instant now) {
        return new Delivery.NotSent("channel.mastodon.not-there", now);
    }

    /** A person decides. */
    static Delivery no(String why) {
        return new Delivery.NotSent("channel.mastodon." + why, null);
    }

    private static String said(Reply.Refused refused) {
        String said = refused.message().isBlank() ? "" + refused.status() : refused.message();
        return Unicode.fit(said.length() <= SAID ? said : said.substring(0, SAID));
    }
}
