package org.montgolfiere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The system behind an api account: publishes each key once, as the documentation asks of a callback. */
final class Callback implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, String> published = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    Callback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The texts that were published, one for each key. */
    List<String> published() {
        return published.values().stream().sorted().toList();
    }

    int calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        String text = JSON.readTree(exchange.getRequestBody().readAllBytes())
                .path("text")
                .asString("");
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        published.putIfAbsent(key, text);
        byte[] body = "{\"id\":\"%s\"}".formatted(key).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
