package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links between merged conversations. */
@Repository
class Merges {

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link(long merged, long survivor, long by, Instant at) {
        jdbc.sql("""
                insert into conversation_merge (merged_id, survivor_id, merged_by, merged_at)
                values (:merged, :survivor, :by, :at)""")
                .param("merged", merged)
                .param("survivor", survivor)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Long> unlink(long merged) {
        return jdbc.sql("delete from conversation_merge where merged_id = :merged returning survivor_id")
                .param("merged", merged)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** What waits in a conversation after its family changed: each message by what its own home has settled. */
    void recount(long id) {
        jdbc.sql("""
                with waits as (
                    select min(message.sent_at) as since
                    from message join conversation home on home.id = message.conversation_id
                    where message.conversation_id = any(array(select family(:id))) and """ + Arrivals.UNANSWERED + """
                )
                update conversation set
                    waiting_since = waits.since,
                    state = case when state = 'snoozed' then state
                                 when waits.since is not null then 'open'
                                 when state = 'open' then 'waiting'
                                 else state end,
                    last_at = greatest(last_at, (
                        select max(last_at) from conversation member where member.id in (select family(:id)))),
                    version = version + 1
                from waits where id = :id""").param("id", id).update();
    }

    List<Merge.Merged> into(long survivor) {
        return jdbc.sql("select " + Conversations.COLUMNS + """
                , person.name as by_name, merged_at
                from conversation_merge
                join conversation on conversation.id = merged_id
                join person on person.id = merged_by
                left join contact on contact.id = conversation.contact_id
                where merged_id in (select family(:survivor)) order by merged_at, merged_id""")
                .param("survivor", survivor)
                .query((row, number) -> new Merge.Merged(
                        Conversations.conversation(row),
                        row.getString("by_name"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
