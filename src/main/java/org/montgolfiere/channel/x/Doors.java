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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells X where to call for an account and for what, and looks once a day whether it still does. */
final class Doors {

    static final String STREAM = "door";
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PATH = "/2/webhooks";

    private final Agent agent;
    private final Hooks hooks;

    Doors(Agent agent, Hooks hooks) {
        this.agent = agent;
        this.hooks = hooks;
    }

    /** @param webhook X's id of it; null: X took none @param since of which connection @param looked when last */
    private record Kept(@Nullable String webhook, Instant since, Instant looked) {}

    Batch read(Account account, @Nullable String cursor) {
        Kept kept = parse(cursor);
        Instant now = agent.now();
        boolean ours = kept != null && kept.since().equals(agent.session().since());
        if (kept != null && ours && kept.looked().plus(DAY).isAfter(now)) {
            return new Batch(STREAM, List.of(), null, false);
        }
        String before = kept == null ? null : kept.webhook();
        String webhook = ours && before != null && called(before) ? before : opened(account, before);
        Kept next = new Kept(webhook, agent.session().since(), now);
        return new Batch(STREAM, List.of(), Json.MAPPER.writeValueAsString(next), false);
    }

    /** X asks for its challenge again where it had no answer lately. */
    private boolean called(String webhook) {
        return agent.askAsApp(Call.put(PATH + "/" + webhook)) instanceof Reply.Good(JsonNode body, var _)
                && Json.yes(body, "data", "valid");
    }

    private @Nullable String opened(Account account, @Nullable String before) {
        if (before != null) agent.askAsApp(Call.delete(PATH + "/" + before));
        URI door = hooks.open(account);
        ObjectNode input = Json.MAPPER.createObjectNode().put("url", door.toString());
        Reply reply = agent.askAsApp(Call.post(PATH, input));
        if (reply instanceof Reply.Limited || reply instanceof Reply.Broken) {
            throw Agent.trouble(reply);
        }
        @Nullable
        String webhook = reply instanceof Reply.Good(JsonNode made, var _) ? Ids.of(made.get("data"), "id") : null;
        if (webhook != null) Events.WANTED.forEach(event -> subscribe(webhook, event));
        return webhook;
    }

    /** What the app's access does not hold is left out; the poll reads it. */
    private void subscribe(String webhook, String event) {
        ObjectNode input =
                Json.MAPPER.createObjectNode().put("event_type", event).put("webhook_id", webhook);
        input.putObject("filter").put("user_id", agent.me());
        agent.ask(Call.post("/2/activity/subscriptions", input.put("tag", "montgolfiere")));
    }

    private static @Nullable Kept parse(@Nullable String cursor) {
        try {
            return cursor == null ? null : Json.MAPPER.readValue(cursor, Kept.class);
        } catch (JacksonException foreign) {
            return null;
        }
    }
}
