package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInTrials {

    /** @param freeAt when the next one may be made */
    record Trial(int failures, Instant lastAt, Instant freeAt) {}

    private final JdbcClient jdbc;

    SignInTrials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The trials of a key, held against others until the transaction ends. */
    Trial hold(byte[] key, Instant now) {
        jdbc.sql("""
                        insert into sign_in_trial (key, failures, last_at, free_at)
                        values (:key, 0, :now, :now) on conflict do nothing
                        """).param("key", key).param("now", now.atOffset(UTC)).update();
        return jdbc.sql("select failures, last_at, free_at from sign_in_trial where key = :key for update")
                .param("key", key)
                .query((row, number) -> new Trial(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("free_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    void write(byte[] key, Trial trial) {
        jdbc.sql("update sign_in_trial set failures = :failures, last_at = :last, free_at = :free where key = :key")
                .param("key", key)
                .param("failures", trial.failures())
                .param("last", trial.lastAt().atOffset(UTC))
                .param("free", trial.freeAt().atOffset(UTC))
                .update();
    }

    void forget(byte[] key) {
        jdbc.sql("delete from sign_in_trial where key = :key").param("key", key).update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from sign_in_trial where last_at < :moment")
                .param("moment", moment.atOffset(UTC))
                .update();
    }
}
