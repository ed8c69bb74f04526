package org.montgolfiere.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A signed-in person's browser, without the eyes. */
final class Guest implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI desk;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Guest(URI desk) {
        this.desk = desk;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        String form = "&email=" + written(email) + "&password=" + written(password) + "&then=/me";
        send("/session", "_csrf=" + token("/session") + form);
    }

    /** Sends a form of a page that a signed-in person sees. @param form encoded @return the page that follows */
    String submit(String path, String form) throws IOException, InterruptedException {
        return send(path, "_csrf=" + token("/me") + "&" + form);
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(read(path));
        if (!csrf.find()) {
            throw new IllegalStateException("no form on " + path);
        }
        return written(csrf.group(1));
    }

    private String send(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = ok(client.send(request, HttpResponse.BodyHandlers.ofString()), path);
        if (answer.uri().getPath().equals("/session") && !path.equals("/session")) {
            throw new IllegalStateException(path + " asked to sign in");
        }
        return answer.body();
    }

    String read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path)).build();
        return ok(client.send(request, HttpResponse.BodyHandlers.ofString()), path)
                .body();
    }

    /** The lines of the brand's event stream, until the guest leaves. */
    Stream<String> updates(long brand) throws IOException, InterruptedException {
        String path = "/brands/" + brand + "/updates";
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path)).build();
        return ok(client.send(request, HttpResponse.BodyHandlers.ofLines()), path)
                .body();
    }

    /** What the API answers. */
    String ask(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return ok(client.send(request, HttpResponse.BodyHandlers.ofString()), path)
                .body();
    }

    void post(String path, String token, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        ok(client.send(request, HttpResponse.BodyHandlers.ofString()), path);
    }

    static String written(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static <T> HttpResponse<T> ok(HttpResponse<T> response, String path) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response;
    }
}
