package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who relieved whom. */
@Repository
class ReliefRows {

    private final JdbcClient jdbc;

    ReliefRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand, in the order in which they were made. */
    List<Holding.Relieved> of(long brand, Stretch span) {
        return standing(brand, span).stream()
                .map(relief -> new Holding.Relieved(relief.shift(), relief.person(), relief.time()))
                .toList();
    }

    List<Relief> standing(long brand, Stretch span) {
        return jdbc.sql("""
                        select relief.id, shift_id, relief.person_id, relief.starts_at, relief.ends_at
                        from relief join shift on shift.id = shift_id
                        where brand_id = :brand and shift.ends_at > :from and shift.starts_at < :to
                          and undone_at is null order by relief.id
                        """)
                .param("brand", brand)
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Relief(
                        row.getLong("id"), row.getLong("shift_id"), row.getLong("person_id"), Turns.time(row)))
                .list();
    }

    /** Those by these people, and those that others made on their shifts; at work only. */
    List<Holding.Relieved> ofPeople(Collection<Long> people, Stretch span) {
        return jdbc.sql("""
                        select shift_id, relief.person_id, relief.starts_at, relief.ends_at
                        from relief join shift on shift.id = shift_id
                        where (relief.person_id = any(:people) or shift.person_id = any(:people))
                          and relief.ends_at > :from and relief.starts_at < :to
                          and undone_at is null and shift.state = 'published' and mode = 'on_site' order by relief.id
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) ->
                        new Holding.Relieved(row.getLong("shift_id"), row.getLong("person_id"), Turns.time(row)))
                .list();
    }

    long add(long shift, long person, Stretch time, Instant now) {
        return jdbc.sql("""
                        insert into relief (shift_id, person_id, starts_at, ends_at, made_at)
                        values (:shift, :person, :from, :to, :now) returning id
                        """)
                .param("shift", shift)
                .param("person", person)
                .param("from", time.from().atOffset(UTC))
                .param("to", time.to().atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The last that this person made on a shift and that stands, or null. */
    @Nullable
    Long last(long shift, long person) {
        return jdbc.sql("""
                        select max(id) from relief where shift_id = :shift and person_id = :person and undone_at is null
                        """)
                .param("shift", shift)
                .param("person", person)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    /** @return the shift it stood on, or null where this person has no such relief in the brand */
    @Nullable
    Long undo(long brand, long person, long id, Instant now) {
        return jdbc.sql("""
                        update relief set undone_at = :now from shift
                        where relief.id = :id and relief.person_id = :person and undone_at is null
                          and shift.id = shift_id and shift.brand_id = :brand returning shift_id
                        """)
                .param("id", id)
                .param("person", person)
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }
}
