package org.montgolfiere.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a message, as plain text. Nobody can look afterwards whether it stands there: a bot cannot read a chat. */
final class Answering {

    static final int LONGEST = 4_096;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SAID = 200;

    private final Bot bot;

    Answering(Bot bot) {
        this.bot = bot;
    }

    Delivery reply(Outgoing outgoing) {
        Place place = Place.parse(outgoing.subject());
        if (place == null) {
            return no("no-place");
        }
        if (!outgoing.pictures().isEmpty()) {
            return no("no-images");
        }
        if (outgoing.text().isBlank()) {
            return no("empty");
        }
        if (outgoing.text().length() > LONGEST) {
            return no("too-long:" + LONGEST);
        }
        String now = bot.session().now(place.chat());
        return send(outgoing.text(), now, now.equals(place.chat()) ? place : null);
    }

    /** Numbers of messages do not move with a group: what is answered from before stands without its message. */
    private Delivery send(String text, String chat, @Nullable Place answered) {
        ObjectNode input = Json.MAPPER
                .createObjectNode()
                .put("chat_id", Long.parseLong(chat))
                .put("text", text);
        if (answered != null) {
            input.putObject("reply_parameters")
                    .put("message_id", answered.message())
                    .put("allow_sending_without_reply", answered.isPrivate());
        }
        Reply reply = bot.ask("sendMessage", input);
        boolean moved = reply instanceof Reply.Refused refused && refused.movedTo() != null;
        return moved && answered != null
                ? send(text, String.valueOf(((Reply.Refused) reply).movedTo()), null)
                : delivery(reply);
    }

    private Delivery delivery(Reply reply) {
        return switch (reply) {
            case Reply.Good(JsonNode sent) -> {
                Place place = Place.of(sent);
                yield place == null ? doubtful() : new Delivery.Sent(place.id(), null);
            }
            case Reply.Refused refused -> no(why(refused));
            case Reply.Limited(Instant until) -> new Delivery.NotSent("channel.telegram.rate-limit", until);
            case Reply.Broken(String _, boolean arrived) -> arrived ? doubtful() : away(bot.now());
        };
    }

    static Delivery doubtful() {
        return new Delivery.Unknown("channel.telegram.no-answer");
    }

    static Delivery away(Instant now) {
        return new Delivery.NotSent("channel.telegram.unreachable", now.plus(SOON));
    }

    /** A person decides. */
    static Delivery no(String why) {
        return new Delivery.NotSent("channel.telegram." + why, null);
    }

    /** The API tells reasons in English words alone. */
    static String why(Reply.Refused refused) {
        if (refused.says("blocked by the user") || refused.says("deactivated")) return "blocked";
        if (refused.says("kicked") || refused.says("not a member") || refused.says("chat not found"))
            return "not-there";
        if (refused.says("not enough rights") || refused.says("chat_write_forbidden")) return "no-right";
        if (refused.says("topic_closed")) return "topic-closed";
        if (refused.says("repl") && refused.says("not found")) return "parent-gone";
        String said = refused.description().isBlank() ? "" + refused.code() : refused.description();
        return "refused:" + Unicode.fit(said.length() <= SAID ? said : said.substring(0, SAID));
    }
}
