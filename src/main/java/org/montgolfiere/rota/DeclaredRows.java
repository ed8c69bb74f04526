package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.law.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hours that people declared. */
@Repository
class DeclaredRows {

    private final JdbcClient jdbc;

    DeclaredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person, at every brand. */
    Map<Long, List<Work>> of(Collection<Long> people, Stretch span) {
        return jdbc
                .sql("""
                        select id, person_id, kind, starts_at, ends_at, pause from declared_time
                        where person_id = any(:people) and ends_at > :from and starts_at < :to and removed_at is null
                        order by starts_at
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Told(row.getLong("person_id"), work(row)))
                .list()
                .stream()
                .collect(groupingBy(Told::person, mapping(Told::work, toList())));
    }

    /** One person's at one brand. */
    List<Declared> at(long brand, long person, Stretch span) {
        return jdbc.sql("""
                        select id, kind, starts_at, ends_at, pause from declared_time
                        where person_id = :person and brand_id = :brand and ends_at > :from and starts_at < :to
                          and removed_at is null order by starts_at
                        """)
                .param("person", person)
                .param("brand", brand)
                .param("from", span.from().atOffset(UTC))
                .param("to", span.to().atOffset(UTC))
                .query((row, number) -> new Declared(row.getLong("id"), work(row)))
                .list();
    }

    /** @return its id, or 0 where hours are declared already within it */
    long add(Member own, Work work, Instant now) {
        return jdbc.sql("""
                        insert into declared_time (person_id, brand_id, kind, starts_at, ends_at, pause, declared_at)
                        values (:person, :brand, :kind, :from, :to, :pause, :now) on conflict do nothing returning id
                        """)
                .param("person", own.person())
                .param("brand", own.brand())
                .param("kind", work.kind().name().toLowerCase(Locale.ROOT))
                .param("from", work.time().from().atOffset(UTC))
                .param("to", work.time().to().atOffset(UTC))
                .param("pause", work.pause())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** It stays in the table as removed: the record tells what was declared once. @return it, or null where it is not theirs */
    @Nullable
    Declared remove(Member own, long id, Instant now) {
        return jdbc.sql("""
                        update declared_time set removed_at = :now
                        where id = :id and person_id = :person and brand_id = :brand and removed_at is null
                        returning id, kind, starts_at, ends_at, pause
                        """)
                .param("id", id)
                .param("person", own.person())
                .param("brand", own.brand())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Declared(row.getLong("id"), work(row)))
                .optional()
                .orElse(null);
    }

    private record Told(long person, Work work) {}

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                Work.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Turns.time(row),
                row.getInt("pause"));
    }
}
