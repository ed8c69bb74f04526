package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they signed in: a path of this desk, never an address elsewhere. */
final class Onward {

    private static final int LONGEST = 1000;

    private Onward() {}

    /** {@code ?then=...} for the address of a request, or an empty text where there is nothing to remember. */
    static String parameter(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return safe(path).equals("/") ? "" : "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The path as it is, or {@code /} where it could lead away. */
    static String safe(@Nullable String path) {
        if (path == null || path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        if (path.chars().anyMatch(sign -> sign <= ' ' || sign == '\\' || sign > '~')) {
            return "/";
        }
        return relative(path) ? path : "/";
    }

    private static boolean relative(String path) {
        try {
            URI uri = URI.create(path);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.normalize().getRawAuthority() == null
                    && !uri.normalize().toString().startsWith("//");
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
