package org.montgolfiere.channel.telegram;

import java.time.Instant;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.node.ObjectNode;

/** What is done to a message that stands there: done twice it is as if it was done once. */
final class Gestures {

    private static final String LIKED = "👍";

    private final Bot bot;

    Gestures(Bot bot) {
        this.bot = bot;
    }

    /** Telegram lets a bot take back what it wrote within two days. */
    Delivery delete(Outgoing outgoing) {
        Place place = Place.parse(outgoing.subject());
        if (place == null) {
            return Answering.no("no-place");
        }
        Reply reply = bot.ask("deleteMessage", at(place));
        boolean gone = reply instanceof Reply.Refused refused && refused.says("message to delete not found");
        boolean late = reply instanceof Reply.Refused refused && refused.says("can't be deleted");
        return gone ? new Delivery.Sent(place.id(), null) : late ? Answering.no("too-late") : done(reply, place);
    }

    Delivery like(Outgoing outgoing) {
        Place place = Place.parse(outgoing.subject());
        if (place == null) {
            return Answering.no("no-place");
        }
        ObjectNode input = at(place);
        input.putArray("reaction").addObject().put("type", "emoji").put("emoji", LIKED);
        return done(bot.ask("setMessageReaction", input), place);
    }

    private static ObjectNode at(Place place) {
        return Json.MAPPER
                .createObjectNode()
                .put("chat_id", Long.parseLong(place.chat()))
                .put("message_id", place.message());
    }

    private Delivery done(Reply reply, Place place) {
        return switch (reply) {
            case Reply.Good _ -> new Delivery.Sent(place.id(), null);
            case Reply.Refused refused -> Answering.no(Answering.why(refused));
            case Reply.Limited(Instant until) -> new Delivery.NotSent("channel.telegram.rate-limit", until);
            case Reply.Broken(String _, boolean arrived) -> arrived ? Answering.doubtful() : Answering.away(bot.now());
        };
    }
}
