package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import org.montgolfiere.home.Restored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a restore nothing leaves by itself: the desk that made the backup went on, and may have sent it, or taken it back.
 * A person looks, and tries it again or leaves it.
 */
@Component
class Stopped implements Restored {

    private final JdbcClient jdbc;
    private final Clock clock;

    Stopped(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void settle() {
        end("held", "due", "not_sent", "outbound.why.restored");
        end("leaving", "unknown", "unknown", "outbound.why.restored-unknown");
    }

    private void end(String one, String other, String state, String why) {
        jdbc.sql("""
                update outgoing set state = :state, why = :why, next_try_at = 'infinity', ended_at = :now,
                                    lease_owner = null, lease_until = null
                where state in (:one, :other)
                """)
                .param("one", one)
                .param("other", other)
                .param("state", state)
                .param("why", why)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
