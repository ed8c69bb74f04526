package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

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
                        select r.id, p.name, r.month, r.reason, r.at from record_request r
                        join person p on p.id = r.reader_id
                        where r.brand_id = :brand and r.person_id = :person order by r.id desc limit 200
                        """)
                .param("brand", brand)
                .param("person", person)
                .query((row, number) -> new RecordRequest(
                        row.getLong("id"),
                        row.getString("name"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void link(long request, byte[] hash, Instant until) {
        jdbc.sql("insert into record_link (request_id, token_hash, expires_at) values (:request, :hash, :until)")
                .param("request", request)
                .param("hash", hash)
                .param("until", until.atOffset(UTC))
                .update();
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
