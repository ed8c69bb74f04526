package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations that somebody gave away: they stay out of that person's queue. */
@Repository
class GivenAway {

    private final JdbcClient jdbc;

    GivenAway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long person, long conversation, Instant at) {
        jdbc.sql("""
                insert into given_away (person_id, conversation_id, at) values (:person, :conversation, :at)
                on conflict (person_id, conversation_id) do update set at = excluded.at""")
                .param("person", person)
                .param("conversation", conversation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever takes one for themselves wants it again. */
    void remove(long person, long conversation) {
        jdbc.sql("delete from given_away where person_id = :person and conversation_id = :conversation")
                .param("person", person)
                .param("conversation", conversation)
                .update();
    }

    /** Who gave this one away. */
    Set<Long> by(long conversation) {
        return Set.copyOf(jdbc.sql("select person_id from given_away where conversation_id = :conversation")
                .param("conversation", conversation)
                .query((row, number) -> row.getLong("person_id"))
                .list());
    }

    /** Those of these that this person gave away. */
    Set<Long> of(long person, Collection<Long> conversations) {
        return Set.copyOf(jdbc.sql("""
                select conversation_id from given_away
                where person_id = :person and conversation_id = any(:conversations)""")
                .param("person", person)
                .param("conversations", conversations.toArray(Long[]::new))
                .query((row, number) -> row.getLong("conversation_id"))
                .list());
    }
}
