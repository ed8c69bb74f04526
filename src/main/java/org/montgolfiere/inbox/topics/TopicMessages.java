package org.montgolfiere.inbox.topics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that wait to be grouped, and where those belong that were. */
@Repository
class TopicMessages {

    private final JdbcClient jdbc;

    TopicMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fallDue(Long[] messages, Long[] brands) {
        jdbc.sql("""
                insert into topic_due (message_id, brand_id)
                select message, brand from unnest(:messages::bigint[], :brands::bigint[]) as came (message, brand)
                order by message on conflict do nothing""").param("messages", messages).param("brands", brands).update();
    }

    List<Long> brandsDue() {
        return jdbc.sql("""
                select id from brand where exists (select from topic_due where brand_id = brand.id) order by id""").query((row, number) -> row.getLong(1)).list();
    }

    /** The oldest that wait, not yet judged. */
    List<Said> due(long brand, int limit) {
        return jdbc.sql("""
                select message.id, message.conversation_id, message.contact_id, left(message.text, :longest) as text,
                    message.sent_at, conversation.private
                from (select message_id from topic_due where brand_id = :brand order by message_id limit :limit) as due
                join message on message.id = due.message_id
                join conversation on conversation.id = message.conversation_id
                order by message.id""")
                .param("brand", brand)
                .param("limit", limit)
                .param("longest", Tokens.LONGEST)
                .query((row, number) -> new Said(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getLong("contact_id"),
                        row.getString("text"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("private"),
                        false,
                        false,
                        false,
                        false))
                .list();
    }

    void done(List<Said> said) {
        jdbc.sql("delete from topic_due where message_id = any(:ids)")
                .param("ids", said.stream().map(Said::message).toArray(Long[]::new))
                .update();
    }

    /** Where one belongs now. @param topic null: nobody else says it yet */
    record Place(Said said, @Nullable Long topic, boolean kept) {}

    /** Takes out what was grouped before its reading changed. @return these */
    Set<Long> drop(List<Said> said) {
        return Set.copyOf(jdbc.sql("delete from topic_message where message_id = any(:ids) returning message_id")
                .param("ids", said.stream().map(Said::message).toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    void put(long brand, List<Place> places) {
        jdbc.sql("""
                insert into topic_message (message_id, brand_id, topic_id, conversation_id, hostile, praise, complaint, spam, kept, sent_at)
                select message, :brand, topic, conversation, hostile, praise, complaint, spam, kept, sent
                from unnest(:messages::bigint[], :topics::bigint[], :conversations::bigint[], :hostile::boolean[],
                            :praise::boolean[], :complaints::boolean[], :spam::boolean[], :kept::boolean[], :sent::timestamptz[])
                    as came (message, topic, conversation, hostile, praise, complaint, spam, kept, sent)
                order by message""")
                .param("brand", brand)
                .param(
                        "messages",
                        places.stream().map(one -> one.said().message()).toArray(Long[]::new))
                .param("topics", places.stream().map(Place::topic).toArray(Long[]::new))
                .param(
                        "conversations",
                        places.stream().map(one -> one.said().conversation()).toArray(Long[]::new))
                .param("hostile", places.stream().map(one -> !one.said().calm()).toArray(Boolean[]::new))
                .param("praise", places.stream().map(one -> one.said().praise()).toArray(Boolean[]::new))
                .param(
                        "complaints",
                        places.stream().map(one -> one.said().complaint()).toArray(Boolean[]::new))
                .param("spam", places.stream().map(one -> one.said().spam()).toArray(Boolean[]::new))
                .param("kept", places.stream().map(Place::kept).toArray(Boolean[]::new))
                .param(
                        "sent",
                        places.stream().map(one -> one.said().at().toString()).toArray(String[]::new))
                .update();
    }

    /** What stood alone becomes part of the topics that were born. @param topics by message */
    void move(Map<Long, Long> topics) {
        jdbc.sql("""
                update topic_message set topic_id = came.topic
                from unnest(:messages::bigint[], :topics::bigint[]) as came (message, topic)
                where message_id = came.message""")
                .param("messages", topics.keySet().toArray(Long[]::new))
                .param("topics", topics.values().toArray(Long[]::new))
                .update();
    }

    /** A form that a group is remembered by. @param topic 0: none yet */
    record Kept(long topic, long message, long contact, String text, Instant at, int messages) {}

    /** The latest forms of topics that are not over, then the latest that nobody else said, the oldest first. */
    List<Kept> kept(long brand, Instant topicsSince, Instant alonesSince, int most) {
        return jdbc.sql("""
                select * from (
                    select topic_message.message_id, coalesce(topic_message.topic_id, 0) as topic, message.contact_id,
                        left(message.text, :longest) as text, coalesce(topic.last_at, message.sent_at) as at,
                        coalesce(topic.messages, 1) as messages
                    from topic_message join message on message.id = message_id
                    left join topic on topic.id = topic_message.topic_id
                    where topic_message.brand_id = :brand and kept and message.text <> ''
                    and coalesce(topic.last_at >= :topics, topic_message.sent_at >= :alones)
                    order by topic_message.message_id desc limit :most) as latest
                order by message_id""")
                .param("brand", brand)
                .param("topics", topicsSince.atOffset(ZoneOffset.UTC))
                .param("alones", alonesSince.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .param("longest", Tokens.LONGEST)
                .query((row, number) -> new Kept(
                        row.getLong("topic"),
                        row.getLong("message_id"),
                        row.getLong("contact_id"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("messages")))
                .list();
    }
}
