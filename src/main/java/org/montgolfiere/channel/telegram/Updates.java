package org.montgolfiere.channel.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks for what came, and holds the line open for it; where a webhook is on, looks now and then whether it works. */
final class Updates {

    static final String STREAM = "updates";
    static final List<String> WANTED = List.of("message", "edited_message", "message_reaction", "my_chat_member");
    private static final int PAGE = 100;
    private static final int CONFLICTS = 5;

    private final Bot bot;
    private final Webhook webhook;
    private final Semaphore lines;
    private final Duration waits;

    /** @param lines how many bots may hold a line open at a time @param waits for how long each */
    Updates(Bot bot, Webhook webhook, Semaphore lines, Duration waits) {
        this.bot = bot;
        this.webhook = webhook;
        this.lines = lines;
        this.waits = waits;
    }

    Batch read(@Nullable String cursor) {
        Position position = Position.parse(cursor);
        if (bot.session().hook() != null) {
            return watch(position);
        }
        return webhook.isDue(bot.session(), bot.now()) && webhook.open(bot)
                ? nothing(position.checked(bot.now()))
                : asked(position);
    }

    /** Which updates Telegram tells. */
    static void wanted(ObjectNode input) {
        ArrayNode wanted = input.putArray("allowed_updates");
        WANTED.forEach(wanted::add);
    }

    private Batch watch(Position position) {
        if (position.checkedAt().plus(Webhook.LOOKED_AT).isAfter(bot.now())) {
            return new Batch(STREAM, List.of(), null, false);
        }
        webhook.look(bot, position.checkedAt());
        return nothing(position.checked(bot.now()));
    }

    private static Batch nothing(Position position) {
        return new Batch(STREAM, List.of(), position.cursor(), false);
    }

    private Batch asked(Position position) {
        Reply reply = reply(position);
        if (reply instanceof Reply.Refused refused && refused.code() == 409) {
            throw conflict(refused);
        }
        if (!(reply instanceof Reply.Good(JsonNode result)) || !result.isArray()) {
            throw Bot.trouble(reply);
        }
        if (bot.session().conflicts() > 0) {
            bot.keep(kept -> kept.conflicts(0));
        }
        return batch(position, result.valueStream().toList());
    }

    private Reply reply(Position position) {
        boolean line = lines.tryAcquire();
        try {
            Duration waiting = line ? waits : Duration.ZERO;
            ObjectNode input =
                    Json.MAPPER.createObjectNode().put("limit", PAGE).put("timeout", (int) waiting.toSeconds());
            Long from = position.from(bot.now());
            if (from != null) input.put("offset", from);
            wanted(input);
            return bot.ask("getUpdates", input, waiting);
        } finally {
            if (line) lines.release();
        }
    }

    private Batch batch(Position position, List<JsonNode> updates) {
        Understanding understanding = new Understanding(bot);
        List<Incoming> items = new ArrayList<>();
        updates.forEach(update -> items.addAll(understanding.safely(update)));
        long last = updates.stream().mapToLong(Updates::number).max().orElse(-1);
        String cursor = last < 0 ? null : position.read(last + 1, bot.now()).cursor();
        return new Batch(STREAM, items, cursor, updates.size() == PAGE);
    }

    private static long number(JsonNode update) {
        Long number = Place.whole(update, "update_id");
        return number == null ? -1 : number;
    }

    /** Telegram tells one program at a time. A desk that was killed may for a moment be its own rival. */
    private NetworkTrouble conflict(Reply.Refused refused) {
        if (refused.says("webhook")) {
            return webhook.unexpected(bot);
        }
        bot.keep(kept -> kept.conflicts((kept.conflicts() + 1) % CONFLICTS));
        return bot.session().conflicts() > 0
                ? new NetworkTrouble.Away("another program asks for this bot", null)
                : new NetworkTrouble.Revoked("channel.telegram.other-program");
    }
}
