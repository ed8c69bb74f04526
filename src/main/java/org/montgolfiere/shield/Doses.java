package org.montgolfiere.shield;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opened venom, as it is stored: a person, a weight, two moments. */
@Repository
class Doses {

    /** Whatever was opened longer ago was folded again by then. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String OPEN =
            "(least(coalesce(closed_at, :now), opened_at + interval '5 minutes', :now) - opened_at)";
    private static final String SUM = """
            count(*) as items, coalesce(extract(epoch from sum(%1$s)), 0) as seconds,
            coalesce(sum(weight * (1 + extract(epoch from %1$s) / 60)), 0) as heavy
            """.formatted(OPEN);

    private final JdbcClient jdbc;

    Doses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long person, int weight, Instant now) {
        jdbc.sql("delete from exposure where person_id = :person and opened_at < :before")
                .param("person", person)
                .param("before", now.minus(KEPT).atOffset(UTC))
                .update();
        return jdbc.sql("""
                insert into exposure (person_id, weight, opened_at) values (:person, :weight, :now) returning id""")
                .param("person", person)
                .param("weight", weight)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    void close(long person, long opening, Instant now) {
        jdbc.sql("""
                update exposure set closed_at = greatest(opened_at, :now)
                where id = :id and person_id = :person and closed_at is null""")
                .param("id", opening)
                .param("person", person)
                .param("now", now.atOffset(UTC))
                .update();
    }

    Dose since(long person, Instant from, Instant now) {
        return jdbc.sql("select " + SUM + "from exposure where person_id = :person and opened_at > :from")
                .param("person", person)
                .param("from", from.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query((row, number) -> dose(row))
                .single();
    }

    /** One person's own days, the oldest first; a day without any is not in it. */
    Map<LocalDate, Dose> days(long person, ZoneId zone, Instant now) {
        Map<LocalDate, Dose> days = new TreeMap<>();
        jdbc.sql("select (opened_at at time zone :zone)::date as day, " + SUM + """
                from exposure where person_id = :person group by 1""")
                .param("person", person)
                .param("zone", zone.getId())
                .param("now", now.atOffset(UTC))
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), dose(row));
                });
        return days;
    }

    /** Of each of these; who opened nothing is not in it. */
    Map<Long, Dose> each(Collection<Long> persons, Instant from, Instant now) {
        Map<Long, Dose> doses = new HashMap<>();
        jdbc.sql("select person_id, " + SUM + """
                from exposure where person_id = any(:persons) and opened_at > :from group by person_id""")
                .param("persons", persons.toArray(Long[]::new))
                .param("from", from.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(row -> {
                    doses.put(row.getLong("person_id"), dose(row));
                });
        return doses;
    }

    void erase(long person) {
        jdbc.sql("delete from exposure where person_id = :person")
                .param("person", person)
                .update();
    }

    Map<Long, Limit> limits(Collection<Long> persons) {
        Map<Long, Limit> limits = new HashMap<>();
        persons.forEach(person -> limits.put(person, Limit.DEFAULT));
        jdbc.sql("select person_id, enough, takes from exposure_choice where person_id = any(:persons)")
                .param("persons", List.copyOf(persons).toArray(Long[]::new))
                .query(row -> {
                    limits.put(row.getLong("person_id"), new Limit(row.getInt("enough"), row.getBoolean("takes")));
                });
        return limits;
    }

    void choose(long person, Limit limit) {
        jdbc.sql("""
                insert into exposure_choice (person_id, enough, takes) values (:person, :enough, :takes)
                on conflict (person_id) do update set enough = excluded.enough, takes = excluded.takes""")
                .param("person", person)
                .param("enough", limit.enough())
                .param("takes", limit.takes())
                .update();
    }

    private static Dose dose(ResultSet row) throws SQLException {
        return new Dose(row.getInt("items"), Duration.ofSeconds(row.getLong("seconds")), row.getDouble("heavy"));
    }
}
