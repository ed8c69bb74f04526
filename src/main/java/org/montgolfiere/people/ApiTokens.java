package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokens {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long person, String name, byte[] hash, Instant now, @Nullable Instant expires) {
        return jdbc.sql("""
                        insert into api_token (person_id, name, token_hash, created_at, expires_at)
                        values (:person, :name, :hash, :now, :expires) returning id
                        """)
                .param("person", person)
                .param("name", name)
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .param("expires", expires == null ? null : expires.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Whose it is, where it stands; its use is noted once a minute. */
    @Nullable
    Long person(byte[] hash, Instant now) {
        return jdbc.sql("""
                        with standing as (
                            select t.id, t.person_id, t.used_at from api_token t join person p on p.id = t.person_id
                            where t.token_hash = :hash and t.revoked_at is null and p.closed_at is null
                              and (t.expires_at is null or t.expires_at > :now)),
                        noted as (
                            update api_token t set used_at = :now from standing s
                            where t.id = s.id and (s.used_at is null or s.used_at < :stale))
                        select person_id from standing
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .param("stale", now.minus(NOTED_EVERY).atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    List<ApiToken> of(long person) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at, used_at from api_token
                        where person_id = :person and revoked_at is null order by id desc
                        """).param("person", person).query(ApiTokens::token).list();
    }

    boolean revoke(long person, long id, Instant now) {
        return jdbc.sql("""
                        update api_token set revoked_at = :now
                        where id = :id and person_id = :person and revoked_at is null
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                created.toInstant(),
                moment(row, "expires_at"),
                moment(row, "used_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
