package org.montgolfiere.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Derogation;
import org.montgolfiere.rota.law.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts, and the limits that agreements moved. */
@Repository
class EngagementRows {

    private final JdbcClient jdbc;

    EngagementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Engagement> of(long brand) {
        return jdbc.sql("select * from contract where brand_id = :brand order by person_id, since")
                .param("brand", brand)
                .query(EngagementRows::engagement)
                .list();
    }

    /** Ends what stands on that day, drops what begins later, and begins anew. @return the new id */
    long begin(long brand, long person, LocalDate since, Contract contract) {
        jdbc.sql("delete from contract where brand_id = :brand and person_id = :person and since >= :since")
                .param("brand", brand)
                .param("person", person)
                .param("since", since)
                .update();
        end(brand, person, since);
        return jdbc.sql("""
                        insert into contract (brand_id, person_id, since, profile, country, region, zone, minutes_a_week,
                                              nights, birth, sunday_basis, night_basis, on_call_basis,
                                              on_call_return)
                        values (:brand, :person, :since, :profile, :country, :region, :zone, :minutes, :nights, :birth,
                                :sunday, :night, :call, :return) returning id
                        """)
                .param("brand", brand)
                .param("person", person)
                .param("since", since)
                .param("profile", contract.profile().word())
                .param("country", contract.country())
                .param("region", contract.region())
                .param("zone", contract.zone().getId())
                .param("minutes", contract.minutesAWeek())
                .param("nights", contract.nights())
                .param("birth", contract.birth())
                .param("sunday", contract.sundayBasis())
                .param("night", contract.nightBasis())
                .param("call", contract.onCallBasis())
                .param("return", contract.onCallReturn())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** @param day the first day that no longer counts */
    void end(long brand, long person, LocalDate day) {
        jdbc.sql("""
                        update contract set until = :day
                        where brand_id = :brand and person_id = :person and since < :day and (until is null or until > :day)
                        """)
                .param("brand", brand)
                .param("person", person)
                .param("day", day)
                .update();
    }

    List<Derogation> derogations(long brand) {
        return jdbc.sql(
                        "select country, rule, value, agreement, since, until from derogation where brand_id = :brand order by id")
                .param("brand", brand)
                .query((row, number) -> new Derogation(
                        row.getString("country"),
                        row.getString("rule"),
                        row.getInt("value"),
                        row.getString("agreement"),
                        row.getObject("since", LocalDate.class),
                        until(row)))
                .list();
    }

    private static @Nullable LocalDate until(ResultSet row) throws SQLException {
        return row.getObject("until", LocalDate.class);
    }

    private static Engagement engagement(ResultSet row, int number) throws SQLException {
        return new Engagement(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("since", LocalDate.class),
                until(row),
                new Contract(
                        Profile.of(row.getString("profile")),
                        row.getString("country"),
                        row.getString("region"),
                        ZoneId.of(row.getString("zone")),
                        row.getInt("minutes_a_week"),
                        row.getBoolean("nights"),
                        row.getObject("birth", LocalDate.class),
                        row.getString("sunday_basis"),
                        row.getString("night_basis"),
                        row.getString("on_call_basis"),
                        row.getInt("on_call_return")));
    }
}
