package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was called when, for which emergency. */
@Repository
class EmergencyRings {

    private final JdbcClient jdbc;

    EmergencyRings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rung(long emergency, List<Long> people, Instant now) {
        jdbc.sql("""
                        insert into emergency_ring (emergency_id, person_id, at)
                        select :emergency, person, :now from unnest(:people::bigint[]) as person on conflict do nothing
                        """)
                .param("emergency", emergency)
                .param("people", people.toArray(Long[]::new))
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("update emergency set rung_at = :now where id = :emergency")
                .param("now", now.atOffset(UTC))
                .param("emergency", emergency)
                .update();
    }

    List<Long> rung(long emergency) {
        return jdbc.sql("select person_id from emergency_ring where emergency_id = :emergency order by at, person_id")
                .param("emergency", emergency)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Whether somebody else was called since these people were. */
    boolean areFollowed(long emergency, List<Long> people) {
        return jdbc.sql("""
                        select exists (select from emergency_ring
                                       where emergency_id = :emergency and person_id <> all(:people)
                                       and at > coalesce((select max(at) from emergency_ring
                                                          where emergency_id = :emergency and person_id = any(:people)),
                                                         '-infinity'))
                        """)
                .param("emergency", emergency)
                .param("people", people.toArray(Long[]::new))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
