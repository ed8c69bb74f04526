package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRows {

    private static final String STANDING = """
            select id, brand_id, role, email, expires_at from invitation
            where accepted_at is null and revoked_at is null and expires_at > :now
            """;

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Member by, Role role, @Nullable String email, byte[] hash, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into invitation (brand_id, role, email, token_hash, created_by, created_at, expires_at)
                        values (:brand, :role, :email, :hash, :by, :now, :expires)
                        """)
                .param("brand", by.brand())
                .param("role", role.word())
                .param("email", email)
                .param("hash", hash)
                .param("by", by.person())
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    @Nullable
    Invitation standing(byte[] hash, Instant now) {
        return jdbc.sql(STANDING + "and token_hash = :hash")
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .query(InvitationRows::invitation)
                .optional()
                .orElse(null);
    }

    List<Invitation> standingFor(String email, Instant now) {
        return jdbc.sql(STANDING + "and lower(email) = lower(:email) order by id for update")
                .param("email", email)
                .param("now", now.atOffset(UTC))
                .query(InvitationRows::invitation)
                .list();
    }

    List<Invitation> standingIn(long brand, Instant now) {
        return jdbc.sql(STANDING + "and brand_id = :brand order by id desc")
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .query(InvitationRows::invitation)
                .list();
    }

    /** Of two at once only one is told that it worked. */
    boolean accept(long id, long person, Instant now) {
        return jdbc.sql("""
                        update invitation set accepted_at = :now, accepted_by = :person
                        where id = :id and accepted_at is null and revoked_at is null and expires_at > :now
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    boolean revoke(long brand, long id, Instant now) {
        return jdbc.sql("""
                        update invitation set revoked_at = :now
                        where id = :id and brand_id = :brand and accepted_at is null and revoked_at is null
                        """)
                        .param("id", id)
                        .param("brand", brand)
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("brand_id"),
                Role.of(row.getString("role")),
                row.getString("email"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
