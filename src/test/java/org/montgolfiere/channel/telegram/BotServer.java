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
import tools.jackson.databind.node.ObjectNode;

/** A stand-in of the Bot API, after its documentation: one bot, its updates asked for or brought, its errors. */
public final class BotServer implements AutoCloseable {

    /** Brings an update to a webhook. */
    public interface Bringing {
        /** @return the status that the desk answered */
        int bring(URI address, String secret, byte[] body);
    }

    public record Hooked(String url, String secret) {}

    public final Town town;
    final BotMethods methods;
    final List<String> called = new CopyOnWriteArrayList<>();
    public volatile String token = "7000001:AAE-first_token-of-the-verne-bot-012";
    volatile Mood mood = Mood.WELL;
    volatile @Nullable Taking taking;
    volatile @Nullable Runnable late;
    public volatile Bringing bringing = (address, secret, body) -> 404;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Contract contract = Contract.ofSetting();
    private final Set<Long> garbage = new HashSet<>();
    volatile boolean judged = true;
    /** A status that something before the server answers instead of it; 0: nothing does. */
    volatile int proxied;
    /** Methods that this server is too old to know. */
    volatile Set<String> unknown = Set.of();

    public BotServer(Supplier<Instant> clock) {
        town = new Town(clock);
        methods = new BotMethods(town, this::judge, this::deliver);
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The webhook that is set; null: none. */
    public @Nullable Hooked hooked() {
        return methods.hooked;
    }

    /** Waits until a webhook was taken away. */
    public boolean isUnhooked() throws InterruptedException {
        return methods.unhooked.await(20, TimeUnit.SECONDS);
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

    private void judge(ObjectNode update) {
        if (judged && !garbage.contains(update.get("update_id").longValue())) contract.judgeType("Update", update);
    }

    /** Brings all that waits to the webhook, in order, until one is not taken. */
    public void deliver() {
        Hooked hook = Objects.requireNonNull(hooked());
        while (!town.waiting.isEmpty()) {
            ObjectNode update = town.waiting.firstEntry().getValue().update();
            judge(update);
            int status = bringing.bring(
                    URI.create(hook.url()), hook.secret(), update.toString().getBytes(StandardCharsets.UTF_8));
            if (status / 100 != 2) {
                methods.hookFailedAt = town.now();
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
        if (proxied != 0) {
            return new Told(proxied, "text/html", "<html>Request Timeout</html>");
        }
        switch (mood) {
            case AWAY -> {
                return null;
            }
            case LIMITED -> {
                ObjectNode limited = BotMethods.error(429, "Too Many Requests: retry after 120");
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
            return told(BotMethods.error(401, "Unauthorized"));
        }
        JsonNode input = Objects.requireNonNull(Json.object(body));
        contract.judge(parts[2], input);
        called.add(parts[2]);
        if (unknown.contains(parts[2])) {
            return told(BotMethods.error(404, "Not Found"));
        }
        return parts[2].equals("sendMessage") ? sent(input) : told(methods.answer(parts[2], input));
    }

    private static Told told(ObjectNode answer) {
        int status =
                answer.get("ok").booleanValue() ? 200 : answer.get("error_code").intValue();
        return new Told(status, "application/json", answer.toString());
    }

    private @Nullable Told sent(JsonNode input) {
        Taking how = taking;
        taking = null;
        if (how == null) {
            return told(methods.send(input));
        }
        switch (how) {
            case DROPPED -> methods.send(input);
            case LATE -> {
                late = () -> methods.send(input);
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
}
