package org.montgolfiere.channel.telegram;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each method of the Bot API does to the town, and says. */
final class BotMethods {

    volatile BotServer.@Nullable Hooked hooked;
    volatile @Nullable Instant hookFailedAt;
    volatile boolean refusesHooks;
    volatile boolean rival;
    final CountDownLatch unhooked = new CountDownLatch(1);
    private final Town town;
    private final Consumer<ObjectNode> judge;
    private final Runnable hookSet;
    private long line;

    /** @param judge looks at each update that is told @param hookSet runs once a webhook is set */
    BotMethods(Town town, Consumer<ObjectNode> judge, Runnable hookSet) {
        this.town = town;
        this.judge = judge;
        this.hookSet = hookSet;
    }

    ObjectNode answer(String method, JsonNode input) {
        return switch (method) {
            case "getMe" -> good(Town.bot().put("can_join_groups", true).put("can_read_all_group_messages", false));
            case "getUpdates" -> updates(input);
            case "setWebhook" -> setWebhook(input);
            case "deleteWebhook" -> {
                hooked = null;
                unhooked.countDown();
                yield yes();
            }
            case "getWebhookInfo" -> good(info());
            case "deleteMessage" -> delete(input);
            case "setMessageReaction" -> react(input);
            default -> error(404, "Not Found");
        };
    }

    private ObjectNode updates(JsonNode input) {
        synchronized (town) {
            if (hooked != null) {
                return error(
                        409,
                        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                                + " the webhook first");
            }
            long mine = ++line;
            town.notifyAll();
            allow(input);
            town.forgetsTheOld();
            JsonNode offset = input.get("offset");
            if (offset != null) {
                town.waiting.headMap(offset.longValue()).clear();
            }
            waits(mine, Json.number(input, "timeout"));
            if (line != mine || rival) {
                return error(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                                + " running");
            }
            ArrayNode told = Json.MAPPER.createArrayNode();
            town.waiting.values().stream().limit(Json.number(input, "limit")).forEach(each -> {
                told.add(each.update());
                judge.accept(each.update());
            });
            return good(told);
        }
    }

    /** Until something comes, another asks, or the time is over. */
    private void waits(long mine, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        if (seconds > 0) town.holds();
        try {
            while (town.waiting.isEmpty() && line == mine && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(town, end - System.nanoTime());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void allow(JsonNode input) {
        Set<String> allowed = new HashSet<>();
        Json.list(input, "allowed_updates").forEach(each -> allowed.add(each.asString()));
        if (!allowed.isEmpty()) town.allowed = allowed;
    }

    private ObjectNode setWebhook(JsonNode input) {
        String url = Json.text(input, "url", "");
        String secret = Json.text(input, "secret_token", "");
        if (refusesHooks || !url.startsWith("https://")) {
            return error(400, "Bad Request: bad webhook: HTTPS url must be provided for webhook");
        }
        if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
            return error(400, "Bad Request: secret token contains unallowed characters");
        }
        allow(input);
        hooked = new BotServer.Hooked(url, secret);
        hookSet.run(); // Telegram does not wait until its answer was read
        return yes();
    }

    private ObjectNode info() {
        BotServer.Hooked hook = hooked;
        ObjectNode info = Town.node()
                .put("url", hook == null ? "" : hook.url())
                .put("has_custom_certificate", false)
                .put("pending_update_count", town.waiting.size());
        Instant failed = hookFailedAt;
        if (failed != null) info.put("last_error_date", failed.getEpochSecond());
        return info;
    }

    ObjectNode send(JsonNode input) {
        synchronized (town) {
            long chat = input.get("chat_id").longValue();
            Long movedTo = town.moved.get(chat);
            if (movedTo != null) {
                ObjectNode moved = error(400, "Bad Request: group chat was upgraded to a supergroup chat");
                moved.putObject("parameters").put("migrate_to_chat_id", movedTo);
                return moved;
            }
            String text = Json.text(input, "text", "");
            JsonNode above = input.get("reply_parameters");
            long answers = above == null ? 0 : above.get("message_id").longValue();
            boolean lost = town.takenBack.contains(chat + "/" + answers);
            if (town.blocked.contains(chat)) return error(403, "Forbidden: bot was blocked by the user");
            if (town.gone.contains(chat)) return error(403, "Forbidden: bot was kicked from the group chat");
            if (text.isBlank()) return error(400, "Bad Request: message text is empty");
            if (text.length() > 4096) return error(400, "Bad Request: message is too long");
            if (lost && !Json.yes(above, "allow_sending_without_reply")) {
                return error(400, "Bad Request: message to be replied not found");
            }
            return good(town.stands(chat, text, lost ? 0 : answers));
        }
    }

    private ObjectNode delete(JsonNode input) {
        long chat = input.get("chat_id").longValue();
        long message = input.get("message_id").longValue();
        if (town.old.contains(chat + "/" + message)) {
            return error(400, "Bad Request: message can't be deleted for everyone");
        }
        boolean gone = town.standing.removeIf(each -> each.chat() == chat && each.message() == message);
        return gone ? yes() : error(400, "Bad Request: message to delete not found");
    }

    private ObjectNode react(JsonNode input) {
        String id =
                input.get("chat_id").asString() + "/" + input.get("message_id").asString();
        town.reactions.put(id, Json.text(Json.list(input, "reaction").getFirst(), "emoji", ""));
        return yes();
    }

    private static ObjectNode yes() {
        return good(Json.MAPPER.getNodeFactory().booleanNode(true));
    }

    private static ObjectNode good(JsonNode result) {
        ObjectNode good = Town.node().put("ok", true);
        good.set("result", result);
        return good;
    }

    static ObjectNode error(int code, String description) {
        return Town.node().put("ok", false).put("error_code", code).put("description", description);
    }
}
