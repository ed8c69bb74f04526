package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The swaps of all brands. */
@Repository
class SwapRows {

    private static final String COLUMNS =
            "id, brand_id, shift_id, holder_id, asked_by, state, taker_id, return_id, asked_at, expires_at, ended_at, after_id";

    private final JdbcClient jdbc;

    SwapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that nobody took in time are over; a step after one that will never move is open to whoever can. */
    void expire(long brand, Instant now) {
        jdbc.sql("""
                        update swap set state = 'expired', taker_id = null, ended_at = expires_at, revision = revision + 1
                        where brand_id = :brand and state in ('asked', 'offered', 'taken') and expires_at <= :now
                        """).param("brand", brand).param("now", now.atOffset(UTC)).update();
        jdbc.sql("""
                        update swap set state = 'asked', taker_id = null, after_id = null, revision = swap.revision + 1
                        from swap as earlier where swap.brand_id = :brand and swap.state = 'offered'
                          and earlier.id = swap.after_id and earlier.state in ('withdrawn', 'expired', 'undone')
                        """).param("brand", brand).update();
    }

    /** Open ones whose shift still lies ahead, the most pressing first. */
    List<Swap> open(long brand, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                         from swap where brand_id = :brand and state in ('asked', 'offered', 'taken')
                           and exists (select from shift where shift.id = shift_id and shift.state = 'published'
                                                           and ends_at > :now)
                        order by expires_at, id
                        """)
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .query(SwapRows::swap)
                .list();
    }

    /** One of a shift to which nobody comes before others. */
    @Nullable
    Swap asked(long brand, long need, Stretch time, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                         from swap where brand_id = :brand and state = 'asked' and expires_at > :now
                           and exists (select from shift where shift.id = shift_id and shift.state = 'published'
                                              and need_id = :need and starts_at < :to and ends_at > :from)
                        order by exists (select from vacancy where vacancy.shift_id = swap.shift_id
                                                              and person_id = holder_id) desc, expires_at, id limit 1
                        """)
                .param("brand", brand)
                .param("need", need)
                .param("now", now.atOffset(UTC))
                .param("from", time.from().atOffset(UTC))
                .param("to", time.to().atOffset(UTC))
                .query(SwapRows::swap)
                .optional()
                .orElse(null);
    }

    boolean isOpen(long id) {
        return jdbc.sql("select exists (select from swap where id = :id and state in ('asked', 'offered', 'taken'))")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Nobody else changes it until the transaction ends. */
    @Nullable
    Swap hold(long brand, long id) {
        return jdbc.sql("select " + COLUMNS + " from swap where id = :id and brand_id = :brand for update")
                .param("id", id)
                .param("brand", brand)
                .query(SwapRows::swap)
                .optional()
                .orElse(null);
    }

    /** @return its id, or 0 where the shift has an open swap already */
    long ask(Member by, Shift shift, Instant now, Instant expires) {
        return jdbc.sql("""
                        insert into swap (brand_id, shift_id, holder_id, asked_by, state, asked_at, expires_at)
                        values (:brand, :shift, :holder, :by, 'asked', :now, :expires) on conflict do nothing returning id
                        """)
                .param("brand", by.brand())
                .param("shift", shift.id())
                .param("holder", shift.person())
                .param("by", by.person())
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** A shift that is cancelled is sought for no longer, and nobody gets it in return. */
    void cancelled(long shift, Instant now) {
        jdbc.sql("""
                        update swap set state = 'withdrawn', taker_id = null, ended_at = :now, revision = revision + 1
                        where shift_id = :shift and state in ('asked', 'offered', 'taken')
                        """).param("shift", shift).param("now", now.atOffset(UTC)).update();
        jdbc.sql("""
                        update swap set state = 'asked', taker_id = null, return_id = null, revision = revision + 1
                        where return_id = :shift and state = 'taken'
                        """).param("shift", shift).update();
    }

    void change(Swap swap, @Nullable Instant ended) {
        jdbc.sql("""
                        update swap set state = :state, taker_id = :taker, return_id = :return, ended_at = :ended,
                                        after_id = :after, revision = revision + 1 where id = :id
                        """)
                .param("id", swap.id())
                .param("state", swap.state().word())
                .param("taker", swap.taker())
                .param("return", swap.inReturn())
                .param("after", swap.after())
                .param("ended", ended == null ? null : ended.atOffset(UTC))
                .update();
    }

    private static Swap swap(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Swap(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getLong("shift_id"),
                row.getLong("holder_id"),
                row.getLong("asked_by"),
                Swap.State.of(row.getString("state")),
                row.getObject("taker_id", Long.class),
                row.getObject("return_id", Long.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("after_id", Long.class));
    }
}
