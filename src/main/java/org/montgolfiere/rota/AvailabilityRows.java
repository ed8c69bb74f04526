package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of their own time. */
@Repository
class AvailabilityRows {

    private final JdbcClient jdbc;

    AvailabilityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's, those of weekdays left out. */
    List<Availability> ahead(long person, Instant from) {
        return jdbc.sql("""
                        select id, kind, starts_at, ends_at, source from availability
                        where person_id = :person and ends_at > :from and weekly_id is null order by starts_at, id
                        """)
                .param("person", person)
                .param("from", from.atOffset(UTC))
                .query((row, number) -> availability(row))
                .list();
    }

    /** By person. */
    Map<Long, List<Availability>> of(Collection<Long> people, Stretch span) {
        return jdbc
                .sql("""
                        select person_id, id, kind, starts_at, ends_at, source from availability
                        where person_id = any(:people) and ends_at > :from and starts_at < :to order by starts_at
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Said(row.getLong("person_id"), availability(row)))
                .list()
                .stream()
                .collect(groupingBy(Said::person, mapping(Said::availability, toList())));
    }

    long add(long person, Availability.Kind kind, Stretch time) {
        return jdbc.sql("""
                        insert into availability (person_id, kind, starts_at, ends_at)
                        values (:person, :kind, :from, :to) returning id
                        """)
                .param("person", person)
                .param("kind", kind.word())
                .param("from", time.from().atOffset(UTC))
                .param("to", time.to().atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** What was imported before gives way to this, in one statement each. */
    void replaceImported(long person, List<Availability> imported) {
        jdbc.sql("delete from availability where person_id = :person and source is not null")
                .param("person", person)
                .update();
        jdbc.sql("""
                        insert into availability (person_id, kind, starts_at, ends_at, source)
                        select :person, 'unavailable', * from unnest(:from::timestamptz[], :to::timestamptz[], :sources::text[])
                        """)
                .param("person", person)
                .param("from", texts(imported, said -> said.time().from().toString()))
                .param("to", texts(imported, said -> said.time().to().toString()))
                .param("sources", texts(imported, Availability::source))
                .update();
    }

    boolean remove(long person, long id) {
        return jdbc.sql("delete from availability where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    private static @Nullable String[] texts(
            List<Availability> imported, Function<Availability, @Nullable String> text) {
        return imported.stream().map(text).toArray(String[]::new);
    }

    private record Said(long person, Availability availability) {}

    private static Availability availability(ResultSet row) throws SQLException {
        return new Availability(
                row.getLong("id"),
                Availability.Kind.of(row.getString("kind")),
                new Stretch(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                row.getString("source"));
    }
}
