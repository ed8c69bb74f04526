package org.montgolfiere.outside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call to an address outside.
 *
 * @param method in capitals, such as {@code GET}
 * @param headers without those that the connection itself needs
 * @param within how long the whole call may take: name look-up, connection, redirects and body
 * @param atMost bytes that the answer's body may have, after decompression
 * @param follows whether a redirect is followed; false: it is the answer
 */
public record Request(
        String method,
        URI address,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration within,
        int atMost,
        boolean follows) {

    private static final Set<String> OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "accept-encoding", "user-agent");

    public Request {
        if (!method.matches("[A-Z]{3,10}")) throw new IllegalArgumentException("not a method");
        headers.forEach(Request::check);
        headers = Map.copyOf(headers);
    }

    public static Request get(URI address) {
        return new Request("GET", address, Map.of(), null, Duration.ofSeconds(20), 8 << 20, true);
    }

    public static Request post(URI address, String type, byte[] body) {
        return get(address).with("POST", body).header("Content-Type", type);
    }

    public static Request postJson(URI address, String json) {
        return post(address, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same call with another method and body. */
    public Request with(String method, byte @Nullable [] body) {
        return new Request(method, address, headers, body, within, atMost, follows);
    }

    public Request header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, address, more, body, within, atMost, follows);
    }

    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request within(Duration within) {
        return new Request(method, address, headers, body, within, atMost, follows);
    }

    public Request atMost(int bytes) {
        return new Request(method, address, headers, body, within, bytes, follows);
    }

    /** The same call, answered by a redirect where there is one: for callers to whom it matters which kind it is. */
    public Request unfollowed() {
        return new Request(method, address, headers, body, within, atMost, false);
    }

    /** Without headers and body: both may hold what a log must not. */
    @Override
    public String toString() {
        return "Request[" + method + " " + address.getHost() + "]";
    }

    private static void check(String name, String value) {
        if (!name.matches("[A-Za-z0-9-]{1,64}") || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header " + name + " is not the caller's");
        }
        if (value.chars().anyMatch(sign -> sign < ' ' && sign != '\t' || sign == 0x7f)) {
            throw new IllegalArgumentException("header " + name + " has a control character");
        }
    }
}
