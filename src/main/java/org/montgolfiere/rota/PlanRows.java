package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of all brands. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were not dropped, the latest first. */
    List<RotaPlan> of(long brand) {
        return jdbc.sql("""
                        select id, first, last, state, published_at from rota_plan
                        where brand_id = :brand and state <> 'dropped' order by first desc, id desc
                        """).param("brand", brand).query(PlanRows::plan).list();
    }

    /** The plan whose weeks hold a day, or null. */
    @Nullable
    Long covering(long brand, LocalDate day) {
        return jdbc.sql("""
                        select id from rota_plan
                        where brand_id = :brand and state <> 'dropped' and :day between first and last
                        """)
                .param("brand", brand)
                .param("day", day)
                .query((row, number) -> row.getLong("id"))
                .optional()
                .orElse(null);
    }

    /** Nobody else changes it until the transaction ends. */
    @Nullable
    RotaPlan hold(long brand, long id) {
        return jdbc.sql("""
                        select id, first, last, state, published_at from rota_plan
                        where brand_id = :brand and id = :id and state <> 'dropped' for update
                        """)
                .param("brand", brand)
                .param("id", id)
                .query(PlanRows::plan)
                .optional()
                .orElse(null);
    }

    long add(Member by, LocalDate first, LocalDate last, Instant now) {
        return jdbc.sql("""
                        insert into rota_plan (brand_id, first, last, state, made_by, made_at)
                        values (:brand, :first, :last, 'draft', :by, :now) returning id
                        """)
                .param("brand", by.brand())
                .param("first", first)
                .param("last", last)
                .param("by", by.person())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void publish(long id, Instant now) {
        jdbc.sql("update rota_plan set state = 'published', published_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** With its drafts. */
    void drop(long id, Instant now) {
        jdbc.sql("update rota_plan set state = 'dropped' where id = :id")
                .param("id", id)
                .update();
        clear(id, true, now);
    }

    /** Its drafts go, pinned ones too where asked. */
    void clear(long id, boolean pinned, Instant now) {
        jdbc.sql("""
                        update shift set state = 'cancelled', changed_at = :now
                        where plan_id = :id and state = 'draft' and (:pinned or not pinned)
                        """)
                .param("id", id)
                .param("pinned", pinned)
                .param("now", now.atOffset(UTC))
                .update();
    }

    private static RotaPlan plan(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new RotaPlan(
                row.getLong("id"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                RotaPlan.State.of(row.getString("state")),
                published == null ? null : published.toInstant());
    }
}
