package org.montgolfiere.channel;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_turn}. A lease, by the database's own clock: whoever died in its turn loses it. */
@Repository
class LeasedTurns implements Turns {

    private static final int SECONDS = 90;
    private static final int LOOKS = 150;
    private static final long BETWEEN = 200;

    private final JdbcClient jdbc;

    LeasedTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <T> T alone(long account, Supplier<T> work) {
        String owner = UUID.randomUUID().toString();
        await(account, owner);
        try {
            return work.get();
        } finally {
            jdbc.sql("delete from account_turn where account_id = :account and owner = :owner")
                    .param("account", account)
                    .param("owner", owner)
                    .update();
        }
    }

    private void await(long account, String owner) {
        for (int look = 0; look < LOOKS; look++) {
            if (take(account, owner)) return;
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new NetworkTrouble.Away("another process is at it", null);
    }

    private boolean take(long account, String owner) {
        return jdbc.sql("""
                        insert into account_turn (account_id, owner, until)
                        values (:account, :owner, now() + make_interval(secs => :seconds))
                        on conflict (account_id) do update set owner = excluded.owner, until = excluded.until
                        where account_turn.until < now()
                        """)
                        .param("account", account)
                        .param("owner", owner)
                        .param("seconds", SECONDS)
                        .update()
                == 1;
    }
}
