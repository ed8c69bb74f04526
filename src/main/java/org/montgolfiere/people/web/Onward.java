package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they signed in: a path of this desk, never an address elsewhere. */
final class Onward {

    private static final int LONGEST = 1000;
    private static final Pattern PLAIN = Pattern.compile("/[!-~&&[^\\\\]]*");
    private static final Pattern WINDING = Pattern.compile("//|/\\.{1,2}(?=[/?#]|$)");

    private Onward() {}

    /** {@code ?then=...} for the address of a request, or an empty text where there is nothing to remember. */
    static String parameter(HttpServletRequest request) {
        return parameter(path(request.getRequestURI(), request.getQueryString()));
    }

    private static String parameter(String path) {
        return safe(path).equals("/") ? "" : "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The page on which a part was asked for, as htmx tells it; {@code /} where it tells none of ours. */
    static String page(HttpServletRequest request) {
        try {
            URI page = new URI(Objects.requireNonNullElse(request.getHeader("HX-Current-URL"), "/"));
            return safe(path(Objects.requireNonNullElse(page.getRawPath(), "/"), page.getRawQuery()));
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }

    /** {@code ?then=...} for that page. */
    static String pageParameter(HttpServletRequest request) {
        return parameter(page(request));
    }

    private static String path(String path, @Nullable String query) {
        return path + (query == null ? "" : "?" + query);
    }

    /** The path as it is, or {@code /} where a browser could read an address elsewhere in it. */
    static String safe(@Nullable String path) {
        return path != null
                        && path.length() <= LONGEST
                        && PLAIN.matcher(path).matches()
                        && !WINDING.matcher(path).find()
                ? path
                : "/";
    }
}
