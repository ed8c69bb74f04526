package org.montgolfiere.inbox.topics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics as they are written. */
@Repository
class TopicRows {

    private final JdbcClient jdbc;

    TopicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long born(long brand, Instant at) {
        return jdbc.sql("""
                insert into topic (brand_id, born_at, last_at) values (:brand, :at, :at) returning id""")
                .param("brand", brand)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Counts messages that were put to their topics, by their own rows. */
    void count(Collection<Long> messages) {
        Long[] ids = messages.toArray(Long[]::new);
        jdbc.sql("""
                update topic set messages = topic.messages + came.messages, hostile = topic.hostile + came.hostile,
                    praise = topic.praise + came.praise, spam = topic.spam + came.spam,
                    last_at = greatest(topic.last_at, came.last_at), born_at = least(topic.born_at, came.first_at),
                    first_id = least(topic.first_id, came.first_id), open_id = least(topic.open_id, came.open_id)
                from (select topic_id, count(*) as messages, count(*) filter (where hostile) as hostile,
                          count(*) filter (where praise) as praise, count(*) filter (where spam) as spam,
                          max(sent_at) as last_at, min(sent_at) as first_at, min(message_id) as first_id,
                          min(message_id) filter (where not conversation.private) as open_id
                      from topic_message join conversation on conversation.id = conversation_id
                      where message_id = any(:ids) and topic_id is not null group by topic_id) as came
                where topic.id = came.topic_id""").param("ids", ids).update();
        jdbc.sql("""
                insert into topic_hour (topic_id, hour, messages)
                select topic_id, date_trunc('hour', sent_at, 'UTC') as hour, count(*) from topic_message
                where message_id = any(:ids) and topic_id is not null group by 1, 2 order by 1, 2
                on conflict (topic_id, hour) do update set messages = topic_hour.messages + excluded.messages""").param("ids", ids).update();
    }

    /** One topic turns out to be a part of another. */
    void join(long topic, long into) {
        for (String statement : List.of(
                "update topic_message set topic_id = :into where topic_id = :topic",
                """
                insert into topic_hour (topic_id, hour, messages)
                select :into, hour, messages from topic_hour where topic_id = :topic order by hour
                on conflict (topic_id, hour) do update set messages = topic_hour.messages + excluded.messages""",
                "delete from topic_hour where topic_id = :topic",
                """
                update topic set messages = topic.messages + other.messages, hostile = topic.hostile + other.hostile,
                    praise = topic.praise + other.praise, spam = topic.spam + other.spam,
                    last_at = greatest(topic.last_at, other.last_at), born_at = least(topic.born_at, other.born_at),
                    first_id = least(topic.first_id, other.first_id), open_id = least(topic.open_id, other.open_id)
                from topic other where topic.id = :into and other.id = :topic""",
                "update topic set joined_id = :into where joined_id = :topic",
                """
                update topic set joined_id = :into, messages = 0, hostile = 0, praise = 0, spam = 0,
                    name = null, named_by = null where id = :topic""")) {
            jdbc.sql(statement).param("topic", topic).param("into", into).update();
        }
    }

    /** A topic that has grown since it was named, or never was. */
    record Unnamed(long topic, int messages, @Nullable Long open) {}

    /** Those of the topics that have no name, or twice as many messages as when they got it. */
    List<Unnamed> unnamed(Collection<Long> topics) {
        return jdbc.sql("""
                select id, messages, open_id from topic
                where id = any(:ids) and joined_id is null and messages > 0
                and (named_by is null and named_at < messages or messages >= named_at * 2
                     or open_id is not null and exists (
                         select from message join conversation on conversation.id = conversation_id
                         where message.id = named_by and private))
                order by id""")
                .param("ids", topics.toArray(Long[]::new))
                .query((row, number) ->
                        new Unnamed(row.getLong("id"), row.getInt("messages"), row.getObject("open_id", Long.class)))
                .list();
    }

    /** A message whose words may name its topic. */
    record Voice(long message, String text) {}

    /** The latest forms of a topic that are calm; public ones alone where there is one. */
    List<Voice> voices(Unnamed topic, int most) {
        return jdbc.sql("""
                select message.id, left(message.text, 500) as text
                from topic_message join message on message.id = message_id
                join conversation on conversation.id = message.conversation_id
                where topic_id = :topic and not hostile and message.deleted_at is null and message.text <> ''
                and (:secluded or not conversation.private)
                order by topic_message.message_id limit :most""")
                .param("topic", topic.topic())
                .param("secluded", topic.open() == null)
                .param("most", most)
                .query((row, number) -> new Voice(row.getLong("id"), Objects.requireNonNull(row.getString("text"))))
                .list();
    }

    /** @param name null: nothing fit to name it by was said */
    void name(Unnamed topic, @Nullable String name, @Nullable Long by) {
        jdbc.sql("update topic set name = :name, named_by = :by, named_at = :messages where id = :topic")
                .param("topic", topic.topic())
                .param("messages", topic.messages())
                .param("name", name)
                .param("by", by)
                .update();
    }
}
