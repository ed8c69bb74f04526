package org.montgolfiere.channel.bluesky;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody on the test network, who acts there by its own interface and knows nothing of the desk. */
public final class Inhabitant {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String POST = "app.bsky.feed.post";

    private final URI pds;
    private final String handle;
    private final String did;
    private final String token;

    private Inhabitant(URI pds, String handle, String did, String token) {
        this.pds = pds;
        this.handle = handle;
        this.did = did;
        this.token = token;
    }

    /** A record that was made. */
    public record Made(String uri, String cid) {
        String key() {
            return uri.substring(uri.lastIndexOf('/') + 1);
        }
    }

    static Inhabitant signUp(URI pds, String name) {
        String handle = name + ThreadLocalRandom.current().nextInt(100_000, 1_000_000) + ".test";
        Map<String, String> asked =
                Map.of("email", handle + "@example.com", "handle", handle, "password", "only-" + handle);
        JsonNode answer = post(pds, "com.atproto.server.createAccount", JSON.valueToTree(asked), null);
        return new Inhabitant(pds, handle, text(answer, "did"), text(answer, "accessJwt"));
    }

    public String handle() {
        return handle;
    }

    public String did() {
        return did;
    }

    public String appPassword(String name) {
        return text(
                call(
                        "com.atproto.server.createAppPassword",
                        JSON.createObjectNode().put("name", name)),
                "password");
    }

    public void revokeAppPassword(String name) {
        call("com.atproto.server.revokeAppPassword", JSON.createObjectNode().put("name", name));
    }

    public void nameYourself(String name) {
        create("app.bsky.actor.profile", "self", JSON.createObjectNode().put("displayName", name));
    }

    public Made post(String text) {
        return post(text, record -> {});
    }

    /** A post whose record is finished by the test. */
    public Made post(String text, java.util.function.Consumer<ObjectNode> finish) {
        ObjectNode record = JSON.createObjectNode().put("text", text).put("createdAt", now());
        finish.accept(record);
        return shown(create(POST, null, record));
    }

    /** As people do, others answer what they can see: an answer indexed before its post tells nobody. */
    private Made shown(Made post) {
        return Patience.until(
                Duration.ofSeconds(60),
                () -> ask("app.bsky.feed.getPosts", "uris", post.uri())
                                .get("posts")
                                .isEmpty()
                        ? null
                        : post);
    }

    /** A post that names another; the mention's place counts bytes. */
    public Made mention(Inhabitant other, String before, String after) {
        return post(before + "@" + other.handle + after, record -> mention(record, other, before));
    }

    public static void mention(ObjectNode record, Inhabitant other, String before) {
        int start = before.getBytes(StandardCharsets.UTF_8).length;
        ObjectNode facet = record.putArray("facets").addObject();
        facet.putObject("index").put("byteStart", start).put("byteEnd", start + 1 + other.handle.length());
        facet.putArray("features")
                .addObject()
                .put("$type", "app.bsky.richtext.facet#mention")
                .put("did", other.did);
    }

    public Made reply(Made root, Made parent, String text) {
        return post(text, record -> {
            ObjectNode reply = record.putObject("reply");
            reply.set("root", ref(root));
            reply.set("parent", ref(parent));
        });
    }

    public Made quote(Made quoted, String text) {
        return post(
                text,
                record -> record.putObject("embed")
                        .put("$type", "app.bsky.embed.record")
                        .set("record", ref(quoted)));
    }

    public Made quote(Made quoted, String text, byte[] png, String alt) {
        JsonNode blob = upload(png);
        return post(text, record -> {
            ObjectNode embed = record.putObject("embed").put("$type", "app.bsky.embed.recordWithMedia");
            embed.putObject("record").put("$type", "app.bsky.embed.record").set("record", ref(quoted));
            ObjectNode media = embed.putObject("media").put("$type", "app.bsky.embed.images");
            media.putArray("images").addObject().put("alt", alt).set("image", blob);
        });
    }

