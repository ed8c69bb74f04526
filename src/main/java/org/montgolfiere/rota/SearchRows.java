package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches for plans, as every process of the desk sees them. */
@Repository
class SearchRows {

    private static final Duration SILENT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A search whose process ended without a word is over. */
    void expire(long brand, Instant now) {
        jdbc.sql("""
                        update rota_search set state = 'failed', words = 'rota.search.ended.lost', ended_at = :now
                        where brand_id = :brand and state = 'running' and seen_at < :silent
                        """)
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .param("silent", now.minus(SILENT).atOffset(UTC))
                .update();
    }

    /** @return its id, or 0 where one is running at this brand */
    long begin(long brand, long plan, Instant now) {
        return jdbc.sql("""
                        insert into rota_search (brand_id, plan_id, state, words, started_at, seen_at)
                        values (:brand, :plan, 'running', 'rota.search.reading', :now, :now)
                        on conflict do nothing returning id
                        """)
                .param("brand", brand)
                .param("plan", plan)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** @return whether somebody asked it to stop */
    boolean seen(long id, Instant now) {
        return jdbc.sql("update rota_search set seen_at = :now where id = :id returning stopping or state <> 'running'")
                .param("id", id)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void progress(long id, long cost, Hurts hurts, String words, Instant now) {
        jdbc.sql("""
                        update rota_search set cost = :cost, missing = :missing, wishes = :wishes, uneven = :uneven,
                               words = :words, seen_at = :now
                        where id = :id and state = 'running'
                        """)
                .param("id", id)
                .param("cost", cost)
                .param("missing", hurts.missing())
                .param("wishes", hurts.wishes())
                .param("uneven", hurts.uneven())
                .param("words", words)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void stop(long brand) {
        jdbc.sql("update rota_search set stopping = true where brand_id = :brand and state = 'running'")
                .param("brand", brand)
                .update();
    }

    void end(long id, SearchState.State state, String words, String engine, @Nullable Hurts hurts, Instant now) {
        jdbc.sql("""
                        update rota_search set state = :state, words = :words, engine = :engine, ended_at = :now,
                               missing = coalesce(:missing::integer, missing), wishes = coalesce(:wishes::integer, wishes),
                               uneven = coalesce(:uneven::integer, uneven)
                        where id = :id and state = 'running'
                        """)
                .param("id", id)
                .param("state", state.word())
                .param("words", words)
                .param("engine", engine)
                .param("missing", hurts == null ? null : hurts.missing())
                .param("wishes", hurts == null ? null : hurts.wishes())
                .param("uneven", hurts == null ? null : hurts.uneven())
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Nullable
    SearchState latest(long brand) {
        return jdbc.sql("""
                        select id, plan_id, state, cost, missing, wishes, uneven, words, engine, started_at, ended_at
                        from rota_search
                        where brand_id = :brand order by id desc limit 1
                        """)
                .param("brand", brand)
                .query(SearchRows::state)
                .optional()
                .orElse(null);
    }

    private static @Nullable Hurts hurts(ResultSet row) throws SQLException {
        Integer missing = row.getObject("missing", Integer.class);
        return missing == null ? null : new Hurts(missing, row.getInt("wishes"), row.getInt("uneven"));
    }

    private static SearchState state(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new SearchState(
                row.getLong("id"),
                row.getLong("plan_id"),
                SearchState.State.of(row.getString("state")),
                row.getObject("cost", Long.class),
                hurts(row),
                row.getString("words"),
                row.getString("engine"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
