package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of all conversations that a condition holds, in one statement each. Rows are locked in the order of their ids,
 * as everywhere, so that two who act at once do not block each other. Each answers which rows are different now.
 */
@Repository
class BulkChanges {

    private final JdbcClient jdbc;

    BulkChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> close(Where where, Instant now) {
        where.and("conversation.state <> 'closed'", "now", now.atOffset(ZoneOffset.UTC));
        List<Long> closed = update(where, """
                state = 'closed', snoozed_until = null, waiting_since = null, settled_at = :now""");
        jdbc.sql("""
                update conversation set settled_at = :now
                from conversation_merge cross join lateral family(survivor_id) as member (id)
                where survivor_id = any(:closed) and conversation.id = member.id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("closed", closed.toArray(Long[]::new))
                .update();
        return closed;
    }

    List<Long> reopen(Where where, Instant now) {
        where.and("conversation.state <> 'open'", "now", now.atOffset(ZoneOffset.UTC));
        return update(where, "state = 'open', snoozed_until = null, waiting_since = coalesce(waiting_since, :now)");
    }

    List<Long> snooze(Where where, Instant until) {
        where.and("conversation.snoozed_until is distinct from :wakes", "wakes", until.atOffset(ZoneOffset.UTC));
        return update(where, "state = 'snoozed', snoozed_until = :wakes");
    }

    List<Long> assign(Where where, long receiver, Instant now) {
        where.and("conversation.assignee_id is distinct from :receiver", "receiver", receiver);
        where.parameters().put("now", now.atOffset(ZoneOffset.UTC));
        return update(where, "assignee_id = :receiver, assigned_at = :now");
    }

    List<Long> release(Where where) {
        where.and("conversation.assignee_id is not null");
        return update(where, "assignee_id = null, assigned_at = null");
    }

    List<Long> wear(Where where, long label) {
        return labels(where, label, """
                insert into conversation_label (conversation_id, label_id)
                select id, :worn from held on conflict do nothing returning conversation_id as id""");
    }

    List<Long> drop(Where where, long label) {
        return labels(where, label, """
                delete from conversation_label using held
                where conversation_id = held.id and label_id = :worn returning held.id""");
    }

    private List<Long> update(Where where, String change) {
        return jdbc.sql("""
                with held as (select id from conversation where %s order by id for update of conversation)
                update conversation set %s, version = version + 1 from held
                where conversation.id = held.id returning conversation.id""".formatted(where.sql(), change))
                .params(where.parameters())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private List<Long> labels(Where where, long label, String statement) {
        Map<String, @Nullable Object> parameters = new HashMap<>(where.parameters());
        parameters.put("worn", label);
        return jdbc.sql("""
                with held as (select id from conversation where %s order by id for update of conversation)
                """.formatted(where.sql()) + statement)
                .params(parameters)
                .query((row, number) -> row.getLong("id"))
                .list();
    }
}
