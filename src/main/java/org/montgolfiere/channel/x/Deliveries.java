package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.channel.Delivery;

/** How sends end that did not simply succeed. */
final class Deliveries {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Deliveries() {}

    /** What a reply to the deciding call means. */
    static Delivery failed(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Good good -> new Delivery.Unknown("channel.x.no-answer");
            case Reply.Refused refused -> refused(refused);
            case Reply.Limited(Instant until, boolean cap) ->
                new Delivery.NotSent("channel.x." + (cap ? "usage-cap" : "rate-limit"), until);
            case Reply.Broken(String why, boolean arrived) ->
                arrived ? new Delivery.Unknown("channel.x.no-answer") : notBegun(now);
        };
    }

    /** X was away before the deciding call. */
    static Delivery notBegun(Instant now) {
        return new Delivery.NotSent("channel.x.unreachable", now.plus(SOON));
    }

    static Delivery notThere(Instant now) {
        return new Delivery.NotSent("channel.x.not-there", now);
    }

    static Delivery cannot() {
        return new Delivery.NotSent("channel.cannot", null);
    }

    /** A person decides. */
    static Delivery no(String why) {
        return new Delivery.NotSent("channel.x." + why, null);
    }

    private static Delivery refused(Reply.Refused refused) {
        if (refused.notEnrolled()) {
            return no("not-enrolled");
        }
        if (refused.missing()) {
            return no("parent-gone");
        }
        String said = refused.problem().said();
        return no("refused:" + (said.isBlank() ? "" + refused.status() : said));
    }
}
