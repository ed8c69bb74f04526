package org.montgolfiere.channel.bluesky;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as badly as a test wants, where the real one is too well-behaved. */
final class Stub implements AutoCloseable {

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();

    /** How one call is answered. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(threads);
        server.createContext("/xrpc/", this::handle);
        server.start();
        on("com.atproto.server.createSession", json(200, session("one")));
        on("com.atproto.server.refreshSession", json(200, session("two")));
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What a call of this name gets from now on. */
    void on(String name, Answering answering) {
        answers.put(name, answering);
    }

    static Answering json(int status, String body) {
        return bytes(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answering html(int status) {
        return bytes(status, "text/html", "<html><body>Back soon</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    static Answering bytes(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Answering limited(String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            json(429, "{\"error\":\"RateLimitExceeded\"}").answer(exchange);
        };
    }

    /** Promises more than it sends. */
    static Answering half(String body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length() * 2L);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            throw new IOException("gone in the middle");
        };
    }

    /** Says nothing for so long that nobody waits for it. */
    static Answering silence(long millis) {
        return exchange -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring("/xrpc/".length());
        exchange.getRequestBody().readAllBytes();
        asked.add(name);
        try (exchange) {
            answers.getOrDefault(name, json(501, "{\"error\":\"MethodNotImplemented\"}"))
                    .answer(exchange);
        }
    }

    private static String session(String token) {
        return """
                {"did": "did:plc:ours", "handle": "nuage.test", "accessJwt": "access-%s", "refreshJwt": "refresh-%s"}""".formatted(token, token);
    }
}
