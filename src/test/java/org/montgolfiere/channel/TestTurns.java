package org.montgolfiere.channel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.montgolfiere.home.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doors for networks that call, and turns, for the tests of adapters. */
public final class TestTurns {

    private TestTurns() {}

    /** @param address the desk's own, such as {@code https://desk.example} */
    public static Hooks hooks(String address, JdbcClient jdbc, Clock clock) {
        return new Hooks(new HookRows(jdbc), new Settings(Path.of("nowhere"), 0, null, URI.create(address)), clock);
    }

    public static Turns turns(JdbcClient jdbc) {
        return new LeasedTurns(jdbc);
    }

    /** Within this process, for tests without a database. */
    public static Turns turns() {
        Map<Long, ReentrantLock> locks = new ConcurrentHashMap<>();
        return new Turns() {
            @Override
            public <T> T alone(long account, Supplier<T> work) {
                ReentrantLock lock = locks.computeIfAbsent(account, id -> new ReentrantLock());
                lock.lock();
                try {
                    return work.get();
                } finally {
                    lock.unlock();
                }
            }
        };
    }

    /** An account to hang rows on. @return its id */
    public static long account(JdbcClient jdbc) {
        return account(jdbc, "1001");
    }

    /** @param remote its id on its network, and what its brand is called by */
    public static long account(JdbcClient jdbc, String remote) {
        long brand = jdbc.sql("""
                        insert into brand (name, slug, zone, locale, created_at)
                        values ('Maison', 'maison-' || :remote, 'Europe/Paris', 'fr', '2026-01-01T00:00:00Z') returning id
                        """)
                .param("remote", remote)
                .query((row, number) -> row.getLong(1))
                .single();
        return jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                             next_poll_at)
                        values (:brand, 'x', :remote, 'verne', 'Verne', 1, 'https://api.x.com', 'connected',
                                '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z') returning id
                        """)
                .param("brand", brand)
                .param("remote", remote)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
