package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of servers: https, or plain http on this very machine. */
final class Addresses {

    private Addresses() {}

    /** @param typed a server, a profile's page, or a whole handle @return scheme, host and port; null: it is none */
    static @Nullable URI server(String typed) {
        String bare = typed.replaceAll("[\\p{Cf}\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
        String whole = bare.contains("://") ? bare : "https://" + bare.substring(bare.lastIndexOf('@') + 1);
        try {
            URI uri = URI.create(whole);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || !safe(uri, "http", "https")) {
                return null;
            }
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    /** Where a server streams; it may be another host, never this machine for a server elsewhere. */
    static @Nullable URI streaming(String told, URI server) {
        try {
            URI uri = URI.create(told.strip().replaceFirst("^ws", "http").replaceFirst("/+$", ""));
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null;
            return plain && safe(uri, "http", "https") && (!here(uri) || here(server)) ? uri : null;
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    private static boolean safe(URI uri, String plain, String secret) {
        return secret.equals(uri.getScheme()) || plain.equals(uri.getScheme()) && here(uri);
    }

    private static boolean here(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
