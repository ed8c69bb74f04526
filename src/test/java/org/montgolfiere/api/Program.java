package org.montgolfiere.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API; each answer it gets is held against the contract. */
public final class Program {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    public Program(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** An answer that fits the contract. */
    public record Told(int status, String body, HttpResponse<String> whole) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    public Told get(String path) {
        return send("GET", path, null);
    }

    public Told delete(String path) {
        return send("DELETE", path, null);
    }

    public Told put(String path) {
        return send("PUT", path, null);
    }

    public Told post(String path) {
        return send("POST", path, null);
    }

    public Told post(String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send("POST", path, BodyPublishers.ofString(json), all);
    }

    public Told send(String method, String path, @Nullable BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = exchange(request.build());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Contract.judge(method, path, answer.statusCode(), type, answer.body());
        return new Told(answer.statusCode(), answer.body(), answer);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
