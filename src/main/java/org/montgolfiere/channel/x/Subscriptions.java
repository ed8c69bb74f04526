package org.montgolfiere.channel.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What X brings to a webhook for an account: asked for where X does not have it yet. */
final class Subscriptions {

    private static final String PATH = "/2/activity/subscriptions";

    private final Agent agent;
    private final String webhook;

    Subscriptions(Agent agent, String webhook) {
        this.agent = agent;
        this.webhook = webhook;
    }

    /**
     * What the app's access does not hold is left out; the poll reads it.
     *
     * @throws NetworkTrouble where one could not be asked for, once all others were
     */
    void complete() {
        Set<String> there = there();
        List<String> refused = new ArrayList<>();
        for (String event : Events.WANTED) {
            if (!there.contains(event) && !subscribed(event)) refused.add(event);
        }
        if (!refused.isEmpty()) {
            throw new NetworkTrouble.Away("channel.x.subscription-refused:" + String.join(", ", refused), null);
        }
    }

    private Set<String> there() {
        JsonNode told = agent.read(Call.get(PATH, "max_results", "1000")).body();
        return Json.list(told, "data").stream()
                .filter(each -> webhook.equals(Ids.of(each, "webhook_id")))
                .filter(each -> agent.me().equals(Ids.of(each.get("filter"), "user_id")))
                .map(each -> Json.text(each, "event_type", ""))
                .collect(Collectors.toSet());
    }

    private boolean subscribed(String event) {
        ObjectNode input =
                Json.MAPPER.createObjectNode().put("event_type", event).put("webhook_id", webhook);
        input.putObject("filter").put("user_id", agent.me());
        return switch (agent.ask(Call.post(PATH, input.put("tag", "montgolfiere")))) {
            case Reply.Good _ -> true;
            case Reply.Refused refused -> refused.notEnrolled();
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }
}
