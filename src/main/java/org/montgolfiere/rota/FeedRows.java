package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secret addresses of calendars; the desk keeps their hashes. */
@Repository
class FeedRows {

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long person, @Nullable Long brand, byte[] hash, Instant now) {
        jdbc.sql("""
                        insert into rota_feed (person_id, brand_id, token_hash, created_at)
                        values (:person, :brand, :hash, :now)
                        """)
                .param("person", person)
                .param("brand", brand)
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Those that stand, the newest first. */
    List<Feed> of(long person) {
        return jdbc.sql("""
                        select id, brand_id, created_at, read_at from rota_feed
                        where person_id = :person and revoked_at is null order by id desc
                        """).param("person", person).query(FeedRows::feed).list();
    }

    boolean revoke(long person, long id, Instant now) {
        return jdbc.sql("""
                        update rota_feed set revoked_at = :now
                        where id = :id and person_id = :person and revoked_at is null
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** What an address shows. */
    record Asked(long person, @Nullable Long brand) {}

    /** One whose maker was closed, or left the brand it shows, shows nothing. Its use is noted. */
    @Nullable
    Asked find(byte[] hash, Instant now) {
        return jdbc.sql("""
                        update rota_feed f set read_at = :now from person p
                        where f.token_hash = :hash and f.revoked_at is null and p.id = f.person_id and p.closed_at is null
                          and (f.brand_id is null or exists (select from membership m where m.person_id = f.person_id
                                                             and m.brand_id = f.brand_id))
                        returning f.person_id, f.brand_id
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Asked(row.getLong(1), row.getObject(2, Long.class)))
                .optional()
                .orElse(null);
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Feed(
                row.getLong("id"),
                row.getObject("brand_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
