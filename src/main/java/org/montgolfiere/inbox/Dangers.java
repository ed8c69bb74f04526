package org.montgolfiere.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that were read as danger, and each brand's protocol. */
@Repository
class Dangers {

    /**
     * The conversations in which danger stands open; of very many those that show it most plainly, and the latest: a flood of what
     * only sounds like it hides nobody.
     */
    static final String STANDING = """
            array(select survivor(stands.conversation_id) from (
                (select conversation_id from danger where danger.brand_id = :brand and danger.standing
                order by danger.score desc, danger.at desc limit 100)
                union
                (select conversation_id from danger where danger.brand_id = :brand and danger.standing
                order by danger.at desc limit 50)) as stands)""";

    private final JdbcClient jdbc;

    Dangers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not known before, and its message is not older than {@code since} and still waits */
    boolean isNew(MessagesRead.Read read, Instant since) {
        return jdbc.sql("""
                select exists (
                    select from message join conversation on conversation.id = survivor(message.conversation_id)
                    where message.id = :message and message.stored_at >= :since and conversation.state <> 'closed')
                and not exists (select from danger where message_id = :message)""")
                .param("message", read.message())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void note(MessagesRead.Read read, int rung, Instant at) {
        jdbc.sql("""
                insert into danger (message_id, brand_id, conversation_id, at, rung, score)
                values (:message, :brand, :conversation, :at, :rung, :score) on conflict do nothing""")
                .param("message", read.message())
                .param("brand", read.brand())
                .param("conversation", read.conversation())
                .param("at", at.atOffset(UTC))
                .param("rung", rung)
                .param("score", read.reading().score(Trait.DANGER))
                .update();
    }

    /** Of the newest message in danger that stands open in a conversation: how many were reached; null: none stands. */
    @Nullable
    Integer reached(long conversation) {
        return jdbc.sql("""
                select rung from danger where standing and conversation_id in (select family(:id))
                order by at desc limit 1""")
                .param("id", conversation)
                .query((row, number) -> row.getInt("rung"))
                .optional()
                .orElse(null);
    }

    @Nullable
    String protocol(long brand) {
        return jdbc.sql("select text from protocol where brand_id = :brand")
                .param("brand", brand)
                .query((row, number) -> row.getString("text"))
                .optional()
                .orElse(null);
    }

    void write(long brand, String text, Instant at) {
        jdbc.sql("""
                insert into protocol (brand_id, text, at) values (:brand, :text, :at)
                on conflict (brand_id) do update set text = excluded.text, at = excluded.at""")
                .param("brand", brand)
                .param("text", text)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void forget(long brand) {
        jdbc.sql("delete from protocol where brand_id = :brand")
                .param("brand", brand)
                .update();
    }
}
