package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code stream_rest}: streams that are left alone for a while, because they fail where others do not. */
@Repository
class Rests {

    private final JdbcClient jdbc;

    Rests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failures in a row @param until not read before */
    record Rest(int failures, Instant until) {}

    /** By the name of the stream. */
    Map<String, Rest> of(long account) {
        Map<String, Rest> rests = new HashMap<>();
        jdbc.sql("select stream, failures, until from stream_rest where account_id = :account")
                .param("account", account)
                .query(row -> {
                    Instant until = row.getObject("until", OffsetDateTime.class).toInstant();
                    rests.put(row.getString("stream"), new Rest(row.getInt("failures"), until));
                });
        return rests;
    }

    void rest(long account, String stream, Rest rest) {
        jdbc.sql("""
                        insert into stream_rest (account_id, stream, failures, until)
                        values (:account, :stream, :failures, :until)
                        on conflict (account_id, stream) do update set failures = :failures, until = :until
                        """)
                .param("account", account)
                .param("stream", stream)
                .param("failures", rest.failures())
                .param("until", rest.until().atOffset(UTC))
                .update();
    }

    void end(long account, String stream) {
        jdbc.sql("delete from stream_rest where account_id = :account and stream = :stream")
                .param("account", account)
                .param("stream", stream)
                .update();
    }
}
