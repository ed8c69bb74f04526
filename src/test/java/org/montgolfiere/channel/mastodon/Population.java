package org.montgolfiere.channel.mastodon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who lives on a stand-in, and all that was said there: the account {@code verne} of the brand, and {@code odile}. */
final class Population {

    static final String OURS = "1001";
    static final String THEIRS = "1002";

    final Map<String, ObjectNode> statuses = new LinkedHashMap<>();
    final List<ObjectNode> notifications = new ArrayList<>();
    final List<JsonNode> reports = new ArrayList<>();
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    final ObjectNode verne;
    final ObjectNode odile;
    boolean muted;
    boolean blocked;
    private final Shapes shapes;
    private final Supplier<Instant> now;
    private final boolean plainIds;
    private int number = 100_000;

    /** @param plainIds whether newer ids are greater ones */
    Population(Shapes shapes, Supplier<Instant> now, boolean plainIds) {
        this.shapes = shapes;
        this.now = now;
        this.plainIds = plainIds;
        this.verne = shapes.account(OURS, "verne");
        this.odile = shapes.account(THEIRS, "odile");
    }

    String nextId() {
        String digits = String.valueOf(++number);
        return plainIds ? digits : new StringBuilder(digits).reverse() + "_x";
    }

    /** Odile writes to the brand, in public. */
    synchronized ObjectNode says(String html) {
        ObjectNode status = shapes.status(nextId(), odile, html, now.get());
        status.withArray("mentions").add(mention(OURS, "verne"));
        statuses.put(id(status), status);
        tells("mention", status);
        return status;
    }

    /** The same, below a post. */
    synchronized ObjectNode answers(String html, String parent) {
        ObjectNode status = says(html);
        status.put("in_reply_to_id", parent)
                .put(
                        "in_reply_to_account_id",
                        id(Objects.requireNonNull(statuses.get(parent)).get("account")));
        return status;
    }

    synchronized void tells(String type, @Nullable ObjectNode status) {
        ObjectNode notification = shapes.notification(nextId(), type, odile, now.get());
        if (status != null) notification.set("status", status);
        notifications.add(notification);
        events.add("event: notification\ndata: " + notification + "\n\n");
    }

    synchronized void edits(String id, String html) {
        Objects.requireNonNull(statuses.get(id)).put("content", html).put("edited_at", Shapes.moment(now.get()));
        events.add("event: status.update\ndata: " + statuses.get(id) + "\n\n");
    }

    synchronized void deletes(String id) {
        statuses.remove(id);
        notifications.removeIf(each -> id.equals(each.at("/status/id").asString("")));
        events.add("event: delete\ndata: " + id + "\n\n");
    }

    synchronized ObjectNode posts(JsonNode asked) {
        String text = asked.path("status").asString("");
        ObjectNode status = shapes.status(nextId(), verne, "<p>" + html(text) + "</p>", now.get());
        String parent = asked.path("in_reply_to_id").asString("");
        if (!parent.isEmpty()) {
            status.put("in_reply_to_id", parent)
                    .put(
                            "in_reply_to_account_id",
                            id(Objects.requireNonNull(statuses.get(parent)).get("account")));
        }
        status.put("visibility", asked.path("visibility").asString("public"));
        status.put("spoiler_text", asked.path("spoiler_text").asString(""));
        status.put("language", asked.path("language").asString("fr"));
        if (text.contains("@odile")) status.withArray("mentions").add(mention(THEIRS, "odile"));
        ArrayNode media = status.withArray("media_attachments");
        asked.path("media_ids")
                .forEach(id -> media.addObject()
                        .put("id", id.asString())
                        .put("type", "image")
                        .put("url", shapes.server() + "/" + id.asString() + ".png"));
        statuses.put(id(status), status);
        return status;
    }

    /** The newest first. */
    synchronized List<ObjectNode> by(String account) {
        return statuses.values().stream()
                .filter(each -> id(each.get("account")).equals(account))
                .toList()
                .reversed();
    }

    synchronized List<ObjectNode> above(String id) {
        List<ObjectNode> above = new ArrayList<>();
        ObjectNode here = statuses.get(id);
        while (here != null) {
            here = statuses.get(here.path("in_reply_to_id").asString(""));
            if (here != null) above.addFirst(here);
        }
        return above;
    }

    synchronized List<ObjectNode> below(String id) {
        return statuses.values().stream()
                .filter(each -> above(id(each)).stream().anyMatch(one -> id(one).equals(id)))
                .toList();
    }

    ObjectNode mention(String id, String username) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("username", username)
                .put("acct", username)
                .put("url", shapes.server() + "/@" + username);
    }

    static String id(JsonNode node) {
        return node.get("id").stringValue();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }
}
