package org.montgolfiere.triage.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on this machine that completes chats as a test wants, and keeps what it was asked. */
public final class Elsewhere implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    public final List<String> keys = new CopyOnWriteArrayList<>();
    public volatile Runnable meanwhile = () -> {};
    private final HttpServer server;

    /** What it answers to one request, whole. */
    interface Script {
        void play(HttpExchange exchange) throws Exception;
    }

    Elsewhere(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            meanwhile.run();
            try (exchange) {
                script.play(exchange);
            } catch (Exception cut) {
                throw new IOException(cut);
            }
        });
        server.start();
    }

    /** Always of one opinion. */
    public static Elsewhere saying(String content) throws IOException {
        return new Elsewhere(completing(content));
    }

    static Script completing(String content) {
        return exchange -> send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content))))));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port() + "/v1");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What the last request showed. */
    public String shown() {
        return asked.getLast().path("messages").path(1).path("content").asString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
