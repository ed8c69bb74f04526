package org.montgolfiere.channel.x;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;

/**
 * Decides which conversation a post belongs to. Below a post of others it is the whole thread. Below a post of ours each
 * branch is one: a hundred people who answer the same post of ours do not talk to each other.
 */
final class Threads {

    private static final int QUOTED = 300;

    private final Agent agent;
    private final Posts posts;
    private final Page page;

    Threads(Agent agent, Posts posts, Page page) {
        this.agent = agent;
        this.posts = posts;
        this.page = page;
    }

    /** The post as a message, with what it answers where that is told beside it. */
    List<Message> place(Post post, Message.Kind otherwise) {
        Message.Kind kind = kind(post, otherwise);
        Post above = page.post(post.parent());
        if (post.parent() == null) {
            return List.of(message(post, post.original(), null, kind, quoting(post)));
        }
        String parent = above == null ? post.parent() : above.original();
        if (!agent.me().equals(post.parentAuthor())) {
            return below(post, parent, above, kind);
        }
        if (post.parent().equals(post.conversation())) {
            return List.of(message(post, post.original(), null, kind, withOurs(post, above)));
        }
        List<Message> messages = new ArrayList<>();
        if (above != null) messages.add(alone(above));
        messages.add(message(post, thread(above, parent), parent, kind, post.media()));
        return messages;
    }

    /** The post alone, with what it answers by its id: the desk has that already, or does without. */
    Message alone(Post post) {
        return alone(post, Message.Kind.POST);
    }

    Message alone(Post post, Message.Kind kind) {
        Post above = page.post(post.parent());
        String parent = above == null ? post.parent() : above.original();
        return message(post, parent == null ? post.original() : parent, parent, kind, quoting(post));
    }

    private List<Message> below(Post post, String parent, @Nullable Post above, Message.Kind kind) {
        String thread = ours(post.conversation()) ? parent : post.conversation();
        List<Message> messages = new ArrayList<>();
        if (above != null) {
            boolean top = above.parent() == null;
            messages.add(message(above, thread, top ? null : above.parent(), Message.Kind.POST, above.media()));
        }
        messages.add(message(post, thread, parent, kind, quoting(post)));
        return messages;
    }

    private static String thread(@Nullable Post above, String parent) {
        return above == null || above.parent() == null ? parent : above.parent();
    }

    private boolean ours(String id) {
        Post root = posts.find(id);
        return root != null && root.by(agent.me());
    }

    private Message.Kind kind(Post post, Message.Kind otherwise) {
        Post quoted = page.post(post.quoted());
        if (post.by(agent.me())) return Message.Kind.POST;
        if (agent.me().equals(post.parentAuthor())) return Message.Kind.REPLY;
        return quoted != null && quoted.by(agent.me()) ? Message.Kind.QUOTE : otherwise;
    }

    private Message message(Post post, String thread, @Nullable String parent, Message.Kind kind, List<Media> media) {
        return new Message(
                post.original(),
                thread,
                parent,
                post.author(),
                post.by(agent.me()) ? Message.Kind.POST : kind,
                post.text(),
                media,
                post.url(),
                post.said(agent.now()),
                post.by(agent.me()));
    }

    private List<Media> quoting(Post post) {
        return withOurs(post, page.post(post.quoted()));
    }

    /** What is answered or quoted stands before the rest, in a few of its words. */
    private static List<Media> withOurs(Post post, @Nullable Post other) {
        if (other == null) {
            return post.media();
        }
        String text = other.text();
        String words = text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
        List<Media> all = new ArrayList<>();
        all.add(new Media(Media.Kind.LINK, other.url(), "@" + other.author().handle() + ": " + words));
        all.addAll(post.media());
        return all;
    }
}
