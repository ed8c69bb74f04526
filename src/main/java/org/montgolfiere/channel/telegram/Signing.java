package org.montgolfiere.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Network.Connection;
import tools.jackson.databind.JsonNode;

/** Connects a bot by the token that BotFather gave. */
final class Signing {

    static final String SERVER = "https://api.telegram.org";
    private static final Pattern TOKEN = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{20,100}");

    private final Api api;
    private final Hooks hooks;

    Signing(Api api, Hooks hooks) {
        this.api = api;
        this.hooks = hooks;
    }

    Connection connect(Map<String, String> typed) {
        String token = typed.getOrDefault("token", "").strip();
        URI server = server(typed.getOrDefault("server", ""));
        if (server == null) {
            return no("bad-server");
        }
        if (!TOKEN.matcher(token).matches()) {
            return no("bad-token");
        }
        Reply who = ask(server, token, "getMe");
        if (who instanceof Reply.Refused) {
            return no("wrong-token");
        }
        Long id = who instanceof Reply.Good(JsonNode me) ? Place.whole(me, "id") : null;
        String username = who instanceof Reply.Good(JsonNode me) ? Json.text(me, "username") : null;
        if (!(who instanceof Reply.Good(JsonNode me)) || id == null || username == null) {
            throw Bot.trouble(who);
        }
        Connection.@Nullable Refused taken = taken(server, token);
        String name = Json.text(me, "first_name", username);
        return taken != null
                ? taken
                : new Connection.Made(
                        id.toString(),
                        username,
                        name,
                        server.toString(),
                        Session.of(server, token, id.toString(), username).secret());
    }

    /** Telegram tells what comes to one program only. One of this desk's own from before is switched off. */
    private Connection.@Nullable Refused taken(URI server, String token) {
        Reply told = ask(server, token, "getWebhookInfo");
        if (!(told instanceof Reply.Good(JsonNode info))) {
            throw Bot.trouble(told);
        }
        String address = Json.text(info, "url", "");
        if (address.isEmpty()) {
            return null;
        }
        if (!hooks.own(address)) {
            return no("webhook-elsewhere:" + host(address));
        }
        Reply off = ask(server, token, "deleteWebhook");
        if (!(off instanceof Reply.Good)) {
            throw Bot.trouble(off);
        }
        return null;
    }

    private Reply ask(URI server, String token, String method) {
        return api.call(server, token, method, Json.MAPPER.createObjectNode(), Duration.ZERO);
    }

    static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "?" : host;
        } catch (IllegalArgumentException odd) {
            return "?";
        }
    }

    /** https, or plain http on this very machine; null: it is none. */
    private static @Nullable URI server(String typed) {
        String bare = typed.isBlank() ? SERVER : typed.strip().replaceFirst("/+$", "");
        try {
            URI uri = URI.create(bare);
            String host = uri.getHost();
            boolean plain = host != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null;
            boolean here = plain && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
            boolean safe = "https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme());
            return plain && safe && uri.getRawPath().isEmpty() ? uri : null;
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }

    private static Connection.Refused no(String why) {
        return new Connection.Refused("channel.telegram." + why);
    }
}
