package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Off times, which the people's room keeps and the rota never writes. */
@Repository
class Absences {

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person. */
    Map<Long, List<Stretch>> of(Collection<Long> people, Stretch span) {
        return jdbc
                .sql("""
                        select person_id, starts_at, ends_at from off_time
                        where person_id = any(:people) and ends_at > :from and starts_at < :to order by starts_at
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Absence(
                        row.getLong("person_id"),
                        new Stretch(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Absence::person, mapping(Absence::time, toList())));
    }

    private record Absence(long person, Stretch time) {}
}
