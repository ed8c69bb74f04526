package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.law.Derogation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the limits that agreements moved; {@link EngagementRows} reads them. */
@Repository
class DerogationRows {

    private final JdbcClient jdbc;

    DerogationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id, or 0 where the rule is moved already on some of these days */
    long add(Member by, Derogation derogation, Instant now) {
        return jdbc.sql("""
                        insert into derogation (brand_id, country, rule, value, agreement, since, until, made_by, made_at)
                        values (:brand, :country, :rule, :value, :agreement, :since, :until, :by, :now)
                        on conflict do nothing returning id
                        """)
                .param("brand", by.brand())
                .param("country", derogation.country())
                .param("rule", derogation.rule())
                .param("value", derogation.value())
                .param("agreement", derogation.agreement().strip())
                .param("since", derogation.since())
                .param("until", derogation.until())
                .param("by", by.person())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** Takes effect no longer from that day on; one that has not begun goes. */
    void end(long brand, String country, String rule, LocalDate day) {
        jdbc.sql("""
                        delete from derogation
                        where brand_id = :brand and country = :country and rule = :rule and since >= :day
                        """)
                .param("brand", brand)
                .param("country", country)
                .param("rule", rule)
                .param("day", day)
                .update();
        jdbc.sql("""
                        update derogation set until = :day
                        where brand_id = :brand and country = :country and rule = :rule
                          and (until is null or until > :day)
                        """)
                .param("brand", brand)
                .param("country", country)
                .param("rule", rule)
                .param("day", day)
                .update();
    }
}
