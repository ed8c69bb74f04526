package org.montgolfiere.channel.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts, answers and quotes. The record is made from what is sent and from its key alone: every try writes the same. */
final class Posting {

    static final int GRAPHEMES = 300;
    private static final int BYTES = 3000;

    private final Agent agent;

    Posting(Agent agent) {
        this.agent = agent;
    }

    Delivery post(Outgoing outgoing) {
        String refusal = refusal(outgoing);
        return refusal == null ? write(outgoing, record(outgoing)) : Deliveries.no(refusal);
    }

    Delivery reply(Outgoing outgoing) {
        String refusal = refusal(outgoing);
        if (refusal != null) {
            return Deliveries.no(refusal);
        }
        return switch (new Subjects(agent).post(outgoing.subject())) {
            case Subjects.Subject.Gone() -> Deliveries.no("parent-gone");
            case Subjects.Subject.There there when there.blocksUs() -> Deliveries.no("blocked-by-them");
            case Subjects.Subject.There there when there.viewer("replyDisabled") -> Deliveries.no("replies-closed");
            case Subjects.Subject.There there -> {
                ObjectNode record = record(outgoing);
                ObjectNode reply = record.putObject("reply");
                reply.set("root", ref(there.root()));
                reply.set("parent", ref(there.ref()));
                yield write(outgoing, record);
            }
        };
    }

    Delivery quote(Outgoing outgoing) {
        String refusal = refusal(outgoing);
        if (refusal != null) {
            return Deliveries.no(refusal);
        }
        return switch (new Subjects(agent).post(outgoing.subject())) {
            case Subjects.Subject.Gone() -> Deliveries.no("parent-gone");
            case Subjects.Subject.There there when there.viewer("embeddingDisabled") -> Deliveries.no("quotes-closed");
            case Subjects.Subject.There there -> {
                ObjectNode record = record(outgoing);
                record.set("embed", quoting(there.ref(), record.get("embed")));
                yield write(outgoing, record);
            }
        };
    }

    static ObjectNode ref(Post.Ref ref) {
        return Json.MAPPER.createObjectNode().put("uri", ref.uri()).put("cid", ref.cid());
    }

    /** The moment in a key, as a record says it: the same at every try. */
    static String moment(String key, Instant otherwise) {
        Instant made = Objects.requireNonNullElse(Tid.instant(key), otherwise);
        return made.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private Delivery write(Outgoing outgoing, ObjectNode record) {
        return new Records(agent).create(AtUri.POST, outgoing.key(), record);
    }

    private static @Nullable String refusal(Outgoing outgoing) {
        if (outgoing.text().isBlank() && outgoing.pictures().isEmpty()) {
            return "empty";
        }
        if (Texts.bytes(outgoing.text()) > BYTES || Measure.PLAIN.count(outgoing.text()) > GRAPHEMES) {
            return "too-long:" + GRAPHEMES;
        }
        return Pictures.refusal(outgoing.pictures());
    }

    private ObjectNode record(Outgoing outgoing) {
        ObjectNode record = Json.MAPPER
                .createObjectNode()
                .put("$type", AtUri.POST)
                .put("text", outgoing.text())
                .put("createdAt", moment(outgoing.key(), agent.now()));
        ArrayNode facets = facets(outgoing.text());
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
        if (!outgoing.pictures().isEmpty()) {
            record.set("embed", new Pictures(agent).embed(outgoing.pictures()));
        }
        return record;
    }

    private static ObjectNode quoting(Post.Ref quoted, @Nullable JsonNode images) {
        ObjectNode quote = Json.MAPPER.createObjectNode().put("$type", "app.bsky.embed.record");
        quote.set("record", ref(quoted));
        if (images == null) {
            return quote;
        }
        ObjectNode both = Json.MAPPER.createObjectNode().put("$type", "app.bsky.embed.recordWithMedia");
        both.set("record", quote);
        both.set("media", images);
        return both;
    }

    private ArrayNode facets(String text) {
        ArrayNode facets = Json.MAPPER.createArrayNode();
        for (Facets.Facet facet : Facets.in(text)) {
            ObjectNode feature = feature(facet);
            if (feature == null) continue;
            ObjectNode node = facets.addObject();
            node.putObject("index").put("byteStart", facet.start()).put("byteEnd", facet.end());
            node.putArray("features").add(feature);
        }
        return facets;
    }

    /** @return null: a name that nobody bears stays plain text */
    private @Nullable ObjectNode feature(Facets.Facet facet) {
        ObjectNode feature = Json.MAPPER.createObjectNode();
        return switch (facet) {
            case Facets.Facet.Link link ->
                feature.put("$type", "app.bsky.richtext.facet#link").put("uri", link.address());
            case Facets.Facet.Tag tag ->
                feature.put("$type", "app.bsky.richtext.facet#tag").put("tag", tag.word());
            case Facets.Facet.Mention mention -> {
                String did = did(mention.handle());
                yield did == null
                        ? null
                        : feature.put("$type", "app.bsky.richtext.facet#mention")
                                .put("did", did);
            }
        };
    }

    private @Nullable String did(String handle) {
        Reply reply = agent.ask(Call.query("com.atproto.identity.resolveHandle", "handle", handle));
        return switch (reply) {
            case Reply.Good(JsonNode body) -> Json.text(body, "did");
            case Reply.Refused nobody -> null;
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }
}
