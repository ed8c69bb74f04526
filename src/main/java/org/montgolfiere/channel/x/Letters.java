package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import org.montgolfiere.home.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Private messages, which X lists the newest first for thirty days: gone down to what was read before, page by page. */
final class Letters {

    static final String STREAM = "letters";
    private static final String PATH = "/2/dm_events";
    private static final Duration FIRST = Duration.ofDays(7);
    private static final int KEPT = 500;
    private static final String[] FIELDS = {
        "max_results",
        "100",
        "event_types",
        "MessageCreate",
        "dm_event.fields",
        "attachments,created_at,dm_conversation_id,entities,event_type,id,text",
        "expansions",
        "attachments.media_keys,sender_id",
        "user.fields",
        "id,name,profile_image_url,public_metrics,username",
        "media.fields",
        "alt_text,media_key,preview_image_url,type,url"
    };

    private final Agent agent;

    Letters(Agent agent) {
        this.agent = agent;
    }

    /**
     * Where it stands.
     *
     * @param mark nothing from before it is read
     * @param seen what was read before, the newest first
     * @param page where this walk goes on; null: it begins
     * @param met what this walk met so far
     */
    private record Position(
            Instant mark, List<String> seen, @Nullable String page, List<String> met) {}

    /** @param page null: the newest */
    static Call events(String path, @Nullable String page) {
        @Nullable String[] all = new String[FIELDS.length + 2];
        System.arraycopy(FIELDS, 0, all, 0, FIELDS.length);
        all[FIELDS.length] = "pagination_token";
        all[FIELDS.length + 1] = page;
        return Call.get(path, all);
    }

    Batch read(@Nullable String cursor) {
        Position position = parse(cursor);
        Reply reply = agent.ask(events(PATH, position.page()));
        boolean forgotten = reply instanceof Reply.Refused(int status, Problem _) && status == 400;
        if (forgotten && position.page() != null) {
            position = new Position(position.mark(), position.seen(), null, position.met());
            reply = agent.ask(events(PATH, null));
        }
        if (!(reply instanceof Reply.Good(JsonNode body, var _))) {
            throw agent.refusal(reply);
        }
        return step(position, new Page(body));
    }

    private Batch step(Position position, Page page) {
        List<Incoming> fresh = new ArrayList<>();
        List<String> met = new ArrayList<>(position.met());
        boolean known = false;
        for (JsonNode event : page.data()) {
            String id = Ids.of(event, "id");
            String name = id == null ? "#" + Sha256.hex(Json.raw(event)).substring(0, 16) : id;
            known = known || position.seen().contains(name);
            boolean read = position.seen().contains(name) || met.contains(name) || old(event, position.mark());
            if (!read) fresh.addFirst(incoming(event, page));
            if (!met.contains(name)) met.add(name);
        }
        String next = page.next();
        boolean more = !known && !fresh.isEmpty() && next != null && !next.equals(position.page());
        Position after = more
                ? new Position(position.mark(), position.seen(), next, met)
                : new Position(position.mark(), both(met, position.seen()), null, List.of());
        return new Batch(STREAM, fresh, Json.MAPPER.writeValueAsString(after), more);
    }

    private Incoming incoming(JsonNode event, Page page) {
        String id = Ids.of(event, "id");
        String sender = Ids.of(event, "sender_id");
        String conversation = Json.id(event, "dm_conversation_id");
        if (id == null || sender == null || conversation == null) {
            return Mentions.unreadable(event);
        }
        return new Message(
                Ids.ours(id),
                Ids.ours(conversation),
                null,
                page.author(sender),
                Message.Kind.PRIVATE,
                Words.text(Json.text(event, "text", ""), event.get("entities")),
                Attachments.of(event, page),
                null,
                Moments.plausible(Moments.parse(Json.text(event, "created_at")), agent.now()),
                sender.equals(agent.me()));
    }

    private static boolean old(JsonNode event, Instant mark) {
        Instant at = Moments.parse(Json.text(event, "created_at"));
        return at != null && at.isBefore(mark);
    }

    private static List<String> both(List<String> met, List<String> seen) {
        SequencedSet<String> all = new LinkedHashSet<>(met);
        all.addAll(seen);
        return all.stream().limit(KEPT).toList();
    }

    private Position parse(@Nullable String cursor) {
        Position begin = new Position(agent.now().minus(FIRST), List.of(), null, List.of());
        try {
            return cursor == null ? begin : Json.MAPPER.readValue(cursor, Position.class);
        } catch (JacksonException foreign) {
            return begin;
        }
    }
}
