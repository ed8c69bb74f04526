package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Keys;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;

/**
 * Looks whether something was posted: among what the account posted since the sending's key was made. It is known by its
 * words, by what it answers or quotes and by when; X keeps no key of ours.
 */
final class Lookup {

    private static final Duration BY_THE_SAME_CLOCK = Duration.ofSeconds(5);
    private static final Duration BY_ANOTHER = Duration.ofMinutes(2);
    private static final int PAGES = 8;

    private final Agent agent;
    private final Outgoing outgoing;
    private final List<String> subject;

    Lookup(Agent agent, Outgoing outgoing) {
        this.agent = agent;
        this.outgoing = outgoing;
        this.subject = versions(outgoing.subject());
    }

    /** What was found of it. */
    sealed interface Found {
        record Ours(Post post) implements Found {}

        /** The same, but from before this sending. */
        record Older() implements Found {}

        record Nowhere() implements Found {}
    }

    /** One image without a word is like another: then a person looks. */
    Delivery find() {
        boolean wordless = outgoing.act() != Act.REPOST && outgoing.text().isBlank();
        return switch (look()) {
            case Found.Ours(Post post) -> wordless ? new Delivery.Unknown("channel.x.no-answer") : sent(post);
            case Found.Older(), Found.Nowhere() -> Deliveries.notThere(agent.now());
        };
    }

    static Delivery sent(Post post) {
        return new Delivery.Sent(post.original(), post.url());
    }

    /** When a key was made, by X's clock. @param ahead how far that is ahead of ours; null: it does not tell */
    static Instant since(Outgoing outgoing, @Nullable Duration ahead) {
        Instant made = Keys.moment(outgoing.key());
        return ahead == null ? made.minus(BY_ANOTHER) : made.plus(ahead).minus(BY_THE_SAME_CLOCK);
    }

    Found look() {
        String next = null;
        boolean older = false;
        for (int number = 0; number < PAGES; number++) {
            Call call = Call.get(Own.path(agent), Posts.with("max_results", "100", "pagination_token", next));
            Reply.Good reply = agent.read(call);
            Page page = new Page(reply.body());
            Instant since = since(outgoing, reply.ahead());
            List<Post> own = page.data().stream()
                    .map(view -> Post.of(view, page))
                    .filter(Objects::nonNull)
                    .toList();
            for (Post post : own) {
                if (matches(post) && !before(post, since)) return new Found.Ours(post);
                older = older || matches(post);
            }
            next = page.next();
            if (next == null || own.stream().anyMatch(post -> before(post, since))) {
                return older ? new Found.Older() : new Found.Nowhere();
            }
        }
        throw Agent.trouble(new Reply.Broken("more own posts than are looked through", false));
    }

    private static boolean before(Post post, Instant since) {
        return post.at() == null || post.at().isBefore(since);
    }

    private boolean matches(Post post) {
        return post.by(agent.me())
                && switch (outgoing.act()) {
                    case REPOST -> subject.contains("" + post.passedOn());
                    case QUOTE -> subject.contains("" + post.quoted()) && says(post);
                    case REPLY -> subject.contains("" + post.parent()) && says(post);
                    default -> post.parent() == null && post.quoted() == null && post.passedOn() == null && says(post);
                };
    }

    private boolean says(Post post) {
        return Texts.same(outgoing.text(), post.text());
    }

    /** Whatever its author made of it meanwhile; one that is gone is known by the id that we have. */
    private List<String> versions(@Nullable String id) {
        Post found = outgoing.act() == Act.POST ? null : new Posts(agent).find(id);
        return found == null ? List.of("" + id) : found.history();
    }
}
