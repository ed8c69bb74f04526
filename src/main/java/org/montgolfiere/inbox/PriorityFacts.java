package org.montgolfiere.inbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of conversations that wait, a few statements for many of them. */
@Repository
class PriorityFacts {

    private final JdbcClient jdbc;

    PriorityFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A conversation that waits.
     *
     * @param storm the storm that goes on at its account; null: none
     * @param people how many people write in it, counted up to 100
     */
    record Waiting(
            long id,
            long brand,
            ZoneId zone,
            boolean isPrivate,
            Instant since,
            @Nullable Long storm,
            int people,
            boolean answered) {}

    List<Waiting> waiting(Collection<Long> conversations) {
        return jdbc.sql("""
                select conversation.id, brand_id, brand.zone, private, waiting_since, outgoing > 0 as answered,
                    (select id from storm where storm.account_id = conversation.account_id and closed_at is null) as storm,
                    (select count(distinct contact_id) from (
                        select contact_id from message where conversation_id = any(array(select family(conversation.id)))
                        and contact_id is not null order by sent_at desc limit 100) as latest) as people
                from conversation join brand on brand.id = brand_id
                where conversation.id = any(:ids) and waiting_since is not null order by conversation.id""")
                .param("ids", conversations.toArray(Long[]::new))
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getLong("brand_id"),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("private"),
                        moment(row, "waiting_since"),
                        row.getObject("storm", Long.class),
                        row.getInt("people"),
                        row.getBoolean("answered")))
                .list();
    }

    /** A message that nobody answered. @param topic what says the same; null: nothing does, or it is not known yet */
    record Unanswered(
            long message,
            long contact,
            Instant at,
            @Nullable Integer followers,
            @Nullable Long topic) {}

    /** Of each the oldest 100, in the order of their moments. */
    Map<Long, List<Unanswered>> unanswered(Collection<Long> conversations) {
        Map<Long, List<Unanswered>> found = new HashMap<>();
        jdbc.sql("""
                select conversation.id as conversation, said.* from conversation
                cross join lateral (
                    select message.id, message.contact_id, message.sent_at, contact.followers, topic_id
                    from message join conversation home on home.id = message.conversation_id
                    join contact on contact.id = message.contact_id
                    left join topic_message on topic_message.message_id = message.id
                    where message.conversation_id = any(array(select family(conversation.id)))
                    and message.sent_at >= conversation.waiting_since and """ + Arrivals.UNANSWERED + """
                    order by message.sent_at, message.id limit 100) as said
                where conversation.id = any(:ids) order by said.sent_at, said.id""")
                .param("ids", conversations.toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("conversation"), id -> new ArrayList<>())
                            .add(new Unanswered(
                                    row.getLong("id"),
                                    row.getLong("contact_id"),
                                    moment(row, "sent_at"),
                                    row.getObject("followers", Integer.class),
                                    row.getObject("topic_id", Long.class)));
                });
        return found;
    }

    /** What one of us said last. */
    record Answer(String text, Instant at) {}

    /** Our last words in each, what we posted by ourselves left out; none where they lie far back. */
    Map<Long, Answer> answers(Collection<Long> conversations) {
        Map<Long, Answer> answers = new HashMap<>();
        jdbc.sql("""
                select conversation.id, ours.text, ours.sent_at from unnest(:ids::bigint[]) as conversation (id)
                cross join lateral (
                    select * from (
                        select contact_id, kind, deleted_at, text, sent_at from message
                        where conversation_id = any(array(select family(conversation.id)))
                        order by sent_at desc, message.id desc limit 200) as latest
                    where contact_id is null and kind <> 'post' and deleted_at is null
                    order by sent_at desc limit 1) as ours""").param("ids", conversations.toArray(Long[]::new)).query(row -> {
            answers.put(row.getLong("id"), new Answer(row.getString("text"), moment(row, "sent_at")));
        });
        return answers;
    }

    /** What was said in a conversation, by whom, and what it means. */
    record Voice(long message, @Nullable Long contact, Repetition.Said said) {}

    /** The last 40 messages of each, the oldest first. */
    Map<Long, List<Voice>> voices(Collection<Long> conversations) {
        Map<Long, List<Voice>> voices = new HashMap<>();
        jdbc.sql("""
                select conversation.id, latest.id as message, latest.contact_id, latest.sent_at, latest.stems
                from unnest(:ids::bigint[]) as conversation (id)
                cross join lateral (
                    select message.id, contact_id, sent_at, stems(left(message.text, 2000), reading.language) as stems
                    from message left join reading on reading.message_id = message.id
                    where conversation_id = any(array(select family(conversation.id)))
                    and deleted_at is null and kind <> 'post'
                    order by sent_at desc, message.id desc limit 40) as latest
                order by latest.sent_at, latest.id""").param("ids", conversations.toArray(Long[]::new)).query(row -> {
            voices.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                    .add(new Voice(
                            row.getLong("message"),
                            row.getObject("contact_id", Long.class),
                            new Repetition.Said(stems(row.getArray("stems")), moment(row, "sent_at"))));
        });
        return voices;
    }

    /** What each of these storms is about. */
    Map<Long, List<Long>> topics(Collection<Long> storms) {
        Map<Long, List<Long>> topics = new HashMap<>();
        jdbc.sql("select storm_id, topic_id from storm_topic where storm_id = any(:storms)")
                .param("storms", storms.toArray(Long[]::new))
                .query(row -> {
                    topics.computeIfAbsent(row.getLong("storm_id"), id -> new ArrayList<>())
                            .add(row.getLong("topic_id"));
                });
        return topics;
    }

    private static Likeness stems(Array stems) throws SQLException {
        return LastWord.likeness(stems);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
