package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import tools.jackson.databind.JsonNode;

/** Mentions, replies, quotes and private messages; favourites, boosts and followers as signs; edits of what was read. */
final class Notifications {

    static final String STREAM = "notifications";
    static final String PATH = "/api/v1/notifications";
    private static final Duration FIRST = Duration.ofDays(7);
    /** Of no concern to the desk: whom we follow, polls that ended, the server's own housekeeping. */
    private static final Set<String> NOT_FOR_US = Set.of(
            "status",
            "poll",
            "quoted_update",
            "follow_request",
            "admin.sign_up",
            "admin.report",
            "severed_relationships",
            "moderation_warning",
            "annual_report",
            "added_to_collection",
            "collection_update",
            "move",
            "pending.favourite",
            "pending.reply",
            "pending.reblog");

    private final Agent agent;
    private final Threads threads;

    Notifications(Agent agent) {
        this.agent = agent;
        this.threads = new Threads(agent, new Posts(agent));
    }

    Batch read(@Nullable String cursor) {
        Timeline.Page page = new Timeline(agent, PATH, FIRST).read(cursor);
        Map<String, Incoming> incoming = new LinkedHashMap<>();
        for (JsonNode notification : page.fresh()) {
            incoming(notification).forEach(each -> merge(incoming, each));
        }
        return new Batch(STREAM, List.copyOf(incoming.values()), page.cursor(), page.more());
    }

    /** The posts that a page of notifications shows. */
    static List<JsonNode> told(Iterable<JsonNode> notifications) {
        List<JsonNode> told = new ArrayList<>();
        for (JsonNode each : notifications) {
            JsonNode status = each.get("status");
            if (kind(Json.text(each, "type", "")) != null && status != null) told.add(status);
        }
        return told;
    }

    private static Message.@Nullable Kind kind(String type) {
        return switch (type) {
            case "mention" -> Message.Kind.MENTION;
            case "quote" -> Message.Kind.QUOTE;
            default -> null;
        };
    }

    /** A post that is told of is worth more than the same post as the surroundings of another. */
    private static void merge(Map<String, Incoming> incoming, Incoming each) {
        String key = switch (each) {
            case Message message -> message.id();
            case Sign sign -> sign.id();
            case Incoming.Edit edit -> "edit:" + edit.id() + edit.at();
            case Incoming.Deletion deletion -> "deletion:" + deletion.id();
            case Incoming.Unreadable unreadable -> unreadable.raw();
        };
        Incoming before = incoming.get(key);
        if (before == null || before instanceof Message message && message.kind() == Message.Kind.POST) {
            incoming.put(key, each);
        }
    }

    private List<? extends Incoming> incoming(JsonNode notification) {
        String type = Json.text(notification, "type", "");
        if (NOT_FOR_US.contains(type)) {
            return List.of();
        }
        Status status = Status.of(notification.get("status"), agent.address());
        Message.Kind kind = kind(type);
        if (kind != null) {
            return status == null ? List.of(unreadable(notification)) : threads.place(status, kind(kind, status));
        }
        if (type.equals("update")) {
            return status == null ? List.of(unreadable(notification)) : List.of(Seen.edit(status, agent.now()));
        }
        Incoming sign = sign(notification, type);
        return List.of(sign == null ? unreadable(notification) : sign);
    }

    private Message.Kind kind(Message.Kind kind, Status status) {
        return kind == Message.Kind.MENTION && threads.answersUs(status) ? Message.Kind.REPLY : kind;
    }

    /** Named by what was done, so that the same favourite told twice is one. */
    private @Nullable Incoming sign(JsonNode notification, String type) {
        Sign.Kind kind = switch (type) {
            case "favourite", "pleroma:emoji_reaction", "reaction", "EmojiReact" -> Sign.Kind.LIKE;
            case "reblog" -> Sign.Kind.REPOST;
            case "follow" -> Sign.Kind.FOLLOW;
            default -> null;
        };
        Author author = Status.author(Json.at(notification, "account"), agent.address());
        if (kind == null || author == null) {
            return null;
        }
        String subject = Json.id(Json.at(notification, "status"), "id");
        Instant at = Moments.plausible(Moments.parse(Json.text(notification, "created_at")), agent.now());
        String id = type + ":" + author.id() + (subject == null ? "" : ":" + subject);
        return new Sign(id, kind, author, subject, at);
    }

    private static Incoming unreadable(JsonNode notification) {
        return new Incoming.Unreadable(Json.raw(notification), "channel.mastodon.unreadable");
    }
}
