package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shifts to which nobody comes. */
@Repository
class VacancyRows {

    private final JdbcClient jdbc;

    VacancyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of a brand's shifts nobody comes to, as if nobody relieved whoever holds them. */
    List<Holding.Relieved> of(long brand, Stretch span) {
        return jdbc.sql("""
                        select vacancy.shift_id, greatest(vacancy.starts_at, shift.starts_at) as starts_at, shift.ends_at
                        from vacancy join shift on shift.id = vacancy.shift_id and shift.person_id = vacancy.person_id
                        where brand_id = :brand and shift.ends_at > :from and shift.starts_at < :to
                          and shift.ends_at > vacancy.starts_at order by vacancy.shift_id
                        """)
                .param("brand", brand)
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Holding.Relieved(row.getLong("shift_id"), Holding.NOBODY, Turns.time(row)))
                .list();
    }

    /** Whether whoever holds the shift does not come. */
    boolean stands(Shift shift) {
        return jdbc.sql("select exists (select from vacancy where shift_id = :shift and person_id = :person)")
                .param("shift", shift.id())
                .param("person", shift.person())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** @param from from when nobody comes @return whether it did not stand before */
    boolean add(Shift shift, Instant from, long by, Instant now) {
        return jdbc.sql("""
                                insert into vacancy (shift_id, person_id, starts_at, made_by, made_at)
                                values (:shift, :person, :from, :by, :now) on conflict do nothing
                                """)
                        .param("shift", shift.id())
                        .param("person", shift.person())
                        .param("from", from.atOffset(UTC))
                        .param("by", by)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Takes it away where it stands. @return how many stood */
    int remove(Collection<Long> shifts) {
        return jdbc.sql("""
                        delete from vacancy using shift
                        where shift.id = shift_id and shift.person_id = vacancy.person_id and shift_id = any(:shifts)
                        """).param("shifts", shifts.toArray(Long[]::new)).update();
    }
}
