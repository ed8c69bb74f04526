package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Set;
import org.montgolfiere.offduty.Answering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Somebody answers where they have begun a draft, until they send it or somebody else holds the conversation. */
@Repository
class AnsweringRoom implements Answering {

    private final JdbcClient jdbc;

    AnsweringRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> threads(long person, Instant since) {
        return Set.copyOf(jdbc.sql("""
                select conversation_id from draft join conversation on conversation.id = conversation_id
                where person_id = :person and text <> '' and changed_at > :since
                  and (assignee_id is null or assignee_id = :person)
                """)
                .param("person", person)
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getLong("conversation_id"))
                .list());
    }
}
