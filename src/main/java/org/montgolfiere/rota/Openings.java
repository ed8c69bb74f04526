package org.montgolfiere.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The service hours of brands. */
@Repository
class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Opening> of(long brand) {
        return jdbc.sql("""
                select weekday, opens::text, closes::text from service_hours
                where brand_id = :brand order by weekday, opens
                """)
                .param("brand", brand)
                .query((row, number) -> opening(row))
                .list();
    }

    boolean closedOnHolidays(long brand) {
        return jdbc.sql("select exists (select from service_holiday where brand_id = :brand)")
                .param("brand", brand)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void closeOnHolidays(long brand, boolean closed) {
        String statement = closed
                ? "insert into service_holiday (brand_id) values (:brand) on conflict do nothing"
                : "delete from service_holiday where brand_id = :brand";
        jdbc.sql(statement).param("brand", brand).update();
    }

    void replace(long brand, List<Opening> week) {
        jdbc.sql("delete from service_hours where brand_id = :brand")
                .param("brand", brand)
                .update();
        jdbc.sql("""
                insert into service_hours (brand_id, weekday, opens, closes)
                select :brand, * from unnest(:days::smallint[], :opens::time[], :closes::time[])
                """)
                .param("brand", brand)
                .param(
                        "days",
                        week.stream().map(opening -> opening.day().getValue()).toArray(Integer[]::new))
                .param(
                        "opens",
                        week.stream().map(opening -> opening.opens().toString()).toArray(String[]::new))
                .param("closes", week.stream().map(Openings::closes).toArray(String[]::new))
                .update();
    }

    private static String closes(Opening opening) {
        return opening.closes().equals(LocalTime.MIDNIGHT)
                ? "24:00"
                : opening.closes().toString();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        String closes = row.getString("closes");
        return new Opening(
                DayOfWeek.of(row.getInt("weekday")),
                LocalTime.parse(row.getString("opens")),
                closes.startsWith("24") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
    }
}
