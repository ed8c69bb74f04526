package org.montgolfiere.channel.bluesky;

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

/** Mentions, replies and quotes as messages with what stands above them; likes, reposts and follows as signs. */
final class Notifications {

    static final String STREAM = "notifications";
    private static final Duration FIRST = Duration.ofDays(7);
    private static final Set<String> FOR_THE_APP = Set.of(
            "starterpack-joined", "verified", "unverified", "subscribed-post", "contact-match", "verification-updated");

    private final Agent agent;

    Notifications(Agent agent) {
        this.agent = agent;
    }

    Batch read(@Nullable String cursor) {
        Walk walk = Walk.parse(cursor, agent.now().minus(FIRST));
        Walk.Step step = new Pages(agent).step(walk, Notifications::page, "notifications", "");
        List<JsonNode> fresh = step.fresh().stream().map(Walk.Item::node).toList();
        return new Batch(STREAM, incoming(fresh), step.next().cursorAfter(cursor), !step.done());
    }

    static Call page(@Nullable String cursor) {
        return Call.query("app.bsky.notification.listNotifications", "limit", "100", "cursor", cursor);
    }

    static Message.@Nullable Kind kind(JsonNode notification) {
        return switch (Json.text(notification, "reason", "")) {
            case "mention" -> Message.Kind.MENTION;
            case "reply" -> Message.Kind.REPLY;
            case "quote" -> Message.Kind.QUOTE;
            default -> null;
        };
    }

    List<Incoming> incoming(List<JsonNode> notifications) {
        Posts posts = new Posts(agent);
        posts.fetch(notifications.stream()
                .filter(each -> kind(each) != null)
                .map(Post::of)
                .flatMap(post -> post == null ? java.util.stream.Stream.empty() : withParent(post).stream())
                .toList());
        Map<String, Incoming> incoming = new LinkedHashMap<>();
        for (JsonNode notification : notifications) {
            for (Incoming each : incoming(notification, posts)) {
                merge(incoming, each);
            }
        }
        return List.copyOf(incoming.values());
    }

    /** A post that is told of is worth more than the same post as the surroundings of another. */
    private static void merge(Map<String, Incoming> incoming, Incoming each) {
        String id = switch (each) {
            case Message message -> message.id();
            case Sign sign -> sign.id();
            case Incoming.Edit edit -> edit.id();
            case Incoming.Deletion deletion -> deletion.id();
            case Incoming.Unreadable unreadable -> unreadable.raw();
        };
        boolean surroundings = each instanceof Message message && message.kind() == Message.Kind.POST;
        if (surroundings) {
            incoming.putIfAbsent(id, each);
            return;
        }
        Incoming before = incoming.get(id);
        if (before == null || before instanceof Message message && message.kind() == Message.Kind.POST) {
            incoming.put(id, each);
        }
    }

    private List<Incoming> incoming(JsonNode notification, Posts posts) {
        Message.Kind kind = kind(notification);
        if (kind != null) {
            Post told = Post.of(notification);
            return told == null ? List.of(unreadable(notification)) : messages(told, kind, posts);
        }
        String reason = Json.text(notification, "reason", "");
        if (FOR_THE_APP.contains(reason)) {
            return List.of();
        }
        Incoming sign = sign(notification, reason);
        return List.of(sign == null ? unreadable(notification) : sign);
    }

    private List<Incoming> messages(Post told, Message.Kind kind, Posts posts) {
        Post seen = posts.get(told.uri());
        Post post = seen == null ? told : seen; // hidden from view, or gone since: what the notification says is kept
        Threads threads = new Threads(agent.did(), agent.now());
        return new ArrayList<>(threads.place(post, kind, posts.above(post)));
    }

    private @Nullable Incoming sign(JsonNode notification, String reason) {
        Sign.Kind kind = switch (reason) {
            case "like", "like-via-repost" -> Sign.Kind.LIKE;
            case "repost", "repost-via-repost" -> Sign.Kind.REPOST;
            case "follow" -> Sign.Kind.FOLLOW;
            default -> null;
        };
        AtUri at = AtUri.parse(Json.text(notification, "uri"));
        Author author = Post.author(Json.at(notification, "author"));
        if (kind == null || at == null || author == null) {
            return null;
        }
        Instant claimed = Moments.parse(Json.text(Json.at(notification, "record"), "createdAt"));
        Instant indexed = Moments.parse(Json.text(notification, "indexedAt"));
        Instant when = Dating.sent(claimed, indexed, at.key(), agent.now());
        return new Sign(at.toString(), kind, author, Json.text(notification, "reasonSubject"), when);
    }

    private static Incoming unreadable(JsonNode notification) {
        return new Incoming.Unreadable(Json.raw(notification), "channel.bluesky.unreadable");
    }

    private static List<String> withParent(Post post) {
        Post.Ref parent = post.parent();
        if (parent == null || !parent.equals(post.root())) {
            return List.of(post.uri());
        }
        return List.of(post.uri(), parent.uri());
    }
}
