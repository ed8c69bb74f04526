package org.montgolfiere.channel.bluesky;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** Looks up what an act is about, as it is at this moment. */
final class Subjects {

    private final Agent agent;

    Subjects(Agent agent) {
        this.agent = agent;
    }

    /** What was found. */
    sealed interface Subject {
        /** @param view what the network shows us of it, such as whether we like it already */
        record There(
                AtUri at,
                Post.Ref ref,
                Post.Ref root,
                @Nullable JsonNode view) implements Subject {

            /** Whether one of the view's own words about us is so, such as {@code replyDisabled}. */
            boolean viewer(String word) {
                return Json.yes(view, "viewer", word);
            }

            /** The address of our own like or repost of it; null: there is none. */
            @Nullable
            String mine(String word) {
                return Json.text(Json.at(view, "viewer"), word);
            }

            boolean blocksUs() {
                return Json.yes(view, "author", "viewer", "blockedBy");
            }
        }

        record Gone() implements Subject {}
    }

    /** A post. @throws org.montgolfiere.channel.NetworkTrouble where the network could not be asked */
    Subject post(@Nullable String uri) {
        AtUri at = AtUri.parse(uri);
        if (at == null) {
            return new Subject.Gone();
        }
        Posts posts = new Posts(agent);
        posts.fetch(List.of(at.toString()));
        Post post = posts.get(at.toString());
        return post == null ? record(at) : there(post);
    }

    private static Subject there(Post post) {
        return new Subject.There(post.at(), post.ref(), post.root() == null ? post.ref() : post.root(), post.view());
    }

    /** Our own of this second are in the repository before any view shows them. */
    private Subject record(AtUri at) {
        Reply reply = new Records(agent).get(at);
        if (reply instanceof Reply.Good(JsonNode body)) {
            Post.Ref ref = Post.Ref.of(body);
            Post.Ref root = Post.Ref.of(Json.at(body, "value", "reply", "root"));
            return ref == null ? new Subject.Gone() : new Subject.There(at, ref, root == null ? ref : root, null);
        }
        if (reply instanceof Reply.Refused refused && refused.missing()) {
            return new Subject.Gone();
        }
        throw Agent.trouble(reply);
    }
}
