package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The trail of a conversation; a line holds ids and moments, never a text. */
@Repository
class Trail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param actor null: the desk itself */
    void add(Collection<Long> conversations, @Nullable Long actor, String kind, Map<String, ?> detail) {
        jdbc.sql("""
                insert into event (conversation_id, actor_id, kind, detail, at)
                select conversation, :actor, :kind, :detail::jsonb, :at from unnest(:conversations::bigint[])
                    as conversation""")
                .param("conversations", conversations.toArray(Long[]::new))
                .param("actor", actor)
                .param("kind", kind)
                .param("detail", JSON.writeValueAsString(detail))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
