package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server of Mastodon's API with a memory, in every mood that a test wants and a real server would not take on. */
final class StandIn implements AutoCloseable {

    final Population population;
    final Grants grants;
    final List<String> complaints = new CopyOnWriteArrayList<>();
    final List<Line.Asked> asked = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WELL;
    /** With what it refuses to show a post; 0: it shows it. */
    volatile int looksRefused;

    volatile boolean judged = true;
    volatile @Nullable Taking taking;
    volatile @Nullable Runnable late;
    private final Features features;
    private final Supplier<Instant> now;
    private final Line line;
    private final Shapes shapes;
    private final @Nullable Judge judge;
    private final Map<String, ObjectNode> keys = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** @param now by the server's clock */
    StandIn(Features features, Supplier<Instant> now) {
        this.features = features;
        this.now = now;
        this.line = new Line(this::answer);
        this.shapes = new Shapes(line.address());
        this.population = new Population(shapes, now, features.links());
        this.grants = new Grants(features, shapes);
        this.judge = features.equals(Features.FULL) ? Judge.orNull() : null;
    }

    URI address() {
        return line.address();
    }

    @Override
    public void close() {
        over.countDown();
        line.close();
        if (!complaints.isEmpty()) throw new AssertionError(String.join("\n", complaints));
    }

    private Line.@Nullable Told answer(Line.Asked asked) throws InterruptedException {
        this.asked.add(asked);
        if (mood == Mood.AWAY) {
            return null;
        }
        Line.Told told = switch (mood) {
            case LIMITED ->
                error(429, "Too many requests")
                        .with("X-RateLimit-Reset", Shapes.moment(now.get().plusSeconds(300)))
                        .with("X-RateLimit-Remaining", "0");
            case GARBLED -> Line.Told.text(200, "text/html", "<html>Back soon</html>");
            default -> grants.knows(asked) ? taken(asked) : error(401, "The access token is invalid");
        };
        if (told == null) return null;
        if (judge != null && judged && mood == Mood.WELL) complaints.addAll(judge.judge(asked, told));
        return features.dated() ? told.with("Date", date()) : told;
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(now.get().atOffset(ZoneOffset.UTC));
    }

    private Line.@Nullable Told taken(Line.Asked asked) throws InterruptedException {
        Taking how = asked.method().equals("POST") && asked.path().equals("/api/v1/statuses") ? taking : null;
        if (how == null) {
            return route(asked);
        }
        taking = null;
        switch (how) {
            case DROPPED -> posted(asked);
            case LATE -> {
                late = () -> posted(asked);
                over.await(1, TimeUnit.MINUTES); // the caller stops to wait long before
            }
            case LOST -> {
                // nobody heard it
            }
        }
        return null;
    }

    static Line.Told error(int status, String why) {
        return Line.Told.json(status, Json.MAPPER.createObjectNode().put("error", why));
    }

    private Line.Told route(Line.Asked asked) {
        String[] parts = asked.path().split("/", -1);
        return switch (asked.method() + " "
                + asked.path().replaceAll("/(statuses|accounts|media|tag)/[^/]+", "/$1/*")) {
            case "POST /api/v1/apps" -> grants.register(asked);
            case "GET /.well-known/oauth-authorization-server" -> grants.metadata();
            case "POST /oauth/token" -> grants.token(asked, now.get());
            case "GET /api/v2/instance" -> features.recent() ? instance() : error(404, "Record not found");
            case "GET /api/v1/instance" ->
                Line.Told.json(200, Shapes.read("{\"uri\":\"plain\",\"max_toot_chars\":700}"));
            case "GET /api/v1/accounts/*" -> // relationships, verify_credentials
                parts[4].equals("relationships")
                        ? relationships()
                        : Line.Told.json(200, shapes.self(Population.OURS, "verne"));
            case "GET /api/v1/notifications" -> page(asked, population.notifications.reversed());
            case "GET /api/v1/accounts/*/statuses" -> page(asked, population.by(parts[4]));
            case "GET /api/v1/timelines/tag/*" -> page(asked, tagged("#" + parts[5]));
            case "GET /api/v2/search" -> search(asked);
            case "GET /api/v1/statuses" -> features.recent() ? several(asked) : error(404, "Not found");
            case "POST /api/v1/statuses" -> Line.Told.json(200, posted(asked));
            case "GET /api/v1/statuses/*" -> one(parts[4]);
            case "DELETE /api/v1/statuses/*" -> deleted(parts[4]);
            case "GET /api/v1/statuses/*/context" -> context(parts[4]);
            case "POST /api/v1/statuses/*/favourite" -> marked(parts[4], "favourited");
            case "POST /api/v1/statuses/*/reblog" -> marked(parts[4], "reblogged");
            case "POST /api/v1/accounts/*/mute" -> related(() -> population.muted = true);
            case "POST /api/v1/accounts/*/block" -> related(() -> population.blocked = true);
            case "POST /api/v1/reports" -> reported(asked);
            case "POST /api/v2/media" ->
                Line.Told.json(202, Shapes.read("{\"id\":\"7\",\"type\":\"image\",\"url\":null}"));
            case "GET /api/v1/media/*" ->
                Line.Told.json(
                        200, Shapes.read("{\"id\":\"7\",\"type\":\"image\",\"url\":\"" + address() + "/7.png\"}"));
            case "GET /api/v1/streaming/user" -> features.streams() ? stream() : error(404, "Not found");
            default -> error(404, "Not found");
        };
    }

