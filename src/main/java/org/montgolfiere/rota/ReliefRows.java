package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Those by these people, and those that others made on their shifts. */
    List<Holding.Relieved> ofPeople(Collection<Long> people, Stretch span) {
        return heldBy(people, span).stream()
                .map(held -> new Holding.Relieved(held.id(), held.person(), held.time()))
                .toList();
    }

    /** The same, at work or on call as their shifts are. */
    List<Holding.Held> heldBy(Collection<Long> people, Stretch span) {
        return jdbc.sql("""
                        select shift_id, relief.person_id, relief.starts_at, relief.ends_at, mode
                        from relief join shift on shift.id = shift_id
                        where (relief.person_id = any(:people) or shift.person_id = any(:people))
                          and relief.ends_at > :from and relief.starts_at < :to
                          and undone_at is null and shift.state = 'published' order by relief.id
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Holding.Held(
                        row.getLong("shift_id"),
                        row.getLong("person_id"),
                        Turns.time(row),
                        Mode.of(row.getString("mode"))))
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

    /** What was worked of it stays with whoever relieved: one under way ends here and now. */
    void undo(long id, Instant now) {
        jdbc.sql("""
                        update relief set ends_at = case when starts_at < :now then :now else ends_at end,
                                          undone_at = case when starts_at < :now then null else :now end
                        where id = :id and undone_at is null and ends_at > :now
                        """).param("id", id).param("now", now.atOffset(UTC)).update();
    }
}
