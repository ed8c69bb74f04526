package org.montgolfiere.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in of the Bot API, after its documentation: one bot, its updates asked for or brought, its errors. */
final class BotServer implements AutoCloseable {

    /** Brings an update to a webhook. */
    interface Bringing {
        /** @return the status that the desk answered */
        int bring(URI address, String secret, byte[] body);
    }

    record Hooked(String url, String secret) {}

    final Town town;
    final List<String> called = new CopyOnWriteArrayList<>();
    volatile String token = "7000001:AAE-first_token-of-the-verne-bot-012";
    volatile Mood mood = Mood.WELL;
    volatile @Nullable Taking taking;
    volatile @Nullable Runnable late;
    volatile @Nullable Hooked hooked;
    volatile @Nullable Instant hookFailedAt;
    volatile boolean refusesHooks;
    volatile boolean rival;
    volatile Bringing bringing = (address, secret, body) -> 404;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Contract contract = Contract.ofSetting();
    private final Set<Long> garbage = new HashSet<>();
    private long line;

    BotServer(Supplier<Instant> clock) {
        town = new Town(clock);
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    int port() {
        return http.getAddress().getPort();
    }

    /** BotFather gives another token: the one before opens nothing. */
    void revoke() {
        token = "7000001:AAE-other_token-" + System.nanoTime() + "-of-the-verne-bot";
    }

    /** An update that is as its number says and holds nothing that can be read. */
    void garbage() {
        garbage.add(town.tells("message", Town.node().put("message_id", "seven")));
    }

    private void judgeUpdate(ObjectNode update) {
        if (!garbage.contains(update.get("update_id").longValue())) contract.judgeType("Update", update);
    }

    /** Brings all that waits to the webhook, in order, until one is not taken. */
    void deliver() {
        Hooked hook = Objects.requireNonNull(hooked);
        while (!town.waiting.isEmpty()) {
            ObjectNode update = town.waiting.firstEntry().getValue().update();
            judgeUpdate(update);
            int status = bringing.bring(
                    URI.create(hook.url()), hook.secret(), update.toString().getBytes(StandardCharsets.UTF_8));
            if (status / 100 != 2) {
                hookFailedAt = town.now();
                return;
            }
            town.waiting.pollFirstEntry();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    /** What is answered: nothing at all, or a status with a text. */
    private record Told(int status, String type, String text) {}

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Told told = told(exchange.getRequestURI().getPath(), body);
        if (told == null) {
            exchange.close();
            return;
        }
        byte[] bytes = told.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", told.type());
        exchange.sendResponseHeaders(told.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private @Nullable Told told(String path, byte[] body) {
        switch (mood) {
            case AWAY -> {
                return null;
            }
            case LIMITED -> {
                ObjectNode limited = error(429, "Too Many Requests: retry after 120");
                limited.putObject("parameters").put("retry_after", 120);
                return told(limited);
            }
            case GARBLED -> {
                return new Told(200, "text/html", "<html>Please sign in to the wireless network</html>");
            }
            case WELL, REVOKED -> {}
        }
        String[] parts = path.split("/");
        if (parts.length != 3 || !parts[1].equals("bot" + token)) {
            return told(error(401, "Unauthorized"));
        }
        JsonNode input = Objects.requireNonNull(Json.object(body));
        contract.judge(parts[2], input);
        called.add(parts[2]);
        return parts[2].equals("sendMessage") ? sent(input) : told(answer(parts[2], input));
    }

    private static Told told(ObjectNode answer) {
        int status = answer.get("ok").booleanValue() ? 200 : answer.get("error_code").intValue();
        return new Told(status, "application/json", answer.toString());
    }

    private @Nullable Told sent(JsonNode input) {
        Taking how = taking;
        taking = null;
        if (how == null) {
            return told(send(input));
        }
        switch (how) {
            case DROPPED -> send(input);
            case LATE -> {
                late = () -> send(input);
                waitForTheEnd();
            }
            case LOST -> {}
        }
        return null;
    }

    private void waitForTheEnd() {
        try {
            closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode answer(String method, JsonNode input) {
        return switch (method) {
            case "getMe" -> good(Town.bot().put("can_join_groups", true).put("can_read_all_group_messages", false));
            case "getUpdates" -> updates(input);
            case "setWebhook" -> setWebhook(input);
            case "deleteWebhook" -> {
                hooked = null;
                yield good(Json.MAPPER.getNodeFactory().booleanNode(true));
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
                judgeUpdate(each.update());
            });
            return good(told);
        }
    }

    /** Until something comes, another asks, or the time is over. */
    private void waits(long mine, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
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
        hooked = new Hooked(url, secret);
        deliver(); // Telegram does not wait until its answer was read
        return good(Json.MAPPER.getNodeFactory().booleanNode(true));
    }

    private ObjectNode info() {
        Hooked hook = hooked;
        ObjectNode info = Town.node()
                .put("url", hook == null ? "" : hook.url())
                .put("has_custom_certificate", false)
                .put("pending_update_count", town.waiting.size());
        Instant failed = hookFailedAt;
        if (failed != null) info.put("last_error_date", failed.getEpochSecond());
        return info;
    }

    private ObjectNode send(JsonNode input) {
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
        return gone
                ? good(Json.MAPPER.getNodeFactory().booleanNode(true))
                : error(400, "Bad Request: message to delete not found");
    }

    private ObjectNode react(JsonNode input) {
        String id = input.get("chat_id").asString() + "/" + input.get("message_id").asString();
        town.reactions.put(id, Json.text(Json.list(input, "reaction").getFirst(), "emoji", ""));
        return good(Json.MAPPER.getNodeFactory().booleanNode(true));
    }

    private static ObjectNode good(JsonNode result) {
        ObjectNode good = Town.node().put("ok", true);
        good.set("result", result);
        return good;
    }

    private static ObjectNode error(int code, String description) {
        return Town.node().put("ok", false).put("error_code", code).put("description", description);
    }
}
