package org.montgolfiere.channel.mail;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Network.Field;

/** What a person types to connect a mailbox; servers that they leave out are guessed. */
record Typed(Map<String, String> typed) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"',;:\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final int LONGEST = 4_000; // some providers' tokens fill two thousand

    /** The fields of the form, those that few need folded away. */
    static List<Field> fields() {
        return List.of(
                new Field("address", Field.Kind.TEXT, true, ""),
                new Field("password", Field.Kind.SECRET, false, ""),
                new Field("name", Field.Kind.TEXT, false, ""),
                new Field("imap", Field.Kind.TEXT, false, ""),
                new Field("smtp", Field.Kind.TEXT, false, ""),
                new Field("folder", Field.Kind.TEXT, false, "INBOX"),
                seldom("user", Field.Kind.TEXT),
                seldom("sent", Field.Kind.TEXT),
                seldom("trusted", Field.Kind.TEXT),
                seldom("client", Field.Kind.TEXT),
                seldom("client-secret", Field.Kind.SECRET),
                seldom("refresh", Field.Kind.SECRET),
                seldom("token", Field.Kind.ADDRESS));
    }

    private static Field seldom(String name, Field.Kind kind) {
        return new Field(name, kind, false, "", true);
    }

    /** What came of reading the form. */
    sealed interface Read {
        record Whole(Settings settings) implements Read {}

        record Wrong(String why) implements Read {}
    }

    Read read() {
        String address = given("address").toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            return new Read.Wrong("channel.mail.bad-address");
        }
        if (typed.values().stream().anyMatch(Typed::unfit)) {
            return new Read.Wrong("channel.mail.bad-line");
        }
        Guess guess = Guess.of(address);
        Server imap = Server.parse(given("imap", guess.imap()), Server.Kind.IMAP);
        Server smtp = Server.parse(given("smtp", guess.smtp()), Server.Kind.SMTP);
        if (imap == null || smtp == null) {
            return new Read.Wrong("channel.mail.bad-server:" + (imap == null ? given("imap") : given("smtp")));
        }
        if (given("refresh").isEmpty()) {
            return given("password").isEmpty()
                    ? new Read.Wrong("channel.mail.no-password")
                    : new Read.Whole(settings(address, imap, smtp, null, guess));
        }
        Settings.Grant grant = grant(guess);
        return grant == null
                ? new Read.Wrong("channel.mail.bad-token-address")
                : new Read.Whole(settings(address, imap, smtp, grant, guess));
    }

    private Settings settings(String address, Server imap, Server smtp, Settings.@Nullable Grant grant, Guess guess) {
        return new Settings(
                address,
                given("name", address),
                given("user", address),
                grant == null ? typed.getOrDefault("password", "") : "",
                grant,
                imap,
                smtp,
                given("folder", "INBOX"),
                given("sent"),
                given("trusted").toLowerCase(Locale.ROOT),
                mark());
    }

    private Settings.@Nullable Grant grant(Guess guess) {
        try {
            URI endpoint = URI.create(given("token", guess.token()));
            boolean web =
                    "https".equalsIgnoreCase(endpoint.getScheme()) || "http".equalsIgnoreCase(endpoint.getScheme());
            return web && endpoint.getHost() != null
                    ? new Settings.Grant(
                            endpoint.toString(),
                            given("client"),
                            given("client-secret"),
                            given("refresh"),
                            "",
                            Instant.EPOCH)
                    : null;
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    private static boolean unfit(String line) {
        return line.length() > LONGEST || line.chars().anyMatch(sign -> sign < ' ');
    }

    private String given(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private String given(String name, String otherwise) {
        return given(name).isEmpty() ? otherwise : given(name);
    }

    private static String mark() {
        byte[] mark = new byte[32];
        new SecureRandom().nextBytes(mark);
        return HexFormat.of().formatHex(mark);
    }
}
