package org.montgolfiere.offduty;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A push service on the loopback: keeps what it is given, as it came. */
final class PushService implements AutoCloseable {

    /** What came. */
    record Pushed(String path, String authorization, long ttl, String urgency, String encoding, byte[] body) {}

    private final BlockingQueue<Pushed> came = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int answers = 201;

    PushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** As the setting for allowed hosts takes it. */
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI endpoint(String name) {
        return URI.create("http://" + host() + "/" + name);
    }

    void answers(int status) {
        answers = status;
    }

    @Nullable
    Pushed next() throws InterruptedException {
        return came.poll(20, TimeUnit.SECONDS);
    }

    int waiting() {
        return came.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            came.add(new Pushed(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("TTL")),
                    exchange.getRequestHeaders().getFirst("Urgency"),
                    exchange.getRequestHeaders().getFirst("Content-Encoding"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answers, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
