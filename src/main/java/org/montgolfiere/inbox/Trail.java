package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The trail of a conversation; a line holds ids and moments, never a text. */
@Repository
class Trail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trail(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param actor null: the desk itself */
    void add(Collection<Long> conversations, @Nullable Long actor, String kind, Map<String, ?> detail) {
        List<ConversationsChanged.Changed> changed = jdbc.sql("""
                with added as (
                    insert into event (conversation_id, actor_id, kind, detail, at)
                    select conversation, :actor, :kind, :detail::jsonb, :at from unnest(:conversations::bigint[])
                        as conversation
                    returning conversation_id)
                select id, brand_id, account_id, state from conversation
                where id in (select conversation_id from added) order by id""")
                .param("conversations", conversations.toArray(Long[]::new))
                .param("actor", actor)
                .param("kind", kind)
                .param("detail", JSON.writeValueAsString(detail))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ConversationsChanged.Changed(
                        row.getLong("id"),
                        row.getLong("brand_id"),
                        row.getLong("account_id"),
                        Conversations.state(row.getString("state"))))
                .list();
        events.publishEvent(new ConversationsChanged(kind, changed));
    }
}
