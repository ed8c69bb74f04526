package org.montgolfiere.channel.mastodon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;

/**
 * Decides which conversation a post belongs to. Below a post of others it is the whole thread. Below a post of ours each
 * branch is one: a hundred people who answer the same post of ours do not talk to each other.
 */
final class Threads {

    private static final int CONTEXT = 10;
    private static final int QUOTED = 300;

    private final Agent agent;
    private final Posts posts;

    Threads(Agent agent, Posts posts) {
        this.agent = agent;
        this.posts = posts;
    }

    /** The post as a message, with those above it that its conversation needs. */
    List<Message> place(Status status, Message.Kind kind) {
        String parent = status.parent();
        if (parent == null) {
            return List.of(message(status, status.id(), null, kind, status.media()));
        }
        Status answered = answersUs(status) ? posts.find(parent) : null;
        if (answered == null) {
            return withAbove(status, kind, posts.above(status));
        }
        if (answered.parent() == null) {
            return List.of(message(status, status.id(), null, kind, withOurs(status, answered, status.media())));
        }
        Message ours = message(answered, answered.parent(), answered.parent(), Message.Kind.POST, answered.media());
        return List.of(message(status, answered.parent(), parent, kind, status.media()), ours);
    }

    /** Whether it answers a post of ours; not every server tells whose it is. */
    boolean answersUs(Status status) {
        String parent = status.parent();
        if (parent == null || status.parentAuthor() != null) {
            return parent != null && agent.me().equals(status.parentAuthor());
        }
        Status answered = posts.find(parent);
        return answered != null && answered.by(agent.me());
    }

    /** The post alone, with what it answers by its id: the desk has that already, or does without. */
    Message alone(Status status, Message.Kind kind) {
        String thread = Objects.requireNonNullElse(status.parent(), status.id());
        return message(status, thread, status.parent(), kind, status.media());
    }

    private List<Message> withAbove(Status status, Message.Kind kind, List<Status> above) {
        int ours = 0;
        while (ours < above.size() && above.get(ours).by(agent.me())) ours++;
        List<Status> path = new ArrayList<>(above.subList(ours, above.size()));
        path.add(status);
        String thread = path.size() == 1 && above.isEmpty()
                ? Objects.requireNonNull(status.parent())
                : path.getFirst().id();
        List<Message> messages = new ArrayList<>();
        for (int place = Math.max(0, path.size() - 1 - CONTEXT); place < path.size(); place++) {
            Status each = path.get(place);
            boolean branch = place == 0 && ours > 0;
            messages.add(message(
                    each,
                    thread,
                    branch ? null : each.parent(),
                    each == status ? kind : Message.Kind.POST,
                    branch ? withOurs(each, above.get(ours - 1), each.media()) : each.media()));
        }
        return messages;
    }

    private Message message(
            Status status, String thread, @Nullable String parent, Message.Kind kind, List<Media> media) {
        return new Message(
                status.id(),
                thread,
                parent,
                status.author(),
                status.secluded() ? Message.Kind.PRIVATE : status.by(agent.me()) ? Message.Kind.POST : kind,
                status.text(),
                media,
                status.url(),
                status.said(agent.now()),
                status.by(agent.me()));
    }

    /** The first of a branch shows which post of ours it answers, but for private words of ours in public. */
    private static List<Media> withOurs(Status status, Status answered, List<Media> media) {
        String url = answered.url();
        if (url == null || answered.secluded() && !status.secluded()) {
            return media;
        }
        String text = answered.text();
        String words = text.length() <= QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED / 2)) + "…";
        List<Media> all = new ArrayList<>();
        all.add(new Media(Media.Kind.LINK, url, "@" + answered.author().handle() + ": " + words));
        all.addAll(media);
        return all;
    }
}
