package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OffTimeRows {

    private final JdbcClient jdbc;

    OffTimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean at(long person, Instant moment) {
        return jdbc.sql("""
                        select exists (select from off_time
                                       where person_id = :person and starts_at <= :moment and ends_at > :moment)
                        """)
                .param("person", person)
                .param("moment", moment.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<OffTime> endingAfter(long person, Instant moment) {
        return jdbc.sql("""
                        select id, person_id, starts_at, ends_at, word from off_time
                        where person_id = :person and ends_at > :moment order by starts_at, id
                        """)
                .param("person", person)
                .param("moment", moment.atOffset(UTC))
                .query((row, number) -> new OffTime(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("word")))
                .list();
    }

    void add(long person, Instant start, Instant end, @Nullable String word) {
        jdbc.sql("""
                        insert into off_time (person_id, starts_at, ends_at, word)
                        values (:person, :start, :end, :word)
                        """)
                .param("person", person)
                .param("start", start.atOffset(UTC))
                .param("end", end.atOffset(UTC))
                .param("word", word)
                .update();
    }

    boolean remove(long person, long id) {
        return jdbc.sql("delete from off_time where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }
}
