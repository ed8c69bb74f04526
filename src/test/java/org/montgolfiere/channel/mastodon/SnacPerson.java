package org.montgolfiere.channel.mastodon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import tools.jackson.databind.JsonNode;

/** Somebody who lives on the real server, with a program of their own. */
public final class SnacPerson {

    private static final String BY_HAND = "urn:ietf:wg:oauth:2.0:oob";

    private final SnacServer server;
    private final String name;
    private String token = "";

    private SnacPerson(SnacServer server, String name) {
        this.server = server;
        this.name = name;
    }

    static SnacPerson signIn(SnacServer server, String name) {
        SnacPerson person = new SnacPerson(server, name);
        JsonNode app = person.post("/api/v1/apps", "client_name", "a telephone", "redirect_uris", BY_HAND);
        String client = app.get("client_id").stringValue();
        String page = server.address() + "/oauth/authorize?"
                + Call.query("client_id", client, "redirect_uri", BY_HAND, "response_type", "code");
        JsonNode told = person.post(
                "/oauth/token",
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "client_secret",
                app.get("client_secret").stringValue(),
                "redirect_uri",
                BY_HAND,
                "code",
                person.allow(URI.create(page)).body().strip());
        person.token = told.get("access_token").stringValue();
        return person;
    }

    /** Opens the server's page, signs in on it and allows what it asks. @return a code, or where it sends the person */
    public HttpResponse<String> allow(URI page) {
        String asked = page.getRawQuery();
        HttpResponse<String> shown = send(HttpRequest.newBuilder(page).GET());
        if (shown.statusCode() != 200) throw new AssertionError(page + " answered " + shown.statusCode());
        String form = Call.query(
                "login",
                name,
                "passwd",
                server.password(name),
                "redir",
                Line.Asked.first(asked, "redirect_uri"),
                "cid",
                Line.Asked.first(asked, "client_id"),
                "state",
                Line.Asked.first(asked, "state"));
        return send(HttpRequest.newBuilder(server.address().resolve("/oauth/x-snac-login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** @return the id of what was posted */
    public String says(String text, @Nullable String... more) {
        String[] pairs = new String[more.length + 2];
        pairs[0] = "status";
        pairs[1] = text;
        System.arraycopy(more, 0, pairs, 2, more.length);
        return post("/api/v1/statuses", pairs).get("id").stringValue();
    }

    public void favourites(String status) {
        post("/api/v1/statuses/" + status + "/favourite");
    }

    public JsonNode notifications() {
        return get("/api/v1/notifications");
    }

    public JsonNode status(String id) {
        return get("/api/v1/statuses/" + id);
    }

    /** The texts of what a post was answered with. */
    public List<String> answers(String id) {
        return get("/api/v1/statuses/" + id + "/context")
                .get("descendants")
                .valueStream()
                .map(each -> Html.text(each.get("content").stringValue()))
                .toList();
    }

    private JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    private JsonNode post(String path, @Nullable String... pairs) {
        return json(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Call.query(pairs)))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) throw new AssertionError(answer + " " + answer.body());
        return Objects.requireNonNull(Json.read(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        // a connection of its own each time: the server hangs up on those that were kept, without a word
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
