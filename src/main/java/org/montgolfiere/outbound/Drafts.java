package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has begun to write in a conversation: their own, kept until it is sent. */
@Repository
class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An empty text where there is none. */
    String of(long person, long conversation) {
        return jdbc.sql("select text from draft where person_id = :person and conversation_id = :conversation")
                .param("person", person)
                .param("conversation", conversation)
                .query((row, number) -> row.getString("text"))
                .optional()
                .orElse("");
    }

    void keep(long person, long conversation, String text, Instant at) {
        jdbc.sql("""
                insert into draft (person_id, conversation_id, text, changed_at)
                values (:person, :conversation, :text, :at)
                on conflict (person_id, conversation_id) do update set text = :text, changed_at = :at
                """)
                .param("person", person)
                .param("conversation", conversation)
                .param("text", text)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void drop(long person, long conversation) {
        jdbc.sql("delete from draft where person_id = :person and conversation_id = :conversation")
                .param("person", person)
                .param("conversation", conversation)
                .update();
    }
}
