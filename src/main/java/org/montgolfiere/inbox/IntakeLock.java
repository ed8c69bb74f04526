package org.montgolfiere.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One transaction at a time stores for an account, or erases what was stored: the next one sees all of it. */
@Repository
class IntakeLock {

    private static final int LOCK = 0x6d6f6e74;

    private final JdbcClient jdbc;

    IntakeLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds it until the transaction ends. */
    void hold(long account) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :account::integer)")
                .param("lock", LOCK)
                .param("account", account % Integer.MAX_VALUE)
                .query((row, number) -> true)
                .single();
    }

    /** The same for every account of a brand on a network. */
    void holdAll(long brand, String network) {
        jdbc.sql("select id from account where brand_id = :brand and network = :network order by id")
                .param("brand", brand)
                .param("network", network)
                .query((row, number) -> row.getLong("id"))
                .list()
                .forEach(this::hold);
    }
}
