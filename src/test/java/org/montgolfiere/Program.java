package org.montgolfiere;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the HTTP API, and tries again until the desk has acknowledged. */
final class Program {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI desk;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Program(int port, String token) {
        this.desk = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    JsonNode get(String path) throws InterruptedException {
        return insist(request(path).GET());
    }

    /** @param key the same at every try; null: the body itself is known again by its ids */
    JsonNode post(String path, Object body, @Nullable String key) throws InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return insist(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode insist(HttpRequest.Builder request) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return JSON.readTree(answer.body());
                }
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException away) {
                // Killed on the way: whether it was taken is not known, so it is told again.
            }
            Thread.sleep(250);
        }
        throw new AssertionError("the desk never acknowledged");
    }
}