    private Line.Told instance() {
        return Line.Told.json(200, shapes.instance(features.streams()));
    }

    private synchronized ObjectNode posted(Line.Asked asked) {
        String key = asked.headers().getOrDefault("idempotency-key", "");
        ObjectNode before = features.keyed() ? keys.get(key) : null;
        if (before != null) {
            return before;
        }
        ObjectNode status = population.posts(Json.MAPPER.readTree(asked.body()));
        keys.put(key, status);
        return status;
    }

    private Line.Told page(Line.Asked asked, List<ObjectNode> newestFirst) {
        int limit = Integer.parseInt(Objects.requireNonNullElse(asked.one("limit"), "20"));
        List<ObjectNode> list = new ArrayList<>(newestFirst);
        String max = asked.one("max_id");
        if (max != null) list.removeIf(each -> !older(each, max, newestFirst));
        String min = asked.one("min_id");
        if (!features.links()) {
            return Line.Told.json(200, array(list.stream().limit(limit).toList()));
        }
        if (min != null) {
            list.removeIf(each -> Long.parseLong(Population.id(each)) <= Long.parseLong(min));
            list = list.subList(Math.max(0, list.size() - limit), list.size());
        }
        List<ObjectNode> shown = list.stream().limit(limit).toList();
        Line.Told told = Line.Told.json(200, array(shown));
        if (shown.isEmpty()) {
            return told;
        }
        String here = address() + asked.path();
        return told.with(
                "Link",
                "<" + here + "?limit=" + limit + "&max_id=" + Population.id(shown.getLast()) + ">; rel=\"next\", <"
                        + here + "?limit=" + limit + "&min_id=" + Population.id(shown.getFirst()) + ">; rel=\"prev\"");
    }

    private static boolean older(ObjectNode each, String max, List<ObjectNode> newestFirst) {
        List<String> ids = newestFirst.stream().map(Population::id).toList();
        return ids.indexOf(Population.id(each)) > ids.indexOf(max);
    }

    private List<ObjectNode> tagged(String word) {
        return population.statuses.values().stream()
                .filter(each -> each.get("content").stringValue().contains(word))
                .toList()
                .reversed();
    }

    private Line.Told search(Line.Asked asked) {
        ObjectNode found = Shapes.read("{\"accounts\":[],\"hashtags\":[]}");
        found.set("statuses", array(tagged("" + asked.one("q"))));
        return Line.Told.json(200, found);
    }

    private Line.Told several(Line.Asked asked) {
        return Line.Told.json(
                200,
                array(asked.all("id[]").stream()
                        .filter(population.statuses::containsKey)
                        .map(id -> Objects.requireNonNull(population.statuses.get(id)))
                        .toList()));
    }

    private Line.Told one(String id) {
        if (looksRefused != 0) {
            return error(looksRefused, "Not from here");
        }
        ObjectNode status = population.statuses.get(id);
        return status == null ? error(404, "Record not found") : Line.Told.json(200, status);
    }

    private Line.Told deleted(String id) {
        Line.Told told = one(id);
        population.deletes(id);
        return told;
    }

    private Line.Told context(String id) {
        if (!population.statuses.containsKey(id)) return error(404, "Record not found");
        ObjectNode context = Json.MAPPER.createObjectNode();
        context.set("ancestors", array(population.above(id)));
        context.set("descendants", array(population.below(id)));
        return Line.Told.json(200, context);
    }

    private Line.Told marked(String id, String word) {
        ObjectNode status = population.statuses.get(id);
        return status == null ? error(404, "Record not found") : Line.Told.json(200, status.put(word, true));
    }

    private Line.Told related(Runnable change) {
        change.run();
        return Line.Told.json(200, relationship());
    }

    private ObjectNode relationship() {
        return shapes.relationship(Population.THEIRS, population.muted, population.blocked);
    }

    private Line.Told relationships() {
        return Line.Told.json(200, array(List.of(relationship())));
    }

    private Line.Told reported(Line.Asked asked) {
        JsonNode report = Json.MAPPER.readTree(asked.body());
        population.reports.add(report);
        return Line.Told.json(200, shapes.report("9", population.odile, report, now.get()));
    }

    private Line.Told stream() {
        return new Line.Told(
                200, Map.of("Content-Type", "text/event-stream"), ":)\n".getBytes(StandardCharsets.UTF_8), output -> {
                    while (over.getCount() > 0) {
                        String event = population.events.poll(50, TimeUnit.MILLISECONDS);
                        output.write((event == null ? ":thump\n" : event).getBytes(StandardCharsets.UTF_8));
                        output.flush();
                    }
                });
    }

    private static ArrayNode array(List<ObjectNode> nodes) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        nodes.forEach(array::add);
        return array;
    }
}
