package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.topics.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers for topics, their ways, and the replies that are to be made of them. */
@Repository
class TopicAnswerRows {

    private final JdbcClient jdbc;

    TopicAnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return null where this form was sent before */
    @Nullable
    Long add(long brand, long topic, long author, Instant now, Duration pace, UUID once) {
        return jdbc.sql("""
                insert into topic_answer (brand_id, topic_id, author_id, made_at, pace, once)
                values (:brand, :topic, :author, :now, :pace, :once)
                on conflict (author_id, once) do nothing returning id""")
                .param("brand", brand)
                .param("topic", topic)
                .param("author", author)
                .param("now", now.atOffset(UTC))
                .param("pace", pace.toSeconds())
                .param("once", once)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    void addWays(long answer, List<String> ways) {
        jdbc.sql("""
                insert into topic_answer_way (answer_id, position, text)
                select :answer, position, text from unnest(:positions::smallint[], :texts::text[]) as came (position, text)""")
                .param("answer", answer)
                .param("positions", IntStream.range(0, ways.size()).boxed().toArray(Integer[]::new))
                .param("texts", ways.toArray(String[]::new))
                .update();
    }

    /** One reply for each conversation, a pace apart; those that another answer is on its way to are left out. @return how many */
    int plan(long answer, List<Topics.Answerable> targets, int ways, Instant first, Duration pace) {
        return jdbc.sql("""
                insert into topic_answer_reply (answer_id, conversation_id, message_id, way, due_at, state)
                select :answer, conversation, message, ((number - 1) % :ways)::smallint,
                    :first::timestamptz + make_interval(secs => (number - 1) * :pace), 'due'
                from (select conversation, message, row_number() over (order by place) as number
                      from unnest(:conversations::bigint[], :messages::bigint[]) with ordinality
                          as came (conversation, message, place)
                      where not exists (select from topic_answer_reply
                                        where conversation_id = conversation and state = 'due')) as planned""")
                .param("answer", answer)
                .param("ways", ways)
                .param("first", first.atOffset(UTC))
                .param("pace", pace.toSeconds())
                .param(
                        "conversations",
                        targets.stream().map(Topics.Answerable::conversation).toArray(Long[]::new))
                .param(
                        "messages",
                        targets.stream().map(Topics.Answerable::message).toArray(Long[]::new))
                .update();
    }

    /** A reply whose turn has come. */
    record Turn(
            long answer,
            long brand,
            long topic,
            long author,
            long conversation,
            long message,
            String text,
            Instant madeAt) {}

    /** The next that is due, held until the transaction ends; nothing of a brand that is stopped. */
    @Nullable
    Turn next(Instant now) {
        return jdbc.sql("""
                select reply.*, topic_answer.brand_id, topic_answer.topic_id, topic_answer.author_id, topic_answer.made_at, text
                from topic_answer_reply reply join topic_answer on topic_answer.id = reply.answer_id
                join topic_answer_way on topic_answer_way.answer_id = reply.answer_id and position = way
                join brand on brand.id = topic_answer.brand_id
                where state = 'due' and due_at <= :now and brand.stop_id is null and topic_answer.stop_id is null
                order by due_at, conversation_id limit 1
                for update of reply skip locked for share of brand skip locked""")
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Turn(
                        row.getLong("answer_id"),
                        row.getLong("brand_id"),
                        row.getLong("topic_id"),
                        row.getLong("author_id"),
                        row.getLong("conversation_id"),
                        row.getLong("message_id"),
                        row.getString("text"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    /** @param why null: it is held; else it is left to a person */
    void done(Turn turn, @Nullable String why) {
        jdbc.sql("""
                update topic_answer_reply set state = case when :why::text is null then 'held' else 'left' end, why = :why
                where answer_id = :answer and conversation_id = :conversation""")
                .param("answer", turn.answer())
                .param("conversation", turn.conversation())
                .param("why", why)
                .update();
    }

    int end(long answer) {
        return jdbc.sql("update topic_answer_reply set state = 'ended' where answer_id = :answer and state = 'due'")
                .param("answer", answer)
                .update();
    }

    /** What is still to come begins anew, a pace apart. */
    boolean goOn(long answer, Instant first) {
        boolean stopped = jdbc.sql("update topic_answer set stop_id = null where id = :answer and stop_id is not null")
                        .param("answer", answer)
                        .update()
                == 1;
        jdbc.sql("""
                update topic_answer_reply set due_at = :first::timestamptz + make_interval(secs => place * pace)
                from (select conversation_id, row_number() over (order by due_at, conversation_id) - 1 as place
                      from topic_answer_reply where answer_id = :answer and state = 'due') as left_over, topic_answer
                where :stopped and topic_answer.id = :answer and answer_id = :answer
                  and topic_answer_reply.conversation_id = left_over.conversation_id""")
                .param("answer", answer)
                .param("first", first.atOffset(UTC))
                .param("stopped", stopped)
                .update();
        return stopped;
    }

    /** Those of a brand that a stop ended half-way. */
    List<TopicAnswer> stopped(long brand) {
        return read("""
                where topic_answer.brand_id = :id and topic_answer.stop_id is not null
                and exists (select from topic_answer_reply where answer_id = topic_answer.id and state = 'due')""", brand);
    }

    @Nullable
    Long brand(long answer) {
        return jdbc.sql("select brand_id from topic_answer where id = :id")
                .param("id", answer)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    /** The answers of a topic and of those that became a part of it, the latest first. */
    List<TopicAnswer> of(long topic) {
        return read("where topic_id in (select id from topic where id = :id or joined_id = :id)", topic);
    }

    List<TopicAnswer> one(long answer) {
        return read("where topic_answer.id = :id", answer);
    }

    private List<TopicAnswer> read(String where, long id) {
        return jdbc.sql("""
                select topic_answer.*, person.name,
                    array(select text from topic_answer_way where answer_id = topic_answer.id order by position) as ways,
                    (select count(*) from topic_answer_reply where answer_id = topic_answer.id and state = 'due') as due,
                    (select count(*) from topic_answer_reply where answer_id = topic_answer.id and state = 'held') as held
                from topic_answer join person on person.id = author_id
                """ + where + " order by topic_answer.id desc limit 20")
                .param("id", id)
                .query((row, number) -> new TopicAnswer(
                        row.getLong("id"),
                        row.getLong("topic_id"),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Duration.ofSeconds(row.getInt("pace")),
                        List.of((String[]) row.getArray("ways").getArray()),
                        row.getInt("due"),
                        row.getInt("held"),
                        left(row.getLong("id"))))
                .list();
    }

    /** Conversations that were left to a person and still wait, the first 50. */
    private List<TopicAnswer.Left> left(long answer) {
        return jdbc.sql("""
                select conversation_id, why from topic_answer_reply join conversation on conversation.id = conversation_id
                where answer_id = :answer and topic_answer_reply.state = 'left' and conversation.state = 'open'
                order by due_at limit 50""")
                .param("answer", answer)
                .query((row, number) -> new TopicAnswer.Left(row.getLong("conversation_id"), row.getString("why")))
                .list();
    }
}
