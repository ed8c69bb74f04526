package org.montgolfiere.channel.bluesky;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hides a reply below a post of ours: its address joins the list in the thread's gate. */
final class Hiding {

    private static final String GATE = "app.bsky.feed.threadgate";
    private static final String LIST = "hiddenReplies";
    private static final int TRIES = 5;

    private final Agent agent;
    private final Records records;

    Hiding(Agent agent) {
        this.agent = agent;
        this.records = new Records(agent);
    }

    Delivery hide(Outgoing outgoing) {
        return switch (new Subjects(agent).post(outgoing.subject())) {
            case Subjects.Subject.Gone() -> Deliveries.no("parent-gone");
            case Subjects.Subject.There there -> {
                AtUri root = AtUri.parse(there.root().uri());
                if (root == null || !root.did().equals(agent.did()) || root.equals(there.at())) {
                    yield Deliveries.no("hide-not-ours");
                }
                yield hide(there.at(), root);
            }
        };
    }

    Delivery find(Outgoing outgoing) {
        return switch (new Subjects(agent).post(outgoing.subject())) {
            case Subjects.Subject.Gone() -> Deliveries.no("parent-gone");
            case Subjects.Subject.There there -> {
                AtUri root = AtUri.parse(there.root().uri());
                if (root == null) yield Deliveries.no("hide-not-ours");
                AtUri gate = records.own(GATE, root.key());
                boolean hidden = hidden(Records.value(records.get(gate)))
                        .contains(there.at().toString());
                yield hidden ? new Delivery.Sent(gate.toString(), null) : Deliveries.notThere(agent.now());
            }
        };
    }

    /** Reads, adds and writes only what nobody changed in between; else once more. */
    private Delivery hide(AtUri reply, AtUri root) {
        AtUri gate = records.own(GATE, root.key());
        for (int tries = 0; tries < TRIES; tries++) {
            Reply before = records.get(gate);
            if (!(before instanceof Reply.Good) && !(before instanceof Reply.Refused none && none.missing())) {
                throw Agent.trouble(before);
            }
            if (hidden(Records.value(before)).contains(reply.toString())) {
                return new Delivery.Sent(gate.toString(), null);
            }
            Reply written = records.put(gate, with(reply, root, Records.value(before)), cid(before));
            if (written instanceof Reply.Good) {
                return new Delivery.Sent(gate.toString(), null);
            }
            if (!(written instanceof Reply.Refused refused && refused.error().equals("InvalidSwap"))) {
                return Deliveries.failed(written, agent.now());
            }
        }
        return Deliveries.notThere(agent.now());
    }

    private static @Nullable String cid(Reply before) {
        return before instanceof Reply.Good(JsonNode body) ? Json.text(body, "cid") : null;
    }

    private static List<String> hidden(@Nullable JsonNode gate) {
        return Json.list(gate, LIST).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private ObjectNode with(AtUri reply, AtUri root, @Nullable JsonNode before) {
        ObjectNode gate = before instanceof ObjectNode known
                ? known.deepCopy()
                : Json.MAPPER
                        .createObjectNode()
                        .put("$type", GATE)
                        .put("post", root.toString())
                        .put("createdAt", agent.now().toString());
        var list = gate.putArray(LIST);
        hidden(before).forEach(list::add);
        list.add(reply.toString());
        return gate;
    }
}
