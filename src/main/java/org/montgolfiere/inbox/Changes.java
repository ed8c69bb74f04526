package org.montgolfiere.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authors do to their messages afterwards; a change that comes before its message waits for it. */
@Repository
class Changes {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param text null: taken back */
    record Change(String id, @Nullable String text, Instant at) {}

    /** The changes that waited for these messages, which wait no more. */
    List<Change> due(long account, String[] remoteIds) {
        return jdbc.sql("""
                delete from early_change where account_id = :account and remote_id = any(:ids)
                returning remote_id, text, at""")
                .param("account", account)
                .param("ids", remoteIds)
                .query((row, number) -> new Change(
                        row.getString("remote_id"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * The conversations that look different now, where they show.
     *
     * @param emptied those that lost a message, in the order of ids
     */
    record Touched(Set<Long> all, SortedSet<Long> emptied) {}

    /** Applies changes, edits before deletions. */
    Touched apply(long account, List<Change> changes) {
        Touched touched = new Touched(new HashSet<>(), new TreeSet<>());
        if (changes.isEmpty()) {
            return touched;
        }
        touched.all.addAll(edit(
                account,
                changes.stream().filter(change -> change.text() != null).toList()));
        touched.emptied.addAll(delete(
                account,
                changes.stream().filter(change -> change.text() == null).toList()));
        touched.all.addAll(touched.emptied);
        keepEarly(account, changes);
        return touched;
    }

    void forgetEarly(Instant now) {
        jdbc.sql("delete from early_change where at < :before")
                .param("before", now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Long> edit(long account, List<Change> edits) {
        return edits.isEmpty() ? List.of() : with(account, edits, """
                update message set text = change.text, edited_at = change.at, words = search_words(change.text)
                from change
                where account_id = :account and message.remote_id = change.id and deleted_at is null
                and (edited_at is null or edited_at < change.at)
                returning survivor(conversation_id) as conversation_id""");
    }

    private List<Long> delete(long account, List<Change> deletions) {
        return deletions.isEmpty() ? List.of() : with(account, deletions, """
                , bare as (
                    delete from message_media using message, change
                    where message_id = message.id and account_id = :account and message.remote_id = change.id)
                update message set text = '', words = '', deleted_at = change.at
                from change
                where account_id = :account and message.remote_id = change.id and deleted_at is null
                returning survivor(conversation_id) as conversation_id""");
    }

    private void keepEarly(long account, List<Change> changes) {
        with(account, changes, """
                insert into early_change (account_id, remote_id, text, at)
                select distinct on (change.id) :account, change.id, change.text, change.at
                from change
                where not exists (
                    select from message where account_id = :account and message.remote_id = change.id)
                order by change.id, change.text is null desc, change.at desc
                on conflict (account_id, remote_id) do update set text = excluded.text, at = excluded.at
                    where early_change.text is not null
                    and (excluded.text is null or early_change.at < excluded.at)
                returning 0::bigint as conversation_id""");
    }

    private List<Long> with(long account, List<Change> changes, String statement) {
        return jdbc.sql("""
                with change as (
                    select * from unnest(:ids::text[], :texts::text[], :moments::timestamptz[]) as change (id, text, at))
                """ + statement)
                .param("account", account)
                .param("ids", changes.stream().map(Change::id).toArray(String[]::new))
                .param("texts", changes.stream().map(Change::text).toArray(String[]::new))
                .param(
                        "moments",
                        changes.stream().map(change -> change.at().toString()).toArray(String[]::new))
                .query((row, number) -> row.getLong("conversation_id"))
                .list();
    }
}
