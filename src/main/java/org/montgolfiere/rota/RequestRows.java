package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to read whose record of hours. */
@Repository
class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Member reader, long person, YearMonth month, String reason, Instant now) {
        return jdbc.sql("""
                        insert into record_request (reader_id, person_id, brand_id, month, reason, at)
                        values (:reader, :person, :brand, :month, :reason, :now) returning id
                        """)
                .param("reader", reader.person())
                .param("person", person)
                .param("brand", reader.brand())
                .param("month", month.atDay(1))
                .param("reason", reason)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    boolean stands(Member reader, long person, YearMonth month, Instant since) {
        return jdbc.sql("""
                        select exists (select from record_request
                                       where reader_id = :reader and person_id = :person and brand_id = :brand
                                         and month = :month and at > :since)
                        """)
                .param("reader", reader.person())
                .param("person", person)
                .param("brand", reader.brand())
                .param("month", month.atDay(1))
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The newest first. */
    List<RecordRequest> about(long brand, long person) {
        return jdbc.sql("""
                        select r.id, p.name, r.month, r.reason, r.at, l.read_at from record_request r
                        join person p on p.id = r.reader_id left join record_link l on l.request_id = r.id
                        where r.brand_id = :brand and r.person_id = :person order by r.id desc limit 200
                        """)
                .param("brand", brand)
                .param("person", person)
                .query((row, number) -> new RecordRequest(
                        row.getLong("id"),
                        row.getString("name"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        opened(row)))
                .list();
    }

    /** The same request of a moment ago, held until the transaction ends; 0: there is none. */
    long again(Member reader, long person, YearMonth month, String reason, Instant since) {
        jdbc.sql("select id from person where id = :reader for no key update")
                .param("reader", reader.person())
                .query((row, number) -> row.getLong(1))
                .list();
        return jdbc.sql("""
                        select id from record_request
                        where reader_id = :reader and person_id = :person and brand_id = :brand and month = :month
                        and reason = :reason and at > :since order by id desc limit 1
                        """)
                .param("reader", reader.person())
                .param("person", person)
                .param("brand", reader.brand())
                .param("month", month.atDay(1))
                .param("reason", reason)
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .optional()
                .orElse(0L);
    }

    /** A newer link of the same request takes the place of the one before. */
    void link(long request, byte[] hash, Instant until) {
        jdbc.sql("""
                        insert into record_link (request_id, token_hash, expires_at) values (:request, :hash, :until)
                        on conflict (request_id) do update
                            set token_hash = excluded.token_hash, expires_at = excluded.expires_at, read_at = null
                        """)
                .param("request", request)
                .param("hash", hash)
                .param("until", until.atOffset(UTC))
                .update();
    }

    private static @Nullable Instant opened(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    /** What a link shows. @param by who logged the request */
    record Linked(long brand, long person, long by, YearMonth month) {}

    /** Null where there is no such link, or it is over. */
    @Nullable
    Linked linked(byte[] hash, Instant now) {
        return jdbc.sql("""
                        with read as (
                            update record_link set read_at = coalesce(read_at, :now)
                            where token_hash = :hash and expires_at > :now returning request_id)
                        select r.brand_id, r.person_id, r.reader_id, r.month from record_request r
                        join read on read.request_id = r.id
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Linked(
                        row.getLong("brand_id"),
                        row.getLong("person_id"),
                        row.getLong("reader_id"),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .optional()
                .orElse(null);
    }
}
