package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shifts of all rotas. */
@Repository
class ShiftRows {

    private static final String COLUMNS =
            "id, brand_id, plan_id, need_id, person_id, name, starts_at, ends_at, pause, mode, state, pinned, revision";

    private final JdbcClient jdbc;

    ShiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Published ones, as duty counts them. */
    List<Holding.Held> held(long brand, Stretch span) {
        return between(brand, span).stream()
                .filter(Shift::published)
                .map(Holding.Held::of)
                .toList();
    }

    /** Draft and published, by their beginning. */
    List<Shift> between(long brand, Stretch span) {
        return during(jdbc.sql("select " + COLUMNS + """
                         from shift
                        where brand_id = :of and ends_at > :from and starts_at < :to and state <> 'cancelled'
                        order by starts_at, id
                        """).param("of", brand), span);
    }

    /** One person's at every brand, draft and published. */
    List<Shift> of(long person, Stretch span) {
        return during(jdbc.sql("select " + COLUMNS + """
                         from shift
                        where person_id = :of and ends_at > :from and starts_at < :to and state <> 'cancelled'
                        order by starts_at, id
                        """).param("of", person), span);
    }

    /** These people's at every brand, draft and published. */
    List<Shift> of(Collection<Long> people, Stretch span) {
        return during(jdbc.sql("select " + COLUMNS + """
                         from shift
                        where person_id = any(:of) and ends_at > :from and starts_at < :to and state <> 'cancelled'
                        order by starts_at, id
                        """).param("of", people.toArray(Long[]::new)), span);
    }

    /** One person's at every brand, with those of others that they relieve. */
    List<Shift> withReliefs(long person, Stretch span) {
        return during(jdbc.sql("select " + COLUMNS + """
                         from shift
                        where (person_id = :of or id in (select shift_id from relief
                                                         where person_id = :of and undone_at is null))
                          and ends_at > :from and starts_at < :to and state <> 'cancelled'
                        order by starts_at, id
                        """).param("of", person), span);
    }

    /** Its calendar event changed, though its own row did not. */
    void touch(long id, Instant now) {
        jdbc.sql("update shift set revision = revision + 1, changed_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Nullable
    Shift find(long brand, long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from shift where id = :id and brand_id = :brand and state <> 'cancelled'")
                .param("id", id)
                .param("brand", brand)
                .query(ShiftRows::shift)
                .optional()
                .orElse(null);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    @Nullable
    Shift hold(long brand, long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from shift where id = :id and brand_id = :brand and state <> 'cancelled' for update")
                .param("id", id)
                .param("brand", brand)
                .query(ShiftRows::shift)
                .optional()
                .orElse(null);
    }

    /** @return its id; the id and the revision of the argument do not count */
    long add(Shift shift, Instant now) {
        return jdbc.sql("""
                        insert into shift (brand_id, plan_id, need_id, person_id, name, starts_at, ends_at, pause, mode,
                                           state, pinned, changed_at)
                        values (:brand, :plan, :need, :person, :name, :from, :to, :pause, :mode, :state, :pinned, :now)
                        returning id
                        """)
                .param("brand", shift.brand())
                .param("plan", shift.plan())
                .param("need", shift.need())
                .param("person", shift.person())
                .param("name", shift.name())
                .param("from", shift.time().from().atOffset(UTC))
                .param("to", shift.time().to().atOffset(UTC))
                .param("pause", shift.pause())
                .param("mode", shift.mode().word())
                .param("state", shift.state().word())
                .param("pinned", shift.pinned())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Writes holder, hours, state and pin. */
    void change(Shift shift, Instant now) {
        jdbc.sql("""
                        update shift set person_id = :person, starts_at = :from, ends_at = :to, state = :state,
                                         pinned = :pinned, revision = revision + 1, changed_at = :now
                        where id = :id
                        """)
                .param("id", shift.id())
                .param("person", shift.person())
                .param("from", shift.time().from().atOffset(UTC))
                .param("to", shift.time().to().atOffset(UTC))
                .param("state", shift.state().word())
                .param("pinned", shift.pinned())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Drafts that were drawn before a plan was begun over them belong to it from now on. */
    void adopt(long plan, Collection<Long> drafts) {
        jdbc.sql("update shift set plan_id = :plan where id = any(:drafts) and plan_id is null")
                .param("plan", plan)
                .param("drafts", drafts.toArray(Long[]::new))
                .update();
    }

    /** Ends here and now what this person holds by the rota. @return whether there was anything */
    boolean cut(long person, long brand, Instant now) {
        int reliefs = moment(jdbc.sql("""
                        update relief set ends_at = :now from shift
                        where shift.id = shift_id and brand_id = :brand and relief.person_id = :person
                          and undone_at is null and relief.starts_at < :now and relief.ends_at > :now
                        """), person, brand, now);
        int shifts = moment(jdbc.sql("""
                        update shift set ends_at = :now, revision = revision + 1, changed_at = :now
                        where brand_id = :brand and person_id = :person and state = 'published'
                          and starts_at < :now and ends_at > :now
                        """), person, brand, now);
        return reliefs + shifts > 0;
    }

    private static int moment(JdbcClient.StatementSpec update, long person, long brand, Instant now) {
        return update.param("person", person)
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .update();
    }

    boolean publishedPlan(long plan) {
        return jdbc.sql("select exists (select from rota_plan where id = :plan and state = 'published')")
                .param("plan", plan)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static List<Shift> during(JdbcClient.StatementSpec statement, Stretch span) {
        return statement
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query(ShiftRows::shift)
                .list();
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getObject("plan_id", Long.class),
                row.getObject("need_id", Long.class),
                row.getLong("person_id"),
                row.getString("name"),
                Turns.time(row),
                row.getInt("pause"),
                Mode.of(row.getString("mode")),
                Shift.State.of(row.getString("state")),
                row.getBoolean("pinned"),
                row.getInt("revision"));
    }
}
