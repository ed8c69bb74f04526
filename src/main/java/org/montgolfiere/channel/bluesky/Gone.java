package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Json;
import tools.jackson.core.JacksonException;

/** Notices that authors took back what they wrote: among the last two hundred posts we were told of, every few minutes. */
final class Gone {

    static final String STREAM = "seen";
    private static final Duration PAUSE = Duration.ofMinutes(3);
    private static final int KEPT = 200;

    private final Agent agent;

    Gone(Agent agent) {
        this.agent = agent;
    }

    /** @param posts the newest first @param after not before this moment */
    private record Seen(List<String> posts, Instant after) {
        static Seen parse(@Nullable String cursor) {
            try {
                return cursor == null ? new Seen(List.of(), Instant.EPOCH) : Json.MAPPER.readValue(cursor, Seen.class);
            } catch (JacksonException foreign) {
                return new Seen(List.of(), Instant.EPOCH);
            }
        }
    }

    Batch read(@Nullable String cursor) {
        Seen seen = Seen.parse(cursor);
        Instant now = agent.now();
        if (seen.after().isAfter(now)) {
            return new Batch(STREAM, List.of(), null, false);
        }
        SequencedSet<String> present = told();
        List<String> doubtful =
                seen.posts().stream().filter(uri -> !present.contains(uri)).toList();
        Set<String> gone = gone(doubtful);
        List<Incoming> deletions = new ArrayList<>();
        gone.forEach(uri -> deletions.add(new Incoming.Deletion(uri, now)));
        doubtful.stream().filter(uri -> !gone.contains(uri)).forEach(present::add);
        List<String> kept = present.stream().limit(KEPT).toList();
        return new Batch(STREAM, deletions, Json.MAPPER.writeValueAsString(new Seen(kept, now.plus(PAUSE))), false);
    }

    private SequencedSet<String> told() {
        SequencedSet<String> posts = new LinkedHashSet<>();
        Json.list(agent.read(Notifications.page(null)), "notifications").stream()
                .filter(each -> Notifications.kind(each) != null)
                .map(each -> AtUri.parse(Json.text(each, "uri")))
                .forEach(at -> {
                    if (at != null) posts.add(at.toString());
                });
        return posts;
    }

    /** Not shown may also mean hidden or blocked: only a record that is missing was taken back. */
    private Set<String> gone(List<String> doubtful) {
        Posts posts = new Posts(agent);
        posts.fetch(doubtful);
        Set<String> gone = new LinkedHashSet<>();
        for (String uri : doubtful) {
            if (posts.get(uri) == null && new Records(agent).isMissing(uri)) gone.add(uri);
        }
        return gone;
    }
}
