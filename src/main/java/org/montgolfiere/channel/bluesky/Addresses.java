package org.montgolfiere.channel.bluesky;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of servers: https, or plain http on this very machine. */
final class Addresses {

    private Addresses() {}

    /** @return its scheme, host and port; null: it is no address that an account may live at */
    static @Nullable URI server(String typed) {
        String address = typed.strip().replaceFirst("/+$", "");
        String whole = address.contains("://") ? address : "https://" + address;
        try {
            URI uri = URI.create(whole.toLowerCase(Locale.ROOT));
            boolean plain = uri.getRawUserInfo() == null && uri.getHost() != null && uri.getRawQuery() == null;
            boolean secret = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here(uri);
            boolean root = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            return plain && secret && root ? uri : null;
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    /** A server on the open net does not send us to this machine. */
    static boolean asOpen(URI address, URI service) {
        return !here(address) || here(service);
    }

    private static boolean here(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
