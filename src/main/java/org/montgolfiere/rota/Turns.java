package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns of duty that people took. */
@Repository
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it overlaps one that this person has at this brand already */
    boolean add(long person, long brand, Stretch turn) {
        return jdbc.sql("""
                        insert into duty (person_id, brand_id, starts_at, ends_at)
                        values (:person, :brand, :from, :to)
                        on conflict do nothing
                        """)
                        .param("person", person)
                        .param("brand", brand)
                        .param("from", turn.from().atOffset(UTC))
                        .param("to", turn.to().atOffset(UTC))
                        .update()
                == 1;
    }

    /** Moves the end of the turn that holds {@code now}. @return false when there is none */
    boolean endAt(long person, long brand, Instant now, Instant end) {
        return jdbc.sql("""
                        update duty set ends_at = :end
                        where person_id = :person and brand_id = :brand and starts_at <= :now and ends_at > :now
                        """)
                        .param("end", end.atOffset(UTC))
                        .param("person", person)
                        .param("brand", brand)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    List<Holding.Held> between(long brand, Stretch span) {
        return jdbc.sql("""
                select person_id, starts_at, ends_at from duty
                where brand_id = :brand and ends_at > :from and starts_at < :to order by starts_at, id
                """)
                .param("brand", brand)
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Holding.Held(0, row.getLong("person_id"), time(row), Mode.ON_SITE))
                .list();
    }

    /** These people's, at every brand. */
    List<Holding.Held> of(Collection<Long> people, Stretch span) {
        return jdbc.sql("""
                select person_id, starts_at, ends_at from duty
                where person_id = any(:people) and ends_at > :from and starts_at < :to and ends_at > starts_at
                order by starts_at, id
                """)
                .param("people", people.toArray(Long[]::new))
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Holding.Held(0, row.getLong("person_id"), time(row), Mode.ON_SITE))
                .list();
    }

    static Stretch time(ResultSet row) throws SQLException {
        return new Stretch(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
