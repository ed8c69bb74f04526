package org.montgolfiere.channel.rehearsal;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rehearsal}: how far each account's script is played. */
@Repository
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends. @return null before the first */
    @Nullable
    Run hold(long account) {
        return jdbc.sql("""
                        select account_id, run, script, speed, told_ms, seen_at, paused, position
                        from rehearsal where account_id = :account for update
                        """)
                .param("account", account)
                .query((row, number) -> new Run(
                        row.getLong("account_id"),
                        row.getString("run"),
                        row.getString("script"),
                        row.getDouble("speed"),
                        Duration.ofMillis(row.getLong("told_ms")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("paused"),
                        row.getInt("position")))
                .optional()
                .orElse(null);
    }

    /** What the account was connected with when its run began or was last tuned. */
    @Nullable
    String typed(long account) {
        return jdbc.sql("select typed from rehearsal where account_id = :account")
                .param("account", account)
                .query((row, number) -> row.getString("typed"))
                .optional()
                .orElse(null);
    }

    /** Begins a run, in the place of the one before. */
    void begin(long account, String typed, String run, String script, double speed, Instant now) {
        jdbc.sql("""
                        insert into rehearsal (account_id, typed, run, script, speed, told_ms, seen_at, paused,
                                               position, started_at)
                        values (:account, :typed, :run, :script, :speed, 0, :now, false, 0, :now)
                        on conflict (account_id) do update
                        set typed = excluded.typed, run = excluded.run, script = excluded.script,
                            speed = excluded.speed, told_ms = 0, seen_at = excluded.seen_at, paused = false,
                            position = 0, started_at = excluded.started_at
                        """)
                .param("account", account)
                .param("typed", typed)
                .param("run", run)
                .param("script", script)
                .param("speed", speed)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void goOn(Run run, Duration told, int position, Instant now) {
        jdbc.sql("""
                        update rehearsal set told_ms = :told, position = :position, seen_at = :now
                        where account_id = :account
                        """)
                .param("told", told.toMillis())
                .param("position", position)
                .param("now", now.atOffset(UTC))
                .param("account", run.account())
                .update();
    }

    void pause(long account, boolean paused) {
        jdbc.sql("update rehearsal set paused = :paused where account_id = :account")
                .param("paused", paused)
                .param("account", account)
                .update();
    }

    void tune(long account, String typed, double speed) {
        jdbc.sql("update rehearsal set typed = :typed, speed = :speed where account_id = :account")
                .param("typed", typed)
                .param("speed", speed)
                .param("account", account)
                .update();
    }
}
