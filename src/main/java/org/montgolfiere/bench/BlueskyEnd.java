package org.montgolfiere.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** As much of a Bluesky server as the desk reads from: mentions by many authors, the newest first, page by page. */
final class BlueskyEnd implements NetworkEnd {

    private static final String OURS = "did:plc:bench";
    private static final String POST = "/app.bsky.feed.post/";
    private static final int PAGE = 100;

    private final Said said = new Said();
    private final Ledger ledger;
    private final Clock clock;
    private final WebEnd web;

    BlueskyEnd(Ledger ledger, Clock clock) throws IOException {
        this.ledger = ledger;
        this.clock = clock;
        this.web = new WebEnd(
                this::answer,
                exchange -> WebEnd.json(exchange, 400, "{\"error\":\"ExpiredToken\",\"message\":\"revoked\"}"));
    }

    @Override
    public String network() {
        return "bluesky";
    }

    @Override
    public int aSecond() {
        return 15;
    }

    @Override
    public Map<String, String> typed() {
        return Map.of(
                "handle",
                "bench.test",
                "password",
                "none",
                "address",
                web.address().toString());
    }

    @Override
    public void offer(int number, String text) {
        ledger.offered(network(), text, clock.instant(), true);
        said.add(number, text, clock.instant());
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
        String name = exchange.getRequestURI().getPath().replaceFirst("^/xrpc/", "");
        switch (name) {
            case "com.atproto.server.createSession", "com.atproto.server.refreshSession" ->
                WebEnd.json(exchange, 200, session());
            case "app.bsky.actor.getProfile" -> WebEnd.json(exchange, 200, author(OURS, "bench.test"));
            case "app.bsky.feed.getAuthorFeed" -> WebEnd.json(exchange, 200, "{\"feed\": []}");
            case "app.bsky.notification.listNotifications" ->
                WebEnd.json(exchange, 200, page(WebEnd.one(exchange, "cursor")));
            case "app.bsky.feed.getPosts" -> WebEnd.json(exchange, 200, posts(WebEnd.asked(exchange, "uris")));
            default -> WebEnd.json(exchange, 501, "{\"error\":\"MethodNotImplemented\"}");
        }
    }

    private ObjectNode session() {
        return author(OURS, "bench.test")
                .put("accessJwt", "access-" + clock.millis())
                .put("refreshJwt", "refresh-" + clock.millis());
    }

    /** @param cursor the place that the page ends before; null: the newest */
    private ObjectNode page(@Nullable String cursor) {
        int end = cursor == null ? said.size() : Integer.parseInt(cursor.substring(1));
        int begin = Math.max(0, end - PAGE);
        ObjectNode page = Json.MAPPER.createObjectNode();
        ArrayNode list = page.putArray("notifications");
        for (Said.One one : said.between(begin, end).reversed()) {
            list.add(view(one).put("reason", "mention").put("isRead", false));
        }
        return begin == 0 ? page : page.put("cursor", "p" + begin);
    }

    private ObjectNode posts(List<String> uris) {
        ObjectNode posts = Json.MAPPER.createObjectNode();
        ArrayNode list = posts.putArray("posts");
        for (String uri : uris) {
            Said.One one = said.at(Integer.parseInt(uri.substring(uri.lastIndexOf("/b") + 2)));
            if (one != null) list.add(view(one));
        }
        return posts;
    }

    private static ObjectNode view(Said.One one) {
        String did = "did:plc:author" + one.author();
        ObjectNode view = Json.MAPPER
                .createObjectNode()
                .put("uri", "at://" + did + POST + "b" + one.number())
                .put("cid", "cid" + one.number())
                .put("indexedAt", one.at().toString());
        view.set("author", author(did, "author" + one.author() + ".test"));
        view.putObject("record")
                .put("$type", "app.bsky.feed.post")
                .put("text", one.text())
                .put("createdAt", one.at().toString());
        return view;
    }

    private static ObjectNode author(String did, String handle) {
        return Json.MAPPER
                .createObjectNode()
                .put("did", did)
                .put("handle", handle)
                .put("displayName", handle)
                .put("followersCount", 1)
                .put("postsCount", 1);
    }
}
