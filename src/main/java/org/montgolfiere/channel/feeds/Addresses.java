package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses as people paste them, as servers send them, and as entries are told apart by them. */
final class Addresses {

    private static final int LONGEST = 1_500;

    private Addresses() {}

    /** @return null: it is no address of a page */
    static @Nullable URI typed(String typed) {
        String address =
                typed.strip().replaceFirst("(?i)^feed:(//)?(?=https?:)", "").replaceFirst("(?i)^feed://", "https://");
        return web(address.contains("://") ? address : "https://" + address);
    }

    /** @return null: it leads nowhere */
    static @Nullable URI resolve(URI base, @Nullable String reference) {
        if (reference == null || reference.isBlank() || reference.length() > LONGEST) {
            return null;
        }
        try {
            return web(base.resolve(reference.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    /** The same over https; null: it is so already. */
    static @Nullable URI encrypted(URI address) {
        boolean open = "http".equalsIgnoreCase(address.getScheme());
        boolean usual = address.getPort() == -1 || address.getPort() == 80;
        return open && usual ? web("https://" + address.getHost() + rest(address)) : null;
    }

    /** What two spellings of one link have in common; null: it is no link. */
    static @Nullable String same(@Nullable String link) {
        URI address = link == null ? null : web(link.strip());
        if (address == null) {
            return null;
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/$", "");
        String port = address.getPort() == -1 ? "" : ":" + address.getPort();
        String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
        return address.getHost().toLowerCase(Locale.ROOT) + port + path + query(address.getRawQuery()) + fragment;
    }

    /** The page that a link leads to, whatever the place on it. */
    static @Nullable String page(@Nullable String link) {
        String same = same(link);
        return same == null ? null : same.replaceFirst("#.*$", "");
    }

    private static @Nullable URI web(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && address.length() <= LONGEST;
            return web && plain ? uri : null;
        } catch (URISyntaxException garbage) {
            return null;
        }
    }

    private static String rest(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return (address.getRawPath() == null ? "" : address.getRawPath()) + query;
    }

    /** Without what only says which way a reader came. */
    private static String query(@Nullable String raw) {
        String kept = Arrays.stream(raw == null ? new String[0] : raw.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("utm_"))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
