package org.montgolfiere.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server of a network on loopback, in whatever state the bench wants it. */
final class WebEnd implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(40);
    private static final int BACKLOG = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Answering answering;
    private final Answering revoked;
    private final int port;
    private volatile Mishap mishap = Mishap.NONE;
    private @Nullable HttpServer server;

    /** How it answers one request, whose body was read. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** @param revoked how it answers while the credential is revoked */
    WebEnd(Answering answering, Answering revoked) throws IOException {
        this.answering = answering;
        this.revoked = revoked;
        this.port = open(0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    synchronized void mishap(Mishap now) throws IOException {
        boolean closed = mishap == Mishap.REFUSED;
        mishap = now;
        if (now == Mishap.REFUSED) {
            shut();
        } else if (closed) {
            open(port);
        }
    }

    static void json(HttpExchange exchange, int status, Object node) throws IOException {
        text(exchange, status, "application/json; charset=utf-8", node.toString());
    }

    static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** All values of that name in the query. */
    static List<String> asked(HttpExchange exchange, String name) {
        List<String> values = new ArrayList<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2
                    && URLDecoder.decode(parts[0], StandardCharsets.UTF_8).equals(name)) {
                values.add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /** The first of them; null: none. */
    static @Nullable String one(HttpExchange exchange, String name) {
        List<String> values = asked(exchange, name);
        return values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public synchronized void close() {
        shut();
        threads.shutdownNow();
    }

    private int open(int at) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), BACKLOG);
        opened.setExecutor(threads);
        opened.createContext("/", this::handle);
        opened.start();
        server = opened;
        return opened.getAddress().getPort();
    }

    private void shut() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            switch (mishap) {
                case NONE, REFUSED -> answering.answer(exchange);
                case BROKEN -> text(exchange, 500, "text/plain", "out of order");
                case SLOW -> silence();
                case LIMITED -> {
                    exchange.getResponseHeaders().set("Retry-After", "3");
                    json(exchange, 429, "{\"error\":\"RateLimitExceeded\"}");
                }
                case REVOKED -> revoked.answer(exchange);
            }
        }
    }

    private static void silence() {
        try {
            Thread.sleep(SILENCE);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
