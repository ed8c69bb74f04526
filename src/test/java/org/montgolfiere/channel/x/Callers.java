package org.montgolfiere.channel.x;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the stand-in was told to call, and for what. */
final class Callers {

    final Map<String, String> webhooks = new ConcurrentHashMap<>();
    final List<JsonNode> subscriptions = new CopyOnWriteArrayList<>();
    /** Whose challenge was not answered when it was last asked. */
    final Set<String> silent = ConcurrentHashMap.newKeySet();

    volatile int most = 5;
    volatile Predicate<String> challenge = address -> true;
    private final Town town;

    Callers(Town town) {
        this.town = town;
    }

    Line.Told hooked(JsonNode body) {
        String url = body.path("url").asString();
        if (webhooks.size() >= most) {
            return Problems.told(403, "disallowed-resource", "Too many resources already created");
        }
        if (!challenge.test(url)) {
            return Problems.told(400, "invalid-request", "CRC failed");
        }
        String id = town.nextId();
        webhooks.put(id, url);
        ObjectNode data =
                Json.MAPPER.createObjectNode().put("id", id).put("url", url).put("valid", true);
        return Calls.good("data", data.put("created_at", "2026-03-10T09:00:00.000Z"));
    }

    /** Tells that it asks, not what it hears. */
    Line.Told challenged(String id) {
        String url = webhooks.get(id);
        if (url == null) return Problems.missing(id);
        boolean proved = challenge.test(url);
        if (proved) silent.remove(id);
        else silent.add(id);
        return Calls.good("data", Views.read("{\"valid\": true}"));
    }

    ObjectNode webhooks() {
        ObjectNode all = Json.MAPPER.createObjectNode();
        webhooks.forEach((id, url) ->
                all.withArray("data").addObject().put("id", id).put("url", url).put("valid", !silent.contains(id)));
        return all;
    }

    ObjectNode subscriptions() {
        ObjectNode all = Json.MAPPER.createObjectNode();
        subscriptions.forEach(all.withArray("data")::add);
        return all;
    }

    Line.Told unhooked(String id) {
        boolean known = webhooks.remove(id) != null;
        subscriptions.removeIf(each -> each.path("webhook_id").asString("").equals(id));
        return known ? Calls.good("data", Views.read("{\"deleted\": true}")) : Problems.missing(id);
    }

    Line.Told subscribed(JsonNode body) {
        subscriptions.add(body);
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.putObject("subscription").put("subscription_id", town.nextId());
        return Calls.good("data", data);
    }
}
