package org.montgolfiere.channel.x;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Likes, reposts, mutes, hidden answers and deletions: done twice they are done once. */
final class Gestures {

    private final Agent agent;
    private final Posts posts;

    Gestures(Agent agent) {
        this.agent = agent;
        this.posts = new Posts(agent);
    }

    /** @param gesture {@code likes} or {@code retweets} */
    Delivery onPost(Outgoing outgoing, String gesture) {
        Post subject = posts.find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        Reply reply = agent.ask(Call.post(own(gesture), input("tweet_id", subject.latest())));
        boolean before =
                reply instanceof Reply.Refused refused && refused.problem().alreadyDone();
        return before ? new Delivery.Sent(subject.original(), subject.url()) : done(reply, subject);
    }

    Delivery findLike(Outgoing outgoing) {
        Post subject = posts.find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        Reply.Good reply = agent.read(Call.get(own("liked_tweets"), Posts.with("max_results", "100")));
        boolean liked = new Page(reply.body())
                .data().stream().anyMatch(each -> subject.history().contains("" + Ids.of(each, "id")));
        return liked ? new Delivery.Sent(subject.original(), subject.url()) : Deliveries.notThere(agent.now());
    }

    /** Only what stands below a post of ours. */
    Delivery hide(Outgoing outgoing) {
        Post subject = posts.find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        Post root = posts.find(subject.conversation());
        if (root == null || !root.by(agent.me()) || subject.by(agent.me())) {
            return Deliveries.no("hide-not-ours");
        }
        ObjectNode hidden = Json.MAPPER.createObjectNode().put("hidden", true);
        return done(agent.ask(Call.put("/2/tweets/" + subject.latest() + "/hidden", hidden)), subject);
    }

    Delivery mute(Outgoing outgoing) {
        String author = author(outgoing);
        if (author == null) {
            return Deliveries.no("parent-gone");
        }
        if (author.equals(agent.me())) {
            return Deliveries.no("not-possible");
        }
        Reply reply = agent.ask(Call.post(own("muting"), input("target_user_id", author)));
        return reply instanceof Reply.Good ? new Delivery.Sent(author, null) : Deliveries.failed(reply, agent.now());
    }

    Delivery findMute(Outgoing outgoing) {
        String author = author(outgoing);
        if (author == null) {
            return Deliveries.no("parent-gone");
        }
        JsonNode user = agent.read(Call.get("/2/users/" + author, "user.fields", "connection_status,id"))
                .body()
                .get("data");
        return Json.list(user, "connection_status").stream()
                        .anyMatch(each -> each.asString("").equals("muting"))
                ? new Delivery.Sent(author, null)
                : Deliveries.notThere(agent.now());
    }

    /** A private message goes from our side alone, which is no taking back. */
    Delivery delete(Outgoing outgoing) {
        if (Ids.ofPrivate(outgoing.subject()) != null) {
            return Deliveries.no("private-stays");
        }
        Post post = posts.find(outgoing.subject());
        if (post == null) {
            return gone(outgoing);
        }
        if (!post.by(agent.me())) {
            return Deliveries.no("not-ours");
        }
        Reply reply = agent.ask(Call.delete("/2/tweets/" + post.latest()));
        boolean missing = reply instanceof Reply.Refused refused && refused.missing();
        return missing ? gone(outgoing) : done(reply, post);
    }

    Delivery findDeletion(Outgoing outgoing) {
        return posts.find(outgoing.subject()) == null ? gone(outgoing) : Deliveries.notThere(agent.now());
    }

    private @Nullable String author(Outgoing outgoing) {
        String letter = Ids.ofPrivate(outgoing.subject());
        if (letter != null) {
            return new Writing(agent).sender(letter);
        }
        Post subject = posts.find(outgoing.subject());
        return subject == null ? null : subject.author().id();
    }

    private Delivery gone(Outgoing outgoing) {
        boolean known = outgoing.subject() != null && posts.at(outgoing.subject()) instanceof Posts.Sight.Gone;
        return known ? new Delivery.Sent("" + outgoing.subject(), null) : Deliveries.no("not-ours");
    }

    private String own(String list) {
        return "/2/users/" + agent.me() + "/" + list;
    }

    private static ObjectNode input(String name, String id) {
        return Json.MAPPER.createObjectNode().put(name, id);
    }

    private Delivery done(Reply reply, Post subject) {
        return reply instanceof Reply.Good
                ? new Delivery.Sent(subject.original(), subject.url())
                : Deliveries.failed(reply, agent.now());
    }
}
