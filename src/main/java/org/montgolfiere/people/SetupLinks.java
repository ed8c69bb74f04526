package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetupLinks {

    private final JdbcClient jdbc;

    SetupLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, Instant now, Instant expires) {
        jdbc.sql("delete from setup_link where expires_at <= :now")
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("insert into setup_link (token_hash, created_at, expires_at) values (:hash, :now, :expires)")
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    boolean stands(byte[] hash, Instant now) {
        return jdbc.sql("select exists (select from setup_link where token_hash = :hash and expires_at > :now)")
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Uses up this link, and every other. @return whether it stood; of two at once only one is told so */
    boolean use(byte[] hash, Instant now) {
        boolean stood = jdbc.sql("delete from setup_link where token_hash = :hash and expires_at > :now")
                        .param("hash", hash)
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
        if (stood) {
            jdbc.sql("delete from setup_link").update();
        }
        return stood;
    }
}
