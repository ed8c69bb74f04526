package org.montgolfiere.channel.x;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The address of the API: https, or plain http on this very machine. */
final class Addresses {

    static final String API = "https://api.x.com";

    private Addresses() {}

    /** @return scheme, host and port; null: it is none */
    static @Nullable URI server(String typed) {
        try {
            URI uri = URI.create(typed.isBlank() ? API : typed.strip());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
            boolean safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here(uri.getHost());
            return plain && safe ? URI.create(uri.getScheme() + "://" + uri.getRawAuthority()) : null;
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    private static boolean here(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
