package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of weekdays, and the days that come of it. */
@Repository
class WeeklyRows {

    private final JdbcClient jdbc;

    WeeklyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's that are not over. */
    List<Weekly> of(long person, LocalDate today) {
        return jdbc.sql("""
                        select id, kind, weekday, begins, ends, last from weekly
                        where person_id = :person and last >= :today order by weekday, begins, id
                        """)
                .param("person", person)
                .param("today", today)
                .query((row, number) -> new Weekly(
                        row.getLong("id"),
                        Availability.Kind.of(row.getString("kind")),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /** @return its id; the id of the argument does not count */
    long add(long person, Weekly weekly, List<Stretch> times) {
        long id = jdbc.sql("""
                        insert into weekly (person_id, kind, weekday, begins, ends, last)
                        values (:person, :kind, :weekday, :begins, :ends, :last) returning id
                        """)
                .param("person", person)
                .param("kind", weekly.kind().word())
                .param("weekday", weekly.day().getValue())
                .param("begins", weekly.begins())
                .param("ends", weekly.ends())
                .param("last", weekly.last())
                .query((row, number) -> row.getLong(1))
                .single();
        jdbc.sql("""
                        insert into availability (person_id, kind, starts_at, ends_at, weekly_id)
                        select :person, :kind, *, :weekly from unnest(:from::timestamptz[], :to::timestamptz[])
                        """)
                .param("person", person)
                .param("kind", weekly.kind().word())
                .param("weekly", id)
                .param(
                        "from",
                        times.stream()
                                .map(time -> time.from().atOffset(UTC).toString())
                                .toArray(String[]::new))
                .param(
                        "to",
                        times.stream()
                                .map(time -> time.to().atOffset(UTC).toString())
                                .toArray(String[]::new))
                .update();
        return id;
    }

    /** Its days go with it. */
    boolean remove(long person, long id) {
        return jdbc.sql("delete from weekly where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }
}
