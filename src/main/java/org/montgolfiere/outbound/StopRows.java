package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code stop}, which of them stands for a brand, and what each keeps from leaving. */
@Repository
class StopRows {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stops these brands, but for those that are stopped already. It waits for claims that are under way: once it returns there are
     * none.
     */
    void make(List<Long> brands, long by, @Nullable String holder, String why, Instant now) {
        jdbc.sql("""
                with made as (
                    insert into stop (brand_id, made_at, made_by, holder, why)
                    select id, :now, :by, :holder, :why from brand
                    where id = any(:brands) and stop_id is null order by id for no key update
                    returning id, brand_id)
                update brand set stop_id = made.id from made where brand.id = made.brand_id
                """)
                .param("brands", brands.toArray(Long[]::new))
                .param("by", by)
                .param("holder", holder)
                .param("why", why)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void explain(List<Long> brands, String why) {
        jdbc.sql("update stop set why = :why from brand where brand.id = any(:brands) and stop.id = brand.stop_id")
                .param("brands", brands.toArray(Long[]::new))
                .param("why", why)
                .update();
    }

    /** The last stop of a brand, whether it stands or not; null: there never was one. */
    @Nullable
    Stop last(long brand) {
        return jdbc.sql("""
                select stop.*, person.name from stop join person on person.id = made_by
                where brand_id = :brand order by stop.id desc limit 1
                """)
                .param("brand", brand)
                .query((row, number) -> stop(row))
                .optional()
                .orElse(null);
    }

    private static Stop stop(ResultSet row) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Stop(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("holder"),
                row.getString("why"),
                lifted == null ? null : lifted.toInstant());
    }

    /** Holds the brand until the transaction ends. @return the stop that stands; null: none */
    @Nullable
    Long standing(long brand) {
        long stop = jdbc.sql("select coalesce(stop_id, 0) from brand where id = :brand for update")
                .param("brand", brand)
                .query((row, number) -> row.getLong(1))
                .single();
        return stop == 0 ? null : stop;
    }

    /** What would leave by itself once the stop is lifted waits to be asked for instead. */
    void keep(long brand, long stop) {
        jdbc.sql("""
                update outgoing set stop_id = :stop
                where brand_id = :brand and stop_id is null and act <> 'deletion'
                and state in ('held', 'due', 'leaving', 'unknown') and next_try_at < 'infinity'
                """).param("brand", brand).param("stop", stop).update();
        jdbc.sql("""
                update topic_answer set stop_id = :stop
                where brand_id = :brand and stop_id is null
                and exists (select from topic_answer_reply where answer_id = topic_answer.id and state = 'due')
                """).param("brand", brand).param("stop", stop).update();
    }

    void lift(long brand, long stop, long by, Instant now) {
        jdbc.sql("update stop set lifted_at = :now, lifted_by = :by where id = :stop")
                .param("now", now.atOffset(UTC))
                .param("by", by)
                .param("stop", stop)
                .update();
        jdbc.sql("update brand set stop_id = null where id = :brand")
                .param("brand", brand)
                .update();
    }

    /** What a stop keeps from leaving, the oldest first. @param author null: everybody's */
    List<Dispatch> waiting(long brand, boolean stands, @Nullable Long author) {
        return list("""
                from outgoing where brand_id = :brand and (:author::bigint is null or author_id = :author)
                and act <> 'deletion' and state in ('held', 'due', 'unknown') and next_try_at < 'infinity'
                and (:stands or stop_id is not null)
                order by id limit :shown
                """, brand, author, Instant.EPOCH, stands);
    }

    /** What was on its way when the stop was made, and still is. */
    List<Dispatch> underWay(long brand, Instant madeAt, @Nullable Long author) {
        return list("""
                from outgoing where brand_id = :brand and (:author::bigint is null or author_id = :author)
                and state = 'leaving' and left_at <= :at and :stands
                order by id limit :shown
                """, brand, author, madeAt, true);
    }

    /** What left shortly before the stop was made, or was on its way then. */
    List<Dispatch> left(long brand, Instant madeAt, @Nullable Long author) {
        return list("""
                from outgoing where brand_id = :brand and (:author::bigint is null or author_id = :author)
                and state = 'sent' and act <> 'deletion' and left_at <= :at
                and ended_at > :at::timestamptz - interval '10 minutes' and :stands
                order by ended_at desc limit :shown
                """, brand, author, madeAt, true);
    }

    private List<Dispatch> list(String from, long brand, @Nullable Long author, Instant at, boolean stands) {
        return jdbc.sql("select " + Dispatches.COLUMNS + from)
                .param("brand", brand)
                .param("author", author)
                .param("at", at.atOffset(UTC))
                .param("stands", stands)
                .param("shown", SHOWN)
                .query((row, number) -> Dispatches.dispatch(row))
                .list();
    }

    /** Things and replies to topics that it keeps from leaving. */
    int count(long brand) {
        return jdbc.sql("""
                select (select count(*) from outgoing where brand_id = :brand and act <> 'deletion'
                        and state in ('held', 'due', 'unknown') and next_try_at < 'infinity')
                     + (select count(*) from topic_answer_reply join topic_answer on topic_answer.id = answer_id
                        where brand_id = :brand and state = 'due')
                """)
                .param("brand", brand)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    boolean isDeleting(long account) {
        return jdbc.sql("""
                select exists (select from outgoing where account_id = :account and act = 'deletion'
                               and state in ('held', 'due', 'leaving'))
                """)
                .param("account", account)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
