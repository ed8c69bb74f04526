package org.montgolfiere.channel.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a mail server listens, and how the connection is kept from others' eyes. */
record Server(String host, int port, Security security) {

    private static final Pattern TYPED =
            Pattern.compile("(?:(?<how>[a-z]+)://)?(?<host>\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::(?<port>\\d{1,5}))?/?");

    /** How a connection is protected; plain text is taken for this machine alone. */
    enum Security {
        TLS,
        STARTTLS,
        PLAIN
    }

    /** What is spoken there. */
    enum Kind {
        IMAP(993, 143),
        SMTP(465, 587);

        private final int sealed;
        private final int upgraded;

        Kind(int sealed, int upgraded) {
            this.sealed = sealed;
            this.upgraded = upgraded;
        }
    }

    /** Such as {@code imap.example.org}, {@code smtp.example.org:587}, {@code starttls://mail.example.org:2525}. @return null: it is none */
    static @Nullable Server parse(String typed, Kind kind) {
        Matcher parts = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return null;
        }
        int port = parts.group("port") == null ? 0 : Integer.parseInt(parts.group("port"));
        Security security = security(parts.group("how"), port, kind);
        if (security == null || port > 65_535) {
            return null;
        }
        int usual = security == Security.TLS ? kind.sealed : kind.upgraded;
        return new Server(parts.group("host"), port == 0 ? usual : port, security);
    }

    private static @Nullable Security security(@Nullable String how, int port, Kind kind) {
        if (how == null) {
            return port == 25 || port == kind.upgraded ? Security.STARTTLS : Security.TLS;
        }
        return switch (how) {
            case "tls", "ssl", "imaps", "smtps" -> Security.TLS;
            case "starttls", "imap", "smtp", "submission" -> Security.STARTTLS;
            case "plain" -> Security.PLAIN;
            default -> null;
        };
    }

    /** As it can be typed again. */
    String written() {
        return security.name().toLowerCase(Locale.ROOT) + "://" + host + ":" + port;
    }
}
