package org.montgolfiere.rest;

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

/** Sealed links and what was done by them. One whose off time was taken away opens nothing any more. */
@Repository
class SealedRows {

    private static final String SELECT = """
            select l.id, l.brand_id, l.person_id, l.holder, l.opened_at,
                coalesce(o.starts_at, l.made_at) as starts_at, coalesce(o.ends_at, l.made_at) as ends_at
            from sealed_link l left join off_time o on o.id = l.off_time_id
            """;

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Member absent, long offTime, String holder, byte[] hash, Instant now) {
        jdbc.sql("""
                        insert into sealed_link (brand_id, off_time_id, person_id, holder, token_hash, made_at)
                        values (:brand, :off, :person, :holder, :hash, :now)
                        """)
                .param("brand", absent.brand())
                .param("off", offTime)
                .param("person", absent.person())
                .param("holder", holder)
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Nullable
    SealedLink find(byte[] hash) {
        return jdbc.sql(SELECT + " where l.token_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> link(row))
                .optional()
                .orElse(null);
    }

    @Nullable
    SealedLink find(long id) {
        return jdbc.sql(SELECT + " where l.id = :id")
                .param("id", id)
                .query((row, number) -> link(row))
                .optional()
                .orElse(null);
    }

    List<SealedLink> of(long person, long offTime) {
        return jdbc.sql(SELECT + " where l.person_id = :person and l.off_time_id = :off order by l.id")
                .param("person", person)
                .param("off", offTime)
                .query((row, number) -> link(row))
                .list();
    }

    /** Those that were opened after a moment, the latest first. */
    List<SealedLink> opened(long person, Instant since) {
        return jdbc.sql(SELECT + " where l.person_id = :person and l.opened_at > :since order by l.id desc")
                .param("person", person)
                .param("since", since.atOffset(UTC))
                .query((row, number) -> link(row))
                .list();
    }

    /** Of two at once one opens it. */
    boolean open(long id, Instant now) {
        return jdbc.sql("update sealed_link set opened_at = :now where id = :id and opened_at is null")
                        .param("now", now.atOffset(UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean revoke(long person, long id) {
        return jdbc.sql("delete from sealed_link where id = :id and person_id = :person and opened_at is null")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    void note(long link, String kind, @Nullable Long about, Instant now) {
        jdbc.sql("insert into sealed_act (link_id, kind, about, at) values (:link, :kind, :about, :now)")
                .param("link", link)
                .param("kind", kind)
                .param("about", about)
                .param("now", now.atOffset(UTC))
                .update();
    }

    List<SealedLink.Done> acts(long link) {
        return jdbc.sql("select kind, about, at from sealed_act where link_id = :link order by id")
                .param("link", link)
                .query((row, number) -> new SealedLink.Done(
                        row.getString("kind"), row.getObject("about", Long.class), moment(row, "at")))
                .list();
    }

    private static SealedLink link(ResultSet row) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new SealedLink(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getLong("person_id"),
                row.getString("holder"),
                moment(row, "starts_at"),
                moment(row, "ends_at"),
                opened == null ? null : opened.toInstant());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
