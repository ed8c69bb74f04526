package org.montgolfiere.channel.mastodon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Looks whether posts are still there and how they are now: several at once where the server can, else a few a time. */
final class Look {

    private static final int TOGETHER = 20;
    private static final int A_TIME = 8;

    private final Agent agent;
    private final SequencedMap<String, Status> present;
    private int asked;

    /** @param present what was just seen, and needs no look @param doubtful all that will be looked at */
    Look(Agent agent, SequencedMap<String, Status> present, Collection<String> doubtful) {
        this.agent = agent;
        this.present = new LinkedHashMap<>(present);
        List<String> missing =
                doubtful.stream().filter(id -> !present.containsKey(id)).toList();
        for (int from = 0; from < missing.size() && agent.servers().several(agent.address()); from += TOGETHER) {
            together(missing.subList(from, Math.min(from + TOGETHER, missing.size())));
        }
    }

    /** What was seen of a post. */
    sealed interface Sight {
        record There(Status status) implements Sight {}

        record Gone() implements Sight {}

        /** Another time. */
        record Unasked() implements Sight {}
    }

    Sight at(String id) {
        Status here = present.get(id);
        if (here != null) {
            return new Sight.There(here);
        }
        if (asked++ >= A_TIME) {
            return new Sight.Unasked();
        }
        return switch (agent.ask(Call.get("/api/v1/statuses/" + id))) {
            case Reply.Good(JsonNode body, Reply.Told _) -> {
                Status status = Status.of(body, agent.address());
                yield status == null ? new Sight.Unasked() : new Sight.There(status);
            }
            case Reply.Refused refused -> refused.missing() ? new Sight.Gone() : new Sight.Unasked();
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }

    private void together(List<String> ids) {
        String[] pairs = ids.stream().flatMap(id -> Stream.of("id[]", id)).toArray(String[]::new);
        switch (agent.ask(Call.get("/api/v1/statuses", pairs))) {
            case Reply.Good(JsonNode body, Reply.Told _) -> {
                for (JsonNode view : body) {
                    Status status = Status.of(view, agent.address());
                    if (status != null) present.put(status.id(), status);
                }
            }
            case Reply.Refused refused -> agent.servers().tellsOneByOne(agent.address());
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        }
    }
}
