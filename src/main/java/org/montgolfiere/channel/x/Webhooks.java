package org.montgolfiere.channel.x;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks that X has for an app, which are few. Those of this account are its own, and those whose door is shut. */
final class Webhooks {

    private static final String PATH = "/2/webhooks";
    private static final Call ALL = Call.get(PATH, "webhook_config.fields", "id,url,valid");

    private final Function<Call, Reply> app;
    private final Hooks hooks;
    private final long account;

    /** @param app what the app itself is answered */
    Webhooks(Function<Call, Reply> app, Hooks hooks, long account) {
        this.app = app;
        this.hooks = hooks;
        this.account = account;
    }

    /** Whether X has it and got its challenge answered. */
    boolean works(String id) {
        return all().stream().anyMatch(each -> id.equals(Ids.of(each, "id")) && Json.yes(each, "valid"));
    }

    /** X asks its challenge now; what came of it is seen afterwards. @return false: it has no such webhook */
    boolean challenge(String id) {
        return asked(Call.put(PATH + "/" + id)).has("data");
    }

    void deleteOurs() {
        for (JsonNode each : all()) {
            String id = Ids.of(each, "id");
            if (id != null && isOurs(Json.text(each, "url", ""))) asked(Call.delete(PATH + "/" + id));
        }
    }

    /** @return X's id of it */
    String make(URI door) {
        ObjectNode input = Json.MAPPER.createObjectNode().put("url", door.toString());
        String made = Ids.of(asked(Call.post(PATH, input)).get("data"), "id");
        if (made == null) throw Agent.trouble(new Reply.Broken("a webhook without an id", true));
        return made;
    }

    private boolean isOurs(String address) {
        return switch (hooks.leads(account, address)) {
            case HERE, NOWHERE -> true;
            case ELSEWHERE, TO_ANOTHER_ACCOUNT -> false;
        };
    }

    private List<JsonNode> all() {
        return Json.list(asked(ALL), "data");
    }

    private JsonNode asked(Call call) {
        return switch (app.apply(call)) {
            case Reply.Good(JsonNode body, var _) -> body;
            case Reply.Refused refused when refused.missing() -> Json.MAPPER.createObjectNode();
            case Reply.Refused _ -> throw new NetworkTrouble.Away("channel.x.webhook-refused", null);
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }
}
