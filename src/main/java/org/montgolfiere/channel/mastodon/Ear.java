package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.montgolfiere.channel.Json;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;

/** Listens to a server's stream of events. It only rings; what was changed it keeps in mind until it is looked at. */
final class Ear {

    private static final Duration WHILE = Duration.ofHours(1);
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final int LINE = 1 << 20;
    private static final int KEPT = 1000;

    private final Outside outside;
    private final Map<Long, Set<String>> changed = new ConcurrentHashMap<>();

    Ear(Outside outside) {
        this.outside = outside;
    }

    /** @return false where the server has no such stream */
    boolean listen(URI streaming, Session session, long account, Runnable ring) {
        URI address = URI.create(streaming + "/api/v1/streaming/user");
        Request request = Request.get(address)
                .bearer(session.token())
                .header("Accept", "text/event-stream")
                .within(WHILE)
                .atMost(LINE);
        Events events = new Events(account, ring);
        Answer answer = outside.listen(request, SILENCE, events::line);
        return !(answer instanceof Answer.Reply reply) || reply.good() || reply.status() >= 500;
    }

    /** The ids of posts that the stream said were changed, since this was last asked. */
    Set<String> changes(long account) {
        Set<String> ids = changed.remove(account);
        return ids == null ? Set.of() : ids;
    }

    private final class Events {
        private final long account;
        private final Runnable ring;
        private String event = "";

        Events(long account, Runnable ring) {
            this.account = account;
            this.ring = ring;
        }

        void line(String line) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data(line.substring("data:".length()).strip());
            }
        }

        private void data(String data) {
            switch (event) {
                case "notification", "conversation" -> ring.run();
                case "delete" -> change(data);
                case "status.update" -> {
                    String id = Json.id(Json.read(data.getBytes(StandardCharsets.UTF_8)), "id");
                    if (id != null) change(id);
                }
                default -> {
                    // what others say that we follow, announcements, filters: nothing that the desk reads
                }
            }
        }

        private void change(String id) {
            Set<String> ids = changed.computeIfAbsent(account, none -> ConcurrentHashMap.newKeySet());
            if (ids.size() < KEPT) ids.add(id);
            ring.run();
        }
    }
}
