package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each stream of an account was read up to. */
@Repository
class Cursors {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cursors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Nullable
    String find(long account, String stream) {
        return jdbc.sql("select position from account_cursor where account_id = :account and stream = :stream")
                .param("account", account)
                .param("stream", stream)
                .query((row, number) -> row.getString("position"))
                .optional()
                .orElse(null);
    }

    void move(long account, String stream, String position) {
        jdbc.sql("""
                        insert into account_cursor (account_id, stream, position, moved_at)
                        values (:account, :stream, :position, :now)
                        on conflict (account_id, stream)
                        do update set position = excluded.position, moved_at = excluded.moved_at
                        """)
                .param("account", account)
                .param("stream", stream)
                .param("position", position)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
