package org.montgolfiere.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** As much of a Mastodon server as the desk reads from, with {@code Link} headers and a stream of events. */
final class MastodonEnd implements NetworkEnd {

    private static final int PAGE = 40;
    private static final int FIRST = 100_000_000; // ids grow and all have the same length
    private static final String STATUSES = "/api/v1/statuses";

    private final Said said = new Said();
    private final Set<BlockingQueue<String>> listening = ConcurrentHashMap.newKeySet();
    private final Ledger ledger;
    private final Clock clock;
    private final WebEnd web;

    MastodonEnd(Ledger ledger, Clock clock) throws IOException {
        this.ledger = ledger;
        this.clock = clock;
        this.web = new WebEnd(
                this::answer, exchange -> WebEnd.json(exchange, 401, "{\"error\":\"The access token was revoked\"}"));
    }

    @Override
    public String network() {
        return "mastodon";
    }

    @Override
    public int aSecond() {
        return 15;
    }

    @Override
    public void connect(Hands hands) throws IOException, InterruptedException {
        hands.allow(network(), hands.connect(network(), typed()));
    }

    @Override
    public void connectAgain(Hands hands) throws IOException, InterruptedException {
        hands.allow(network(), hands.connectAgain(network(), typed()));
    }

    @Override
    public Map<String, String> typed() {
        return Map.of("address", web.address().toString());
    }

    @Override
    public void offer(int number, String text) {
        ledger.offered(network(), text, clock.instant(), listening.isEmpty());
        said.add(number, text, clock.instant());
        String event = "event: notification\ndata: {\"id\": \"" + (FIRST + number) + "\"}\n\n";
        listening.forEach(ear -> ear.add(event));
    }

    @Override
    public void mishap(Mishap mishap) throws IOException {
        web.mishap(mishap);
    }

    @Override
    public void close() {
        web.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/api/v1/apps" ->
                WebEnd.json(exchange, 200, "{\"client_id\": \"bench\", \"client_secret\": \"bench\"}");
            case "/oauth/token" ->
                WebEnd.json(
                        exchange, 200, Json.MAPPER.createObjectNode().put("access_token", "token-" + clock.millis()));
            case "/api/v1/accounts/verify_credentials" -> WebEnd.json(exchange, 200, account("1", "bench"));
            case "/api/v2/instance" -> WebEnd.json(exchange, 200, instance());
            case "/api/v1/accounts/1/statuses" -> WebEnd.json(exchange, 200, "[]");
            case "/api/v1/notifications" -> notifications(exchange);
            case "/api/v1/streaming/user" -> stream(exchange);
            case STATUSES -> WebEnd.json(exchange, 200, statuses(WebEnd.asked(exchange, "id[]")));
            default -> WebEnd.json(exchange, 404, "{\"error\":\"Record not found\"}");
        }
    }

    private ObjectNode instance() {
        ObjectNode instance = Json.MAPPER.createObjectNode();
        instance.putObject("configuration")
                .putObject("urls")
                .put("streaming", web.address().toString());
        return instance;
    }

    /** The newest page; the one below an id; or the oldest above one: in each the newest first. */
    private void notifications(HttpExchange exchange) throws IOException {
        String above = WebEnd.one(exchange, "min_id");
        String below = WebEnd.one(exchange, "max_id");
        int begin = above == null ? Math.max(0, end(below) - PAGE) : Integer.parseInt(above) - FIRST + 1;
        List<Said.One> page = said.between(begin, above == null ? end(below) : begin + PAGE);
        ArrayNode list = Json.MAPPER.createArrayNode();
        page.reversed().forEach(one -> list.add(notification(one)));
        if (!page.isEmpty()) {
            String link =
                    "<%s/api/v1/notifications?max_id=%d>; rel=\"next\", <%s/api/v1/notifications?min_id=%d>; rel=\"prev\"";
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            link.formatted(
                                    web.address(),
                                    FIRST + page.getFirst().number(),
                                    web.address(),
                                    FIRST + page.getLast().number()));
        }
        WebEnd.json(exchange, 200, list);
    }

    private int end(@Nullable String below) {
        return below == null ? said.size() : Integer.parseInt(below) - FIRST;
    }

    private void stream(HttpExchange exchange) throws IOException {
        BlockingQueue<String> ear = new LinkedBlockingQueue<>();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        listening.add(ear);
        try {
            OutputStream out = exchange.getResponseBody();
            for (String event = ":)\n"; ; event = ear.poll(1, TimeUnit.SECONDS)) {
                out.write((event == null ? ":thump\n" : event).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            listening.remove(ear);
        }
    }

    private ArrayNode statuses(List<String> ids) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (String id : ids) {
            Said.One one = said.at(Integer.parseInt(id.substring(1)) - FIRST);
            if (one != null) list.add(status(one));
        }
        return list;
    }

    private static ObjectNode notification(Said.One one) {
        ObjectNode notification = Json.MAPPER
                .createObjectNode()
                .put("id", "" + (FIRST + one.number()))
                .put("type", "mention")
                .put("created_at", one.at().toString());
        notification.set("account", account(author(one), "author" + one.author()));
        notification.set("status", status(one));
        return notification;
    }

    private static ObjectNode status(Said.One one) {
        ObjectNode status = Json.MAPPER
                .createObjectNode()
                .put("id", "s" + (FIRST + one.number()))
                .put("created_at", one.at().toString())
                .put("content", "<p>" + one.text() + "</p>")
                .put("visibility", "public");
        status.set("account", account(author(one), "author" + one.author()));
        return status;
    }

    private static String author(Said.One one) {
        return "" + (1_000 + one.author());
    }

    private static ObjectNode account(String id, String name) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("acct", name)
                .put("username", name)
                .put("display_name", name)
                .put("followers_count", 1)
                .put("statuses_count", 1);
    }
}
