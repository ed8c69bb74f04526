package org.montgolfiere.channel.bluesky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;

/**
 * Decides which conversation a post belongs to. Below a post of others it is the whole thread. Below a post of ours each
 * branch is one: a hundred people who answer the same post of ours do not talk to each other.
 *
 * @param ours the account's DID
 */
record Threads(String ours, Instant now) {

    private static final int CONTEXT = 10;

    /** The post as a message, followed by those above it in its conversation, nearest last. */
    List<Message> place(Post post, Message.Kind kind, List<Post> above) {
        List<Post> path = new ArrayList<>(above);
        path.add(post);
        Post.Ref root = post.root();
        int from = root != null && root.uri().startsWith("at://" + ours + "/") ? leading(path) : 0;
        if (from == path.size()) {
            from = 0;
        }
        String thread = root == null || from > 0 ? path.get(from).uri() : root.uri();
        List<Message> messages = new ArrayList<>();
        messages.add(message(path, path.size() - 1, from, thread, kind));
        for (int place = Math.max(from, path.size() - 1 - CONTEXT); place < path.size() - 1; place++) {
            messages.add(message(path, place, from, thread, Message.Kind.POST));
        }
        return messages;
    }

    /** How many posts of our own stand at the top. */
    private int leading(List<Post> path) {
        int count = 0;
        while (count < path.size() && path.get(count).by(ours)) {
            count++;
        }
        return count;
    }

    private Message message(List<Post> path, int place, int from, String thread, Message.Kind kind) {
        Post post = path.get(place);
        boolean top = from > 0 && place == from;
        Post.Ref parent = top ? null : post.parent();
        return new Message(
                post.uri(),
                thread,
                parent == null ? null : parent.uri(),
                post.author(),
                post.by(ours) ? Message.Kind.POST : kind,
                post.text(),
                top ? withOurs(path.get(place - 1), post.media()) : post.media(),
                post.at().page(),
                Dating.sent(post.claimed(), post.indexed(), post.at().key(), now),
                post.by(ours));
    }

    /** The first of a branch shows which post of ours it answers. */
    private static List<Media> withOurs(Post answered, List<Media> media) {
        @Nullable Media link = Embeds.quoted(answered.uri(), answered.author().handle(), answered.text());
        List<Media> all = new ArrayList<>();
        if (link != null) all.add(link);
        all.addAll(media);
        return all;
    }
}
