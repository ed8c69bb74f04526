package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came in and could not be understood, for the eyes of those who run the desk. */
@Component
public class Unread {

    private static final int PAGE = 50;
    private static final int RAW = 4_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Unread(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param raw its beginning, up to {@value #RAW} characters @param length how long it is in all */
    public record Piece(
            long id, long account, String stream, String raw, int length, String why, Instant at, boolean seen) {}

    /** The latest first; those already seen only with {@code seenToo}. @param before the id a page ended with; null: the first */
    public List<Piece> page(Member member, boolean seenToo, @Nullable Long before) {
        if (!runs(member)) {
            return List.of();
        }
        return jdbc.sql("""
                select id, account_id, stream, left(raw, :most) as raw, length(raw) as length, why, at,
                    seen_at is not null as seen
                from set_aside
                where account_id in (select id from account where brand_id = :brand)
                and (:seenToo or seen_at is null) and (:before::bigint is null or id < :before)
                order by id desc limit :limit""")
                .param("most", RAW)
                .param("brand", member.brand())
                .param("seenToo", seenToo)
                .param("before", before)
                .param("limit", PAGE)
                .query((row, number) -> new Piece(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("stream"),
                        row.getString("raw"),
                        row.getInt("length"),
                        row.getString("why"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("seen")))
                .list();
    }

    /** How many nobody has looked at. */
    public int count(Member member) {
        return !runs(member)
                ? 0
                : jdbc.sql("""
                select count(*) from set_aside
                where seen_at is null and account_id in (select id from account where brand_id = :brand)""")
                        .param("brand", member.brand())
                        .query((row, number) -> row.getInt(1))
                        .single();
    }

    @Transactional
    public void seen(Member member, long piece) {
        if (!runs(member)) {
            return;
        }
        jdbc.sql("""
                update set_aside set seen_at = coalesce(seen_at, :now)
                where id = :id and account_id in (select id from account where brand_id = :brand)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", piece)
                .param("brand", member.brand())
                .update();
    }

    private static boolean runs(Member member) {
        return member.leads() && member.readsPrivate();
    }
}
