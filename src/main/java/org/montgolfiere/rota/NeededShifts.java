package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shifts that answer a need and have not ended yet, drafts and published ones. */
@Repository
class NeededShifts {

    private final JdbcClient jdbc;

    NeededShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Ahead(long id, Stretch time, Mode mode) {}

    List<Ahead> of(long need, Instant now) {
        return jdbc.sql("""
                        select id, starts_at, ends_at, mode from shift
                        where need_id = :need and ends_at > :now and state <> 'cancelled' order by starts_at, id for update
                        """)
                .param("need", need)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Ahead(row.getLong("id"), Turns.time(row), Mode.of(row.getString("mode"))))
                .list();
    }

    /** Those that bear the need's old name bear the new one. */
    void rename(Need old, String name, Instant now) {
        jdbc.sql("""
                        update shift set name = :name, revision = revision + 1, changed_at = :now
                        where need_id = :need and ends_at > :now and state <> 'cancelled' and name = :old
                        """)
                .param("need", old.id())
                .param("old", old.name())
                .param("name", name)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** These answer another need from now on. */
    void move(Collection<Long> ids, long need) {
        jdbc.sql("update shift set need_id = :need where id = any(:ids)")
                .param("need", need)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
