package org.montgolfiere.channel.mastodon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** Fetches posts, each once during one call of the desk. */
final class Posts {

    private final Agent agent;
    private final Map<String, Optional<Status>> known = new HashMap<>();
    private final Map<String, List<Status>> above = new HashMap<>();

    Posts(Agent agent) {
        this.agent = agent;
    }

    /** @return null: there is none, or none that we may see @throws org.montgolfiere.channel.NetworkTrouble */
    @Nullable
    Status find(String id) {
        return known.computeIfAbsent(id, missing -> Optional.ofNullable(ask(missing)))
                .orElse(null);
    }

    /** What a post answers, from the top of the thread down to its parent, as far as it is shown to us. */
    List<Status> above(Status status) {
        String parent = status.parent();
        return parent == null ? List.of() : above.computeIfAbsent(parent, id -> ancestors(status.id()));
    }

    private @Nullable Status ask(String id) {
        return switch (agent.ask(Call.get("/api/v1/statuses/" + id))) {
            case Reply.Good(JsonNode body, Reply.Told _) -> Status.of(body, agent.address());
            case Reply.Refused refused -> {
                if (!refused.missing()) throw Agent.trouble(refused);
                yield null;
            }
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }

    private List<Status> ancestors(String id) {
        return switch (agent.ask(Call.get("/api/v1/statuses/" + id + "/context"))) {
            case Reply.Good(JsonNode body, Reply.Told _) ->
                Json.list(body, "ancestors").stream()
                        .map(each -> Status.of(each, agent.address()))
                        .<Status>mapMulti((status, found) -> {
                            if (status != null) found.accept(status);
                        })
                        .toList();
            case Reply.Refused gone -> List.of();
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }
}
