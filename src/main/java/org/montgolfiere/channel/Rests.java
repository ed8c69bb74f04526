package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** @param failures in a row @param since when it first failed @param until not read before @param why a message key */
    record Rest(int failures, Instant since, Instant until, String why) {}

    /** One stream's, and whose it is. */
    record Resting(long account, String stream, Rest rest) {}

    /** By the name of the stream. */
    Map<String, Rest> of(long account) {
        Map<String, Rest> rests = new HashMap<>();
        jdbc.sql("select stream, failures, since, until, why from stream_rest where account_id = :account")
                .param("account", account)
                .query(row -> {
                    rests.put(row.getString("stream"), rest(row));
                });
        return rests;
    }

    /** Of every account of a brand, those that fail the longest first. */
    List<Resting> ofBrand(long brand) {
        List<Resting> all = new ArrayList<>();
        jdbc.sql("""
                        select account_id, stream, stream_rest.failures, since, until, why
                        from stream_rest join account on account.id = account_id
                        where brand_id = :brand order by since, stream
                        """).param("brand", brand).query(row -> {
            all.add(new Resting(row.getLong("account_id"), row.getString("stream"), rest(row)));
        });
        return all;
    }

    void rest(long account, String stream, Rest rest) {
        jdbc.sql("""
                        insert into stream_rest (account_id, stream, failures, since, until, why)
                        values (:account, :stream, :failures, :since, :until, :why)
                        on conflict (account_id, stream)
                        do update set failures = :failures, since = :since, until = :until, why = :why
                        """)
                .param("account", account)
                .param("stream", stream)
                .param("failures", rest.failures())
                .param("since", rest.since().atOffset(UTC))
                .param("until", rest.until().atOffset(UTC))
                .param("why", rest.why())
                .update();
    }

    void end(long account, String stream) {
        jdbc.sql("delete from stream_rest where account_id = :account and stream = :stream")
                .param("account", account)
                .param("stream", stream)
                .update();
    }

    private static Rest rest(ResultSet row) throws SQLException {
        return new Rest(
                row.getInt("failures"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getString("why"));
    }
}
