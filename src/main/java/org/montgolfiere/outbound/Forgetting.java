package org.montgolfiere.outbound;

import org.montgolfiere.inbox.ConversationsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what was written in conversations that the inbox is about to delete, in the same transaction. */
@Component
class Forgetting {

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(ConversationsForgotten forgotten) {
        Long[] conversations = forgotten.conversations().toArray(Long[]::new);
        delete("delete from draft where conversation_id = any(:conversations)", conversations);
        delete("delete from outgoing where conversation_id = any(:conversations)", conversations);
    }

    private void delete(String statement, Long[] conversations) {
        jdbc.sql(statement).param("conversations", conversations).update();
    }
}
