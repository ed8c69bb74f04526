package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Keys;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A post to oneself alone: sent, read back, deleted again. */
final class Trial {

    private static final String SIGN = "Montgolfière ✓ ";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOOKS = 20;

    private final Agent agent;
    private final List<String> steps = new ArrayList<>();
    private final String text = SIGN + UUID.randomUUID();

    Trial(Agent agent) {
        this.agent = agent;
    }

    /** Whether a post of ours is such a one, met before it was deleted: it is no message. */
    static boolean is(Status status) {
        return status.secluded() && status.text().startsWith(SIGN);
    }

    /** @return what was done and how it went, as message keys, each with its argument after a colon */
    List<String> run() {
        long begun = System.nanoTime();
        Outgoing post = new Outgoing(Outgoing.Act.POST, Keys.next(agent.now()), text, null, List.of());
        String id = posted(post);
        if (id == null) {
            return steps;
        }
        said("trial-posted");
        readBack(id, begun);
        delete(id);
        return steps;
    }

    /** @return its id; null: it is not there, as far as is known */
    private @Nullable String posted(Outgoing post) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("status", text).put("visibility", "direct");
        Reply reply = agent.ask(Call.post("/api/v1/statuses", body).keyed(post.key()));
        String id = reply instanceof Reply.Good(JsonNode made, Reply.Told _) ? Json.id(made, "id") : null;
        if (id != null) {
            return id;
        }
        return switch (Deliveries.failed(reply, agent.now())) {
            case Delivery.Sent(String sent, String _) -> sent;
            case Delivery.NotSent(String why, var _) -> {
                steps.add(why);
                yield null;
            }
            case Delivery.Unknown(String why) -> found(post, why);
        };
    }

    private @Nullable String found(Outgoing post, String why) {
        steps.add(why);
        return new Lookup(agent, post).find() instanceof Delivery.Sent(String id, String _) ? id : null;
    }

    private void readBack(String id, long begun) {
        Status back = awaited(id);
        if (back == null || !back.text().contains(text)) {
            said("trial-not-read");
            return;
        }
        long seconds = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        said("trial-read:" + seconds);
        if (!back.secluded()) said("trial-wider");
    }

    private @Nullable Status awaited(String id) {
        try {
            for (int looks = 0; looks < LOOKS; looks++) {
                Status back = new Posts(agent).find(id);
                if (back != null) return back;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (NetworkTrouble.Away away) {
            return null; // what was posted is still to be deleted
        }
        return null;
    }

    private void delete(String id) {
        Outgoing deletion = new Outgoing(Outgoing.Act.DELETION, Keys.next(agent.now()), "", id, List.of());
        said(deleted(deletion) ? "trial-deleted" : "trial-not-deleted");
    }

    private boolean deleted(Outgoing deletion) {
        try {
            return new Gestures(agent).delete(deletion) instanceof Delivery.Sent;
        } catch (NetworkTrouble.Away | NetworkTrouble.Limited trouble) {
            return false;
        }
    }

    private void said(String step) {
        steps.add("channel.mastodon." + step);
    }
}
