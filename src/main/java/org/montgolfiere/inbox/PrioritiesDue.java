package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Conversations whose priority may be another now. They are noted by whoever changes a fact, in its own transaction, in the
 * order of ids; nobody's lock is waited for when they are looked at.
 */
@Repository
public class PrioritiesDue {

    private static final String AT_ONCE = """
            on conflict (conversation_id) do update set due_at = '-infinity' where priority_due.due_at <> '-infinity'""";

    private final JdbcClient jdbc;

    PrioritiesDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Conversations, merges followed. */
    void conversations(Collection<Long> some) {
        jdbc.sql("""
                insert into priority_due (conversation_id)
                select distinct survivor(id) as id from unnest(:ids::bigint[]) as came (id) order by 1
                """ + AT_ONCE).param("ids", some.toArray(Long[]::new)).update();
    }

    /** Those of an account that wait. */
    void account(long account) {
        jdbc.sql("""
                insert into priority_due (conversation_id)
                select id from conversation where account_id = :account and waiting_since is not null order by id
                """ + AT_ONCE).param("account", account).update();
    }

    /** Those at an account in which somebody says what one of these topics says. */
    public void topics(long account, Collection<Long> topics) {
        jdbc.sql("""
                insert into priority_due (conversation_id)
                select distinct survivor(conversation.id) from topic_message
                join conversation on conversation.id = topic_message.conversation_id
                where topic_id = any(:topics) and account_id = :account order by 1
                """ + AT_ONCE)
                .param("account", account)
                .param("topics", topics.toArray(Long[]::new))
                .update();
    }

    /** Those of these messages, where a storm is on at their account. */
    public void inStorms(Collection<Long> messages) {
        jdbc.sql("""
                insert into priority_due (conversation_id)
                select distinct survivor(conversation_id) from message
                join storm on storm.account_id = message.account_id and closed_at is null
                where message.id = any(:messages) order by 1
                """ + AT_ONCE).param("messages", messages.toArray(Long[]::new)).update();
    }

    /** Some that are due, nobody else's until a moment; whoever changes a fact meanwhile takes them back. */
    List<Long> claim(Instant now, Instant until, int limit) {
        return jdbc.sql("""
                with ripe as (
                    select conversation_id from priority_due where due_at <= :now
                    order by due_at, conversation_id limit :limit for update skip locked)
                update priority_due set due_at = :until from ripe
                where priority_due.conversation_id = ripe.conversation_id
                returning priority_due.conversation_id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Takes those off the list of which nothing changed since they were claimed, and holds them until the transaction ends.
     * What another transaction is at is left for the next time.
     */
    Set<Long> hold(List<Long> claimed, Instant until) {
        return Set.copyOf(jdbc.sql("""
                with held as (
                    select priority_due.conversation_id from priority_due
                    join conversation on conversation.id = priority_due.conversation_id
                    where conversation.id = any(:ids) and due_at = :until order by priority_due.conversation_id
                    for update of priority_due, conversation skip locked)
                delete from priority_due using held where priority_due.conversation_id = held.conversation_id
                returning priority_due.conversation_id""")
                .param("ids", claimed.toArray(Long[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Claimed, and not held: due again at once, but for what somebody is at, which is due when the claim ends. */
    void letGo(List<Long> claimed, Instant until) {
        jdbc.sql("""
                with ours as (
                    select conversation_id from priority_due where conversation_id = any(:ids) and due_at = :until
                    order by conversation_id for update skip locked)
                update priority_due set due_at = '-infinity' from ours
                where priority_due.conversation_id = ours.conversation_id""")
                .param("ids", claimed.toArray(Long[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that will be due at a moment of their own. */
    void later(Map<Long, Instant> moments) {
        jdbc.sql("""
                insert into priority_due (conversation_id, due_at)
                select * from unnest(:ids::bigint[], :moments::timestamptz[]) order by 1
                on conflict (conversation_id) do update set due_at = least(priority_due.due_at, excluded.due_at)""")
                .param("ids", moments.keySet().toArray(Long[]::new))
                .param(
                        "moments",
                        moments.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }
}