    public Made like(Made post) {
        return create("app.bsky.feed.like", null, subject(ref(post)));
    }

    public Made repost(Made post) {
        return create("app.bsky.feed.repost", null, subject(ref(post)));
    }

    public Made follow(Inhabitant other) {
        return create("app.bsky.graph.follow", null, JSON.createObjectNode().put("subject", other.did));
    }

    public void delete(Made made) {
        String[] parts = made.uri().split("/");
        call(
                "com.atproto.repo.deleteRecord",
                JSON.createObjectNode()
                        .put("repo", did)
                        .put("collection", parts[3])
                        .put("rkey", parts[4]));
    }

    /** What stands in a repository, whoever's; null: nothing. */
    public @Nullable JsonNode record(String uri) {
        String[] parts = uri.split("/");
        HttpResponse<byte[]> answer =
                get("com.atproto.repo.getRecord", "repo", parts[2], "collection", parts[3], "rkey", parts[4]);
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()).get("value") : null;
    }

    /** The addresses of all records of a kind that an inhabitant has. */
    public List<String> records(String collection) {
        JsonNode list = ask("com.atproto.repo.listRecords", "repo", did, "collection", collection, "limit", "100");
        return list.get("records").valueStream().map(each -> text(each, "uri")).toList();
    }

    /** What the network tells this inhabitant. */
    public List<JsonNode> notifications() {
        return ask("app.bsky.notification.listNotifications", "limit", "100")
                .get("notifications")
                .valueStream()
                .toList();
    }

    /** Whether the network lists this account's posts by now. */
    public boolean isListed() {
        return get("app.bsky.feed.getAuthorFeed", "actor", did).statusCode() == 200;
    }

    public JsonNode ask(String name, String... pairs) {
        HttpResponse<byte[]> answer = get(name, pairs);
        if (answer.statusCode() != 200) throw new IllegalStateException(name + " " + answer.statusCode());
        return JSON.readTree(answer.body());
    }

    public Made ref(String uri) {
        String[] parts = uri.split("/");
        JsonNode record = ask("com.atproto.repo.getRecord", "repo", parts[2], "collection", parts[3], "rkey", parts[4]);
        return new Made(uri, text(record, "cid"));
    }

    private static ObjectNode ref(Made made) {
        return JSON.createObjectNode().put("uri", made.uri()).put("cid", made.cid());
    }

    private static ObjectNode subject(ObjectNode ref) {
        ObjectNode record = JSON.createObjectNode();
        record.set("subject", ref);
        return record;
    }

    private Made create(String collection, @Nullable String key, ObjectNode record) {
        if (!record.has("createdAt")) record.put("createdAt", now());
        ObjectNode input = JSON.createObjectNode().put("repo", did).put("collection", collection);
        if (key != null) input.put("rkey", key);
        input.set("record", record.put("$type", collection));
        JsonNode made = call("com.atproto.repo.createRecord", input);
        return new Made(text(made, "uri"), text(made, "cid"));
    }

    private JsonNode call(String name, ObjectNode input) {
        return post(pds, name, input, token);
    }

    private JsonNode upload(byte[] png) {
        HttpRequest.Builder request = HttpRequest.newBuilder(pds.resolve("/xrpc/com.atproto.repo.uploadBlob"))
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(png));
        return JSON.readTree(send(request, token).body()).get("blob");
    }

    private HttpResponse<byte[]> get(String name, String... pairs) {
        StringBuilder query = new StringBuilder("/xrpc/" + name);
        for (int place = 0; place < pairs.length; place += 2) {
            query.append(place == 0 ? '?' : '&').append(pairs[place]).append('=');
            query.append(URLEncoder.encode(pairs[place + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(pds.resolve(query.toString())), token);
    }

    private static JsonNode post(URI pds, String name, JsonNode input, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(pds.resolve("/xrpc/" + name))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(input)));
        HttpResponse<byte[]> answer = send(request, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    name + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    private static String now() {
        return Instant.now(Clock.systemUTC()).toString();
    }
}
