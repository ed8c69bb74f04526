package org.montgolfiere.inbox.topics;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which process groups a brand's messages: one at a time. Leases go by the database's clock, which all processes share. */
@Repository
class Keepers {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    Keepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a process stands to a brand. */
    enum Standing {
        /** Another process groups it. */
        TAKEN,
        /** It is ours from now on: what we remember of it may be old. */
        NEW,
        /** It was ours all the time. */
        OURS
    }

    /** Takes the brand, or keeps it; who has it is held until the transaction ends. */
    Standing keep(long brand, UUID holder) {
        return jdbc.sql("""
                insert into topic_keeper (brand_id, holder, until)
                values (:brand, :holder, now() + make_interval(secs => :seconds))
                on conflict (brand_id) do update set holder = excluded.holder, until = excluded.until
                where topic_keeper.holder = excluded.holder or topic_keeper.until < now()
                returning old.holder""")
                .param("brand", brand)
                .param("holder", holder)
                .param("seconds", LEASE.toSeconds())
                .query((row, number) -> holder.equals(row.getObject(1, UUID.class)) ? Standing.OURS : Standing.NEW)
                .optional()
                .orElse(Standing.TAKEN);
    }

    /** Lets the next process begin at once. */
    void leave(UUID holder) {
        jdbc.sql("delete from topic_keeper where holder = :holder")
                .param("holder", holder)
                .update();
    }
}
