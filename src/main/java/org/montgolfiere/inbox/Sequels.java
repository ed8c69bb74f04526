package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that move from public to private, as after "write to us in private". The two conversations stay apart, so that
 * nothing private is ever shown or answered in public; they have one holder, and each leads to the other for those who may
 * read both.
 */
@Component
public class Sequels {

    static final Duration INVITED = Duration.ofDays(7);

    private final SequelRows rows;
    private final Sight sight;
    private final Conversations conversations;
    private final Colleagues colleagues;
    private final Ledger ledger;
    private final Updates updates;
    private final Clock clock;

    Sequels(
            SequelRows rows,
            Sight sight,
            Conversations conversations,
            Colleagues colleagues,
            Ledger ledger,
            Updates updates,
            Clock clock) {
        this.rows = rows;
        this.sight = sight;
        this.conversations = conversations;
        this.colleagues = colleagues;
        this.ledger = ledger;
        this.updates = updates;
        this.clock = clock;
    }

    /** @param parted whether somebody found that they are two cases */
    public record Sequel(long privately, long publicly, boolean parted) {}

    /** What a conversation goes on from or goes on as; nothing for those who may not read both. */
    public List<Sequel> of(Member member, Conversation conversation) {
        return Sight.allows(member, conversation) && member.readsPrivate() ? rows.of(conversation.id()) : List.of();
    }

    /** They are two cases. @param privately the private one */
    @Transactional
    public Outcome part(Member member, long privately) {
        Conversation conversation = sight.hold(member, privately);
        return rows.part(privately, member.person(), clock.instant())
                ? ledger.done(conversation, member.person(), "sequel-parted", Map.of())
                : new Outcome.Done(conversation);
    }

    /** They are one case after all. */
    @Transactional
    public Outcome join(Member member, long privately) {
        Conversation conversation = sight.hold(member, privately);
        return rows.part(privately, null, clock.instant())
                ? ledger.done(conversation, member.person(), "sequel-joined", Map.of())
                : new Outcome.Done(conversation);
    }

    /** Before anybody asks who holds what came. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stored(MessagesStored stored) {
        Instant now = clock.instant();
        rows.begin(stored.conversations(), now.minus(INVITED), now).forEach(this::follow);
    }

    /** Whoever holds the public part goes on with it, where they may and nobody else does. */
    private void follow(long privately, long publicly) {
        Conversation sequel = conversations.find(privately).orElseThrow();
        Long holder = conversations.find(publicly).orElseThrow().assignee();
        ledger.done(sequel, null, "sequel", Map.of());
        updates.tell(sequel.brand(), "conversation", publicly);
        if (holder == null
                || sequel.assignee() != null
                || !colleagues.readers(sequel).containsKey(holder)) {
            return;
        }
        conversations.assign(privately, holder, clock.instant());
        ledger.done(sequel, null, "assigned", Map.of("to", holder));
    }
}
