package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
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

    void add(Member reader, long person, YearMonth month, String reason, Instant now) {
        jdbc.sql("""
                        insert into record_request (reader_id, person_id, brand_id, month, reason, at)
                        values (:reader, :person, :brand, :month, :reason, :now)
                        """)
                .param("reader", reader.person())
                .param("person", person)
                .param("brand", reader.brand())
                .param("month", month.atDay(1))
                .param("reason", reason)
                .param("now", now.atOffset(UTC))
                .update();
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
}
