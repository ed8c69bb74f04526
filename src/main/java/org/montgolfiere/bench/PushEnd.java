package org.montgolfiere.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * A push service: whoever is pushed to is named by the address. What is in a push only a browser could read. Telephones lie in
 * tunnels: it keeps each as long as it may, so that one may come at any moment of its life.
 */
final class PushEnd implements AutoCloseable {

    /** What reaches somebody. */
    interface Reached {
        /** @param seconds how much later it may still come */
        void person(int person, boolean emergency, long seconds);
    }

    private final HttpServer server;
    private final Reached reached;

    PushEnd(Reached reached) throws IOException {
        this.reached = reached;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            reached.person(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring(1)),
                    "high".equals(exchange.getRequestHeaders().getFirst("Urgency")),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("TTL")));
            exchange.sendResponseHeaders(201, -1);
        }
    }
}
