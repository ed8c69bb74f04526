package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code handshake}: connecting that waits for a person. */
@Repository
class HandshakeRows {

    private final JdbcClient jdbc;

    HandshakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, and forgets all that waited for too long. */
    void keep(UUID id, long person, byte[] sealed, Instant now, Duration patience) {
        jdbc.sql("""
                        with over as (delete from handshake where until < :now)
                        insert into handshake (id, person_id, secret, until) values (:id, :person, :secret, :until)
                        """)
                .param("id", id)
                .param("person", person)
                .param("secret", sealed)
                .param("now", now.atOffset(UTC))
                .param("until", now.plus(patience).atOffset(UTC))
                .update();
    }

    /** @return null: it is none of this person's, or it waited for too long */
    byte @Nullable [] find(UUID id, long person, Instant now) {
        return jdbc.sql("select secret from handshake where id = :id and person_id = :person and until >= :now")
                .param("id", id)
                .param("person", person)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getBytes("secret"))
                .optional()
                .orElse(null);
    }

    void forget(UUID id) {
        jdbc.sql("delete from handshake where id = :id").param("id", id).update();
    }
}
