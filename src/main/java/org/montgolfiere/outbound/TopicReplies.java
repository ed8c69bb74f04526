package org.montgolfiere.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Placeholders;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a topic's answer to its conversations, each when its turn has come: checked and held like any reply. Where
 * something changed since the answer was written (another word of theirs, an answer, a missing name), a person looks.
 */
@Component
class TopicReplies {

    private final TopicAnswerRows rows;
    private final Topics topics;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Places places;
    private final People people;
    private final Updates updates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TopicReplies(
            TopicAnswerRows rows,
            Topics topics,
            Inbox inbox,
            Outbox outbox,
            Places places,
            People people,
            Updates updates,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.topics = topics;
        this.inbox = inbox;
        this.outbox = outbox;
        this.places = places;
        this.people = people;
        this.updates = updates;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Holds the next reply that is due. It is held and noted in one, so that it is held once. @return whether there was one */
    boolean holdNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            TopicAnswerRows.Turn turn = rows.next(clock.instant());
            if (turn == null) {
                return false;
            }
            rows.done(turn, hold(turn));
            updates.tell(turn.brand(), "topics", turn.topic());
            return true;
        }));
    }

    /** @return why it is not held, or null */
    private @Nullable String hold(TopicAnswerRows.Turn turn) {
        Member author;
        Topics.Answerable target;
        try {
            author = people.viewer(turn.author()).in(turn.brand());
            long topic = topics.one(author, turn.topic()).id();
            List<Topics.Answerable> found = topics.answerable(author, topic, turn.conversation(), 1);
            target = found.isEmpty() ? null : found.getFirst();
        } catch (NotFound gone) {
            return "outbound.topic.changed";
        }
        if (target == null || target.message() != turn.message()) {
            return "outbound.topic.changed";
        }
        Conversation conversation = inbox.conversation(author, turn.conversation());
        Placeholders.Filled filled = Placeholders.fill(turn.text(), places.of(author, conversation));
        if (!filled.complete()) {
            return "outbound.refused.placeholder";
        }
        Reply reply = new Reply(
                conversation.id(),
                filled.text(),
                List.of(),
                null,
                turn.message(),
                false,
                conversation.outgoing(),
                turn.madeAt(),
                UUID.nameUUIDFromBytes(("topic-answer " + turn.answer() + " " + turn.conversation())
                        .getBytes(StandardCharsets.UTF_8)));
        return switch (outbox.hold(author, reply)) {
            case Holding.Held _ -> null;
            case Holding.Refused(String why) -> why;
            case Holding.Stopped(Reason why, boolean _) -> why.written();
        };
    }
}
