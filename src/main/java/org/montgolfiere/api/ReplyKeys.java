package org.montgolfiere.api;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reply_key}: the names under which programs asked for replies, kept for a day. */
@Repository
class ReplyKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ReplyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a key was used for before. */
    record Used(long conversation, byte[] textHash, long reply) {
        boolean sameAs(long conversation, byte[] textHash) {
            return this.conversation == conversation && Arrays.equals(this.textHash, textHash);
        }
    }

    /** Takes the key; who comes second waits for the first one's transaction. @return null: it is ours now */
    @Nullable
    Used take(long person, String key, long conversation, byte[] textHash, Instant now) {
        jdbc.sql("delete from reply_key where at < :old")
                .param("old", now.minus(KEPT).atOffset(UTC))
                .update();
        boolean ours = jdbc.sql("""
                        insert into reply_key (person_id, key, conversation_id, text_hash, at)
                        values (:person, :key, :conversation, :hash, :now) on conflict do nothing
                        """)
                        .param("person", person)
                        .param("key", key)
                        .param("conversation", conversation)
                        .param("hash", textHash)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
        return ours ? null : used(person, key);
    }

    void fill(long person, String key, long reply) {
        jdbc.sql("update reply_key set outgoing_id = :reply where person_id = :person and key = :key")
                .param("person", person)
                .param("key", key)
                .param("reply", reply)
                .update();
    }

    private Used used(long person, String key) {
        return Objects.requireNonNull(jdbc.sql("""
                        select conversation_id, text_hash, outgoing_id from reply_key
                        where person_id = :person and key = :key
                        """)
                .param("person", person)
                .param("key", key)
                .query((row, number) ->
                        new Used(row.getLong("conversation_id"), row.getBytes("text_hash"), row.getLong("outgoing_id")))
                .single());
    }
}
