package org.montgolfiere.channel.mastodon;

import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;

/** Favourites, boosts, mutes, blocks and deletions: done twice they are done once. */
final class Gestures {

    private final Agent agent;

    Gestures(Agent agent) {
        this.agent = agent;
    }

    /** @param gesture the API's word, such as {@code favourite} */
    Delivery onPost(Outgoing outgoing, String gesture) {
        String subject = outgoing.subject();
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        Reply reply = agent.ask(Call.post("/api/v1/statuses/" + subject + "/" + gesture));
        if (reply instanceof Reply.Refused refused && refused.missing()) {
            return Deliveries.no("parent-gone");
        }
        return done(reply, subject);
    }

    /** @param word how the post shows it, such as {@code favourited} */
    Delivery findOnPost(Outgoing outgoing, String word) {
        return switch (agent.ask(Call.get("/api/v1/statuses/" + outgoing.subject()))) {
            case Reply.Good(JsonNode post, Reply.Told _) ->
                Json.yes(post, word)
                        ? new Delivery.Sent("" + outgoing.subject(), Json.text(post, "url"))
                        : Deliveries.notThere(agent.now());
            case Reply.Refused refused -> {
                if (!refused.missing()) throw Agent.trouble(refused);
                yield Deliveries.no("parent-gone");
            }
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }

    /** @param gesture {@code mute} or {@code block} */
    Delivery onAuthor(Outgoing outgoing, String gesture) {
        Status subject = outgoing.subject() == null ? null : new Posts(agent).find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        String author = subject.author().id();
        if (author.equals(agent.me())) {
            return Deliveries.no("not-possible");
        }
        return done(agent.ask(Call.post("/api/v1/accounts/" + author + "/" + gesture)), author);
    }

    /** @param word how the relationship shows it, such as {@code muting} */
    Delivery findOnAuthor(Outgoing outgoing, String word) {
        Status subject = outgoing.subject() == null ? null : new Posts(agent).find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        String author = subject.author().id();
        JsonNode told = agent.read(Call.get("/api/v1/accounts/relationships", "id[]", author))
                .body();
        return told.valueStream().anyMatch(each -> Json.yes(each, word))
                ? new Delivery.Sent(author, null)
                : Deliveries.notThere(agent.now());
    }

    /** Some servers say that what they deleted is not there, others that what they keep is not: it is looked at. */
    Delivery delete(Outgoing outgoing) {
        Status status = outgoing.subject() == null ? null : new Posts(agent).find(outgoing.subject());
        if (status == null) {
            return gone(outgoing);
        }
        if (!status.by(agent.me())) {
            return Deliveries.no("not-ours");
        }
        Reply reply = agent.ask(Call.delete("/api/v1/statuses/" + status.id()));
        if (reply instanceof Reply.Refused refused && refused.unknown()) {
            return new Posts(agent).find(status.id()) == null ? gone(outgoing) : Deliveries.no("cannot-delete");
        }
        return done(reply, status.id());
    }

    Delivery findDeletion(Outgoing outgoing) {
        boolean there = outgoing.subject() != null && new Posts(agent).find(outgoing.subject()) != null;
        return there ? Deliveries.notThere(agent.now()) : gone(outgoing);
    }

    private static Delivery gone(Outgoing outgoing) {
        return outgoing.subject() == null ? Deliveries.no("not-ours") : new Delivery.Sent(outgoing.subject(), null);
    }

    private Delivery done(Reply reply, String otherwise) {
        if (!(reply instanceof Reply.Good(JsonNode body, Reply.Told _))) {
            return Deliveries.failed(reply, agent.now());
        }
        String id = Json.id(body, "id");
        return new Delivery.Sent(id == null ? otherwise : id, Json.text(body, "url"));
    }
}
