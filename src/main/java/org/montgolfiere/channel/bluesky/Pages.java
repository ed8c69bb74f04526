package org.montgolfiere.channel.bluesky;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import tools.jackson.databind.JsonNode;

/** Pages of a list that shows the newest first. */
final class Pages {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Agent agent;

    Pages(Agent agent) {
        this.agent = agent;
    }

    /** What a page asks for, given the network's word for it. */
    interface Asking extends Function<@Nullable String, Call> {}

    /**
     * The next step of a walk over such a list.
     *
     * @param list the name of the list in the answer
     * @param subject what in each entry has the address and the time; an empty one is the entry itself
     */
    Walk.Step step(Walk walk, Asking asking, String list, String subject) {
        Reply reply = fetch(walk.page(), asking);
        if (reply instanceof Reply.Refused && walk.page() != null) {
            return step(walk.again(), asking, list, subject);
        }
        if (!(reply instanceof Reply.Good(JsonNode body))) {
            throw Agent.trouble(reply);
        }
        return walk.step(new Walk.Page(items(body, list, subject), next(body)), agent.now());
    }

    /**
     * Some lists page by the moment alone and would drop what shares the last one's millisecond: where the network's word
     * is a moment, the page is asked from one millisecond earlier on the way, unless that leads nowhere.
     */
    private Reply fetch(@Nullable String page, Asking asking) {
        Instant moment = Moments.parse(page);
        if (page == null || moment == null) {
            return agent.ask(asking.apply(page));
        }
        Reply reply = agent.ask(asking.apply(MILLIS.format(moment.plusMillis(1))));
        boolean stands = reply instanceof Reply.Good(JsonNode body) && page.equals(next(body));
        return stands ? agent.ask(asking.apply(page)) : reply;
    }

    private static @Nullable String next(JsonNode body) {
        String next = Json.text(body, "cursor");
        return next == null || next.isEmpty() ? null : next;
    }

    private List<Walk.Item> items(JsonNode body, String list, String subject) {
        JsonNode entries = body.get(list);
        if (entries == null || !entries.isArray()) {
            throw Agent.trouble(new Reply.Broken("a page without its list", false));
        }
        List<Walk.Item> items = new ArrayList<>();
        Instant last = agent.now();
        for (JsonNode entry : Json.list(body, list)) {
            JsonNode told = subject.isEmpty() ? entry : Json.at(entry, subject);
            Instant at = Moments.parse(Json.text(told, "indexedAt"));
            last = at == null ? last : at;
            String uri = Json.text(told, "uri");
            String reason = Json.text(entry, "reason", "");
            items.add(new Walk.Item(uri == null ? Json.raw(entry) : uri + " " + reason, last, entry));
        }
        return items;
    }
}
