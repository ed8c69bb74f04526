package org.montgolfiere.inbox;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks for messages by their words, latest first. What is common is found by walking back through the latest
 * messages; what is rare by the index of words. The walk goes first, over a bounded stretch, and only where it did not
 * bring enough the index is asked, so that neither ever sorts a large part of all messages.
 */
@Repository
class Searches {

    private static final int STRETCH = 6_000;

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest match of a conversation. */
    record Found(long conversation, Key key) {}

    List<Found> find(Member member, String query, @Nullable Key after, int limit) {
        Stretch latest = walk(member, query, after, limit);
        if (latest.found.size() >= limit || latest.end == null) {
            return latest.found;
        }
        List<Found> all = new ArrayList<>(latest.found);
        all.addAll(ask(member, query, latest.end, limit));
        return once(all, limit);
    }

    /** How many of the brand's latest messages match. */
    int amongLatest(long brand, String query) {
        return jdbc.sql("""
                with latest as materialized (
                    select words from message where brand_id = :brand
                    order by sent_at desc, id desc limit :stretch)
                select count(*) from latest where words @@ :query::tsquery""")
                .param("brand", brand)
                .param("query", query)
                .param("stretch", STRETCH)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Whether any message matches; asks the index, so only where hardly any can. */
    boolean any(long brand, String query) {
        return jdbc.sql("""
                with found as materialized (
                    select brand_id from message where words @@ :query::tsquery)
                select exists (select from found where brand_id = :brand)""")
                .param("brand", brand)
                .param("query", query)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** @param end where the walk stopped; null: nothing lies beyond */
    private record Stretch(List<Found> found, @Nullable Key end) {}

    private Stretch walk(Member member, String query, @Nullable Key after, int limit) {
        List<Found> found = select(member, query, after, limit, STRETCH, """
                stretch as materialized (
                    select message.id, message.sent_at, message.conversation_id, message.words
                    from message
                    where message.brand_id = :brand
                    and (:at::timestamptz is null or (message.sent_at, message.id) < (:at, :id))
                    order by message.sent_at desc, message.id desc limit :stretch),
                match as (select * from stretch where words @@ (select query from asked))""");
        if (found.size() >= limit) {
            return new Stretch(found, null);
        }
        return new Stretch(found, end(member, after));
    }

    private @Nullable Key end(Member member, @Nullable Key after) {
        return jdbc.sql("""
                select sent_at, id from message
                where brand_id = :brand and (:at::timestamptz is null or (sent_at, id) < (:at, :id))
                order by sent_at desc, id desc offset :stretch limit 1""")
                .param("brand", member.brand())
                .param("at", after == null ? null : after.moment())
                .param("id", after == null ? 0 : after.id())
                .param("stretch", STRETCH - 1)
                .query((row, number) ->
                        new Key(row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getLong("id")))
                .optional()
                .orElse(null);
    }

    private List<Found> ask(Member member, String query, Key after, int limit) {
        return select(member, query, after, limit, 0, """
                match as materialized (
                    select message.id, message.sent_at, message.conversation_id, message.words
                    from message
                    where message.words @@ :query::tsquery and message.brand_id = :brand
                    and (message.sent_at, message.id) < (:at, :id))""");
    }

    /** A conversation counts where its latest match is: one that has a later match was on an earlier page. */
    private List<Found> select(
            Member member, String query, @Nullable Key after, int limit, int stretch, String matches) {
        return once(
                jdbc.sql("with asked as (select :query::tsquery as query, :stretch::integer),\n" + matches + """
                , home as (
                    select match.id, match.sent_at, match.words,
                        case when merge.merged_id is null then match.conversation_id
                             else survivor(match.conversation_id) end as conversation
                    from match left join conversation_merge merge on merge.merged_id = match.conversation_id),
                latest as (
                    select distinct on (home.conversation) home.* from home
                    join conversation on conversation.id = home.conversation
                    where (:private or not conversation.private)
                    order by home.conversation, home.sent_at desc, home.id desc)
                select conversation, sent_at, id from latest
                where :at::timestamptz is null or not exists (
                    select from message later
                    where later.conversation_id = any(array(select family(latest.conversation)))
                    and (later.sent_at, later.id) >= (:at, :id) and later.words @@ (select query from asked))
                order by sent_at desc, id desc limit :limit""")
                        .param("query", query)
                        .param("brand", member.brand())
                        .param("private", member.readsPrivate())
                        .param("at", after == null ? null : after.moment())
                        .param("id", after == null ? 0 : after.id())
                        .param("stretch", stretch)
                        .param("limit", limit)
                        .query((row, number) -> new Found(
                                row.getLong("conversation"),
                                new Key(
                                        row.getObject("sent_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getLong("id"))))
                        .list(),
                limit);
    }

    private static List<Found> once(List<Found> found, int limit) {
        Set<Long> seen = new HashSet<>();
        return found.stream()
                .filter(one -> seen.add(one.conversation()))
                .limit(limit)
                .toList();
    }
}
