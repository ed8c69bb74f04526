package org.montgolfiere.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's own protocol for one page, for what a driver cannot ask: what the browser's push service would do. */
final class Debugger implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final StringBuilder half = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int number;

    /** @param address the page's, such as {@code ws://127.0.0.1:9222/devtools/page/ID} */
    Debugger(URI address) {
        socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    }

    void send(String method, Map<String, Object> parameters) {
        Map<String, Object> message = Map.of("id", ++number, "method", method, "params", parameters);
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    /** The parameters of the next event of this name that has something to say. */
    JsonNode next(String event, String what) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            JsonNode message = heard.poll(20, TimeUnit.SECONDS);
            if (message != null
                    && message.path("method").asString("").equals(event)
                    && !message.path("params").path(what).isEmpty()) {
                return message.path("params").path(what);
            }
        }
        throw new AssertionError("never heard of " + event);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        half.append(data);
        if (last) {
            heard.add(JSON.readTree(half.toString()));
            half.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
