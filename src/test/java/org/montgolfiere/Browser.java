package org.montgolfiere;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser does without running scripts: keeps cookies, sends the form token, follows nothing by itself. */
public final class Browser {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|X-CSRF-TOKEN\": \"([^\"]+)\"");

    private final URI desk;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String token;

    public Browser(int port) {
        this.desk = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpResponse<String> answer = send(path, headers, HttpRequest.Builder::GET);
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1) == null ? found.group(2) : found.group(1);
        }
        return answer;
    }

    /** As a form on a page does. Names and values alternate; a name may come more than once. */
    public HttpResponse<String> post(String path, String... form) {
        return send(path, formHeaders(), request -> request.POST(body(form)));
    }

    /** As {@code hx-post} does. */
    public HttpResponse<String> htmxPost(String path, String... form) {
        return send(path, htmx(formHeaders()), request -> request.POST(body(form)));
    }

    /** As {@code hx-delete} does. */
    public HttpResponse<String> delete(String path) {
        return send(path, htmx("X-CSRF-TOKEN", token()), HttpRequest.Builder::DELETE);
    }

    public HttpResponse<String> postJson(String path, String json) {
        String[] headers = {"X-CSRF-TOKEN", token(), "Content-Type", "application/json", "Accept", "application/json"};
        return send(path, headers, request -> request.POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> signIn(String email, String password) {
        HttpResponse<String> answer = post("/session", "email", email, "password", password);
        if (answer.statusCode() == 302) {
            token = null;
        }
        return answer;
    }

    /** The form token of the last page that had one, or of a page fetched for it. */
    public String token() {
        if (token == null) {
            get("/session");
        }
        if (token == null) {
            get("/me");
        }
        return token == null ? "" : token;
    }

    public void forgetToken() {
        token = null;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String[] formHeaders() {
        return new String[] {"X-CSRF-TOKEN", token(), "Content-Type", "application/x-www-form-urlencoded"};
    }

    private static String[] htmx(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "HX-Request";
        all[headers.length + 1] = "true";
        return all;
    }

    private static HttpRequest.BodyPublisher body(String... form) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < form.length; at += 2) {
            text.append(at == 0 ? "" : "&").append(encode(form[at])).append('=').append(encode(form[at + 1]));
        }
        return BodyPublishers.ofString(text.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> send(String path, String[] headers, UnaryOperator<HttpRequest.Builder> method) {
        HttpRequest.Builder request = method.apply(HttpRequest.newBuilder(desk.resolve(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
