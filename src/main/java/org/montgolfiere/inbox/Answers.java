package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.montgolfiere.offduty.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our own messages as they left; told by the room that sends them. */
@Component
public class Answers {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Merges merges;
    private final Unnamed unnamed;
    private final Vocabulary vocabulary;
    private final PrioritiesDue due;
    private final Trail trail;
    private final Updates updates;
    private final Clock clock;

    Answers(
            JdbcClient jdbc,
            Conversations conversations,
            Merges merges,
            Unnamed unnamed,
            Vocabulary vocabulary,
            PrioritiesDue due,
            Trail trail,
            Updates updates,
            Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.merges = merges;
        this.unnamed = unnamed;
        this.vocabulary = vocabulary;
        this.due = due;
        this.trail = trail;
        this.updates = updates;
        this.clock = clock;
    }

    /**
     * Shows our message in its thread, once, whether the network told of it before or will later. What its
     * writer had seen is answered by it; a conversation that was closed meanwhile stays closed. May be told twice; belongs into
     * the transaction that notes the sending.
     */
    @Transactional
    public void answered(Answered answer) {
        Conversation conversation =
                conversations.lockShown(answer.conversation()).orElse(null);
        if (conversation == null) {
            return;
        }
        if (!shown(conversation, answer)) {
            return;
        }
        vocabulary.add(conversation.brand(), Vocabulary.words(answer.text()));
        conversations.settle(conversation.id(), answer.settlesTo());
        settleState(conversation.id());
        due.conversations(List.of(conversation.id()));
        trail.add(List.of(conversation.id()), answer.author(), "answered", Map.of());
        updates.tell(conversation.brand(), "conversation", conversation.id());
    }

    private boolean shown(Conversation conversation, Answered answer) {
        String remoteId = answer.remoteId();
        return remoteId == null
                ? unnamed.adopt(conversation, answer) || insert(conversation, answer, Unnamed.id(answer.key()))
                : insert(conversation, answer, Clean.id(remoteId)) || adopt(answer, Clean.id(remoteId));
    }

    private boolean insert(Conversation conversation, Answered answer, String remoteId) {
        boolean added = jdbc.sql("""
                insert into message (brand_id, account_id, conversation_id, author_id, remote_id, kind, in_reply_to,
                                     text, url, sent_at, stored_at, words)
                values (:brand, :account, :conversation, :author, :remote, :kind, :parent, :text, :url, :sent, :stored,
                        search_words(:text))
                on conflict (account_id, remote_id) do nothing""")
                        .param("brand", conversation.brand())
                        .param("account", answer.account())
                        .param("conversation", conversation.id())
                        .param("author", answer.author())
                        .param("remote", remoteId)
                        .param("kind", conversation.isPrivate() ? "private" : "reply")
                        .param("parent", Clean.idOrNull(answer.inReplyTo()))
                        .param("text", Clean.text(answer.text()))
                        .param("url", Clean.address(answer.url()))
                        .param(
                                "sent",
                                answer.sentAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                        .param("stored", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            jdbc.sql("""
                    update conversation set outgoing = outgoing + 1, last_at = greatest(last_at, :sent) where id = :id""")
                    .param("sent", answer.sentAt().atOffset(ZoneOffset.UTC))
                    .param("id", conversation.id())
                    .update();
        }
        return added;
    }

    /** The network told of it first: it becomes the author's. @return false where it was so already */
    private boolean adopt(Answered answer, String remoteId) {
        return jdbc.sql("""
                update message set author_id = :author
                where account_id = :account and remote_id = :remote and author_id is null and contact_id is null""")
                        .param("author", answer.author())
                        .param("account", answer.account())
                        .param("remote", remoteId)
                        .update()
                == 1;
    }

    private void settleState(long conversation) {
        merges.recount(conversation);
        jdbc.sql("""
                update conversation set state = 'waiting', snoozed_until = null
                where id = :id and waiting_since is null and state in ('open', 'snoozed')""").param("id", conversation).update();
    }
}
