package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.checks.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks are told out of the database: our own words, the thread, who works here, what may be said. */
@Repository
class FactRows {

    private static final int POSTS = 300;
    private static final int TURNS = 30;
    private static final int LINES = 200;

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something of ours that stands on a network. @param open whether everybody can read it there */
    record Own(String text, Instant at, boolean open) {}

    /** Something of somebody else. @param hostile as it was read, or as somebody set it right */
    record Theirs(String text, boolean hostile) {}

    Theirs theirs(long account, String remoteId) {
        return jdbc.sql("""
                select text, coalesce(correction.yes, reading.scores[1] >= 0.5, false) as hostile
                from message
                left join reading on reading.message_id = message.id
                left join correction on correction.message_id = message.id and correction.trait = 'hostile'
                where account_id = :account and remote_id = :remoteId
                """)
                .param("account", account)
                .param("remoteId", remoteId)
                .query((row, number) -> new Theirs(row.getString("text"), row.getBoolean("hostile")))
                .optional()
                .orElse(new Theirs("", false));
    }

    /** The newest of an account's own words; 0: it has none. */
    long newest(long account) {
        return jdbc.sql("""
                select coalesce(max(id), 0) from message
                where account_id = :account and contact_id is null and deleted_at is null and text <> ''
                """)
                .param("account", account)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** What an account said last, the newest first. */
    List<Own> posts(long account) {
        return jdbc.sql("""
                select text, sent_at, not conversation.private as open
                from message join conversation on conversation.id = conversation_id
                where message.account_id = :account and message.contact_id is null and deleted_at is null and text <> ''
                order by message.id desc limit :posts
                """)
                .param("account", account)
                .param("posts", POSTS)
                .query((row, number) -> new Own(
                        row.getString("text"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("open")))
                .list();
    }

    /** The end of a conversation, the oldest first; of those merged into it as well. */
    List<Turn> turns(long conversation) {
        return jdbc.sql("""
                select contact_id is null as ours, text from message
                where conversation_id in (
                    select :conversation::bigint union all
                    select merged_id from conversation_merge where survivor_id = :conversation)
                and deleted_at is null and text <> ''
                order by sent_at desc, id desc limit :turns
                """)
                .param("conversation", conversation)
                .param("turns", TURNS)
                .query((row, number) ->
                        row.getBoolean("ours") ? Turn.ours(row.getString("text")) : Turn.theirs(row.getString("text")))
                .list()
                .reversed();
    }

    /** Whether one of the last messages of theirs counts as hostile: as it was read, or as somebody set it right. */
    boolean hostile(long conversation) {
        return jdbc.sql("""
                select exists (
                    select from (
                        select id from message
                        where conversation_id = :conversation and contact_id is not null and deleted_at is null
                        order by sent_at desc, id desc limit 5) as last
                    join reading on reading.message_id = last.id
                    left join correction on correction.message_id = last.id and correction.trait = 'hostile'
                    where coalesce(correction.yes, reading.scores[1] >= 0.5))
                """)
                .param("conversation", conversation)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Texts that may be said: saved replies, and the lines to take of a storm that goes on. */
    List<String> lines(long brand) {
        return jdbc.sql("""
                select text from saved_reply where brand_id = :brand
                union all
                select storm_line.text from storm_line join storm on storm.id = storm_line.storm_id
                where storm.brand_id = :brand and storm.closed_at is null and storm_line.validated_by is not null
                limit :lines
                """)
                .param("brand", brand)
                .param("lines", LINES)
                .query((row, number) -> row.getString("text"))
                .list();
    }

    /** How many answers and posts somebody sent since then. */
    int sent(long person, Instant since) {
        return jdbc.sql("""
                select count(*) from outgoing
                where author_id = :person and created_at > :since and act in ('reply', 'post', 'quote') and state <> 'undone'
                """)
                .param("person", person)
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** The account somebody spoke as last; null: they never spoke. */
    @Nullable
    Long lastVoice(long person) {
        return jdbc.sql("""
                select account_id from outgoing
                where author_id = :person and act in ('reply', 'post', 'quote') order by id desc limit 1
                """)
                .param("person", person)
                .query((row, number) -> row.getLong("account_id"))
                .optional()
                .orElse(null);
    }
}
