package org.montgolfiere.channel.bluesky;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands before a real server: what comes through is the server's own answer, unless the gate is in a mood. */
final class Gate implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTIFICATIONS = "/xrpc/app.bsky.notification.listNotifications";
    private static final String WRITING = "/xrpc/com.atproto.repo.putRecord";

    volatile Mood mood = Mood.WELL;
    volatile @Nullable Taking taking;
    volatile @Nullable Runnable late;
    private final URI behind;
    private final Supplier<Instant> now;
    private final List<ObjectNode> garbage = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param now by the clock of whoever calls */
    Gate(URI behind, Supplier<Instant> now) {
        this.behind = behind;
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on the list of notifications holds one that nobody can read. */
    void garbage(Instant at) {
        garbage.add(
                JSON.createObjectNode().put("uri", 7).put("reason", "mention").put("indexedAt", at.toString()));
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (mood) {
                case WELL, REVOKED -> pass(exchange, body);
                case AWAY -> {
                    // it hangs up without a word
                }
                case GARBLED ->
                    tell(exchange, 200, "text/html", "<html>Back soon</html>".getBytes(StandardCharsets.UTF_8));
                case LIMITED -> {
                    exchange.getResponseHeaders()
                            .set(
                                    "RateLimit-Reset",
                                    "" + now.get().plusSeconds(300).getEpochSecond());
                    tell(
                            exchange,
                            429,
                            "application/json",
                            "{\"error\":\"RateLimitExceeded\"}".getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = request(exchange, body);
        Taking how = exchange.getRequestURI().getPath().equals(WRITING) ? taking : null;
        if (how == null) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
            tell(
                    exchange,
                    answer.statusCode(),
                    type,
                    altered(exchange.getRequestURI().getPath(), answer));
            return;
        }
        taking = null;
        switch (how) {
            case DROPPED -> client.send(request, HttpResponse.BodyHandlers.discarding());
            case LATE -> {
                late = () -> arrive(request);
                over.await(1, TimeUnit.MINUTES); // the caller stops to wait long before
            }
            case LOST -> {
                // nobody heard it
            }
        }
    }

    private void arrive(HttpRequest request) {
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        behind.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) request.header(name, value);
        }
        return request.build();
    }

    /** Whoever signed in through the gate is not told of the way past it. */
    private byte[] altered(String path, HttpResponse<byte[]> answer) {
        boolean session = path.endsWith("Session");
        if (answer.statusCode() != 200 || !session && (!path.equals(NOTIFICATIONS) || garbage.isEmpty())) {
            return answer.body();
        }
        ObjectNode body = (ObjectNode) JSON.readTree(answer.body());
        if (session) {
            body.remove("didDoc");
        } else {
            body.set("notifications", withGarbage(body.get("notifications")));
        }
        return JSON.writeValueAsBytes(body);
    }

    /** The newest first, as the server has it. */
    private ArrayNode withGarbage(JsonNode notifications) {
        List<JsonNode> all = new ArrayList<>(notifications.valueStream().toList());
        all.addAll(garbage);
        all.sort((one, other) -> moment(other).compareTo(moment(one)));
        ArrayNode list = JSON.createArrayNode();
        all.forEach(list::add);
        return list;
    }

    private static Instant moment(JsonNode notification) {
        return Instant.parse(notification.get("indexedAt").stringValue());
    }

    private static void tell(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
