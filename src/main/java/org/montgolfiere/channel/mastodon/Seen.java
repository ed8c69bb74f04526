package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * Notices that authors changed or took back what they wrote: among the last posts that we were told of, every few
 * minutes, and at once where the server's stream rang for it.
 */
final class Seen {

    static final String STREAM = "seen";
    private static final Duration PAUSE = Duration.ofMinutes(3);
    private static final int KEPT = 100;
    private static final String NEVER = "";

    private final Agent agent;
    private final Set<String> rung;

    /** @param rung the ids of posts that the stream says were changed */
    Seen(Agent agent, Set<String> rung) {
        this.agent = agent;
        this.rung = rung;
    }

    /** @param posts their last edits by their ids, the newest first @param after not before this moment */
    private record Kept(LinkedHashMap<String, String> posts, Instant after) {}

    static Incoming.Edit edit(Status status, Instant now) {
        return new Incoming.Edit(status.id(), status.text(), Moments.plausible(Moments.parse(status.edited()), now));
    }

    Batch read(@Nullable String cursor) {
        Kept kept = parse(cursor);
        Instant now = agent.now();
        if (kept.after().isAfter(now) && Collections.disjoint(rung, kept.posts().keySet())) {
            return new Batch(STREAM, List.of(), null, false);
        }
        SequencedMap<String, Status> present = told();
        Look look = new Look(agent, present, kept.posts().keySet());
        List<Incoming> changes = new ArrayList<>();
        LinkedHashMap<String, String> next = new LinkedHashMap<>();
        LinkedHashMap<String, String> looked = new LinkedHashMap<>();
        present.forEach((id, status) -> next.put(id, version(status)));
        for (Map.Entry<String, String> before : kept.posts().entrySet()) {
            switch (look.at(before.getKey())) {
                case Look.Sight.Gone() -> changes.add(new Incoming.Deletion(before.getKey(), now));
                case Look.Sight.Unasked() -> next.put(before.getKey(), before.getValue());
                case Look.Sight.There(Status status) -> {
                    if (!version(status).equals(before.getValue())) changes.add(edit(status, now));
                    looked.put(status.id(), version(status));
                }
            }
        }
        looked.forEach(next::putIfAbsent); // what was not asked about is the first next time
        return new Batch(STREAM, changes, written(next, now), false);
    }

    private static String written(LinkedHashMap<String, String> posts, Instant now) {
        LinkedHashMap<String, String> newest = new LinkedHashMap<>();
        posts.forEach((id, version) -> {
            if (newest.size() < KEPT) newest.put(id, version);
        });
        return Json.MAPPER.writeValueAsString(new Kept(newest, now.plus(PAUSE)));
    }

    private SequencedMap<String, Status> told() {
        SequencedMap<String, Status> told = new LinkedHashMap<>();
        JsonNode page = agent.read(Call.get(Notifications.PATH, "limit", "40")).body();
        for (JsonNode view : Notifications.told(page)) {
            Status status = Status.of(view, agent.address());
            if (status != null) told.put(status.id(), status);
        }
        return told;
    }

    private static String version(Status status) {
        return status.edited() == null ? NEVER : status.edited();
    }

    private static Kept parse(@Nullable String cursor) {
        Kept none = new Kept(new LinkedHashMap<>(), Instant.EPOCH);
        try {
            return cursor == null ? none : Json.MAPPER.readValue(cursor, new TypeReference<Kept>() {});
        } catch (JacksonException foreign) {
            return none;
        }
    }
}
