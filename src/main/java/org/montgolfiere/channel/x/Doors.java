package org.montgolfiere.channel.x;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells X where to call for an account, and looks once a day whether it still does; {@link Subscriptions} says for what. */
final class Doors {

    static final String STREAM = "door";
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PATH = "/2/webhooks";
    private static final Call ALL = Call.get(PATH, "webhook_config.fields", "id,url,valid");

    private final Agent agent;
    private final Hooks hooks;
    private final Account account;

    Doors(Agent agent, Hooks hooks, Account account) {
        this.agent = agent;
        this.hooks = hooks;
        this.account = account;
    }

    /**
     * What was done last.
     *
     * @param webhook X's id of it
     * @param since of which connection
     * @param looked when it was last found to be well; the epoch: not since it was made
     */
    private record Kept(
            @Nullable String webhook, Instant since, Instant looked) {}

    /** What X made is noted before anything hangs on it. */
    Batch read(@Nullable String cursor) {
        Kept kept = parse(cursor);
        Instant now = agent.now();
        if (kept != null && kept.looked().plus(DAY).isAfter(now)) {
            return new Batch(STREAM, List.of(), null, false);
        }
        String webhook = kept == null ? null : kept.webhook();
        boolean tried = kept != null && kept.looked().equals(Instant.EPOCH);
        if (webhook == null || !works(webhook, tried)) {
            return batch(new Kept(opened(), agent.session().since(), Instant.EPOCH), !tried);
        }
        new Subscriptions(agent, webhook).complete();
        return batch(new Kept(webhook, agent.session().since(), now), false);
    }

    private static Batch batch(Kept next, boolean more) {
        return new Batch(STREAM, List.of(), Json.MAPPER.writeValueAsString(next), more);
    }

    /**
     * X asks for its challenge again where it had no answer lately, and tells only afterwards what came of it.
     *
     * @param tried whether it was made just now: another would fare no better
     */
    private boolean works(String webhook, boolean tried) {
        if (valid(webhook)) {
            return true;
        }
        boolean there = asked(Call.put(PATH + "/" + webhook)).has("data");
        boolean valid = there && valid(webhook);
        if (there && !valid && tried) {
            throw new NetworkTrouble.Away("channel.x.webhook-unproved", null);
        }
        return valid;
    }

    private boolean valid(String webhook) {
        return all().stream().anyMatch(each -> webhook.equals(Ids.of(each, "id")) && Json.yes(each, "valid"));
    }

    /** An app has few webhooks: what this account has from before, known or lost, makes room first. */
    private String opened() {
        for (JsonNode each : all()) {
            String id = Ids.of(each, "id");
            if (id != null && isOurs(Json.text(each, "url", ""))) asked(Call.delete(PATH + "/" + id));
        }
        URI door = hooks.open(account);
        ObjectNode input = Json.MAPPER.createObjectNode().put("url", door.toString());
        String made = Ids.of(asked(Call.post(PATH, input)).get("data"), "id");
        if (made == null) throw Agent.trouble(new Reply.Broken("a webhook without an id", true));
        return made;
    }

    private boolean isOurs(String address) {
        return switch (hooks.leads(account.id(), address)) {
            case HERE, NOWHERE -> true;
            case ELSEWHERE, TO_ANOTHER_ACCOUNT -> false;
        };
    }

    private List<JsonNode> all() {
        return Json.list(asked(ALL), "data");
    }

    private JsonNode asked(Call call) {
        return switch (agent.askAsApp(call)) {
            case Reply.Good(JsonNode body, var _) -> body;
            case Reply.Refused refused when refused.missing() -> Json.MAPPER.createObjectNode();
            case Reply.Refused _ -> throw new NetworkTrouble.Away("channel.x.webhook-refused", null);
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }

    /** @return null: it was never done for this connection */
    private @Nullable Kept parse(@Nullable String cursor) {
        try {
            Kept kept = cursor == null ? null : Json.MAPPER.readValue(cursor, Kept.class);
            return kept != null && kept.since().equals(agent.session().since()) ? kept : null;
        } catch (JacksonException foreign) {
            return null;
        }
    }
}
