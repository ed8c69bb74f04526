package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What brands need. */
@Repository
class NeedRows {

    private final JdbcClient jdbc;

    NeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were not ended. */
    List<Need> of(long brand) {
        return jdbc.sql("select * from need where brand_id = :brand and ended_at is null order by opens, id")
                .param("brand", brand)
                .query(NeedRows::need)
                .list();
    }

    /** All that there ever were, ended ones too, by id: shifts go on answering them. */
    Map<Long, Need> ever(long brand) {
        return jdbc
                .sql("select * from need where brand_id = :brand")
                .param("brand", brand)
                .query(NeedRows::need)
                .list()
                .stream()
                .collect(Collectors.toMap(Need::id, need -> need));
    }

    /** Null where it was ended. Whoever else fills a place of it waits until the transaction ends. */
    @Nullable
    Need hold(long brand, long id) {
        return jdbc.sql(
                        "select * from need where id = :id and brand_id = :brand and ended_at is null for no key update")
                .param("id", id)
                .param("brand", brand)
                .query(NeedRows::need)
                .optional()
                .orElse(null);
    }

    long add(long brand, Need need) {
        return said(need, jdbc.sql("""
                        insert into need (brand_id, name, weekdays, holidays, opens, closes, pause, people, mode, skills,
                                          languages, licence, since, until)
                        values (:brand, :name, :weekdays, :holidays, :opens::time, :closes::time, :pause, :people, :mode,
                                :skills, :languages, :licence, :since, :until) returning id
                        """))
                .param("brand", brand)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** In its place; what answers it goes on doing so. */
    void change(long id, Need need) {
        said(need, jdbc.sql("""
                        update need set name = :name, weekdays = :weekdays, holidays = :holidays, opens = :opens::time,
                               closes = :closes::time, pause = :pause, people = :people, mode = :mode, skills = :skills,
                               languages = :languages, licence = :licence, since = :since, until = :until
                        where id = :id
                        """)).param("id", id).update();
    }

    private static JdbcClient.StatementSpec said(Need need, JdbcClient.StatementSpec statement) {
        return statement
                .param("name", need.name())
                .param(
                        "weekdays",
                        need.weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("holidays", need.holidays().word())
                .param("opens", need.opens().toString())
                .param("closes", need.closes().toString())
                .param("pause", need.pause())
                .param("people", need.people())
                .param("mode", need.mode().word())
                .param("skills", need.skills().toArray(String[]::new))
                .param("languages", need.languages().toArray(String[]::new))
                .param("licence", need.licence())
                .param("since", need.since())
                .param("until", need.until());
    }

    boolean end(long brand, long id, Instant now) {
        return jdbc.sql("update need set ended_at = :now where id = :id and brand_id = :brand and ended_at is null")
                        .param("id", id)
                        .param("brand", brand)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static Need need(ResultSet row, int number) throws SQLException {
        return new Need(
                row.getLong("id"),
                row.getString("name"),
                Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                Need.OnHolidays.of(row.getString("holidays")),
                LocalTime.parse(row.getString("opens")),
                LocalTime.parse(row.getString("closes")),
                row.getInt("pause"),
                row.getInt("people"),
                Mode.of(row.getString("mode")),
                words(row, "skills"),
                words(row, "languages"),
                row.getString("licence"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
