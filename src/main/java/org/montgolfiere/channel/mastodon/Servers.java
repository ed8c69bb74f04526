package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;

/** What each server can do, asked once a day. Forgetting it costs a question, nothing else. */
final class Servers {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Api api;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();
    private final Set<URI> oneByOne = ConcurrentHashMap.newKeySet();

    Servers(Api api) {
        this.api = api;
    }

    private record Known(Server server, Instant until) {}

    /** @throws NetworkTrouble where it could not be asked */
    Server of(URI address) {
        Known kept = known.get(address);
        if (kept != null && kept.until().isAfter(api.now())) {
            return kept.server();
        }
        Server server = ask(address);
        known.put(address, new Known(server, api.now().plus(KEPT)));
        return server;
    }

    /** What a server told when it was asked last; what every server takes where it never was. */
    Server known(URI address) {
        Known kept = known.get(address);
        return kept == null ? Server.PLAIN : kept.server();
    }

    /** Whether a server tells of several posts at once, until it said that it does not. */
    boolean several(URI address) {
        return !oneByOne.contains(address);
    }

    void tellsOneByOne(URI address) {
        oneByOne.add(address);
    }

    private Server ask(URI address) {
        Reply reply = api.call(address, Call.get("/api/v2/instance"), null);
        if (reply instanceof Reply.Refused) {
            reply = api.call(address, Call.get("/api/v1/instance"), null);
        }
        return switch (reply) {
            case Reply.Good(JsonNode body, Reply.Told _) -> Server.of(body, address);
            case Reply.Refused closed -> Server.PLAIN; // some tell nobody who is not signed in
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }
}
