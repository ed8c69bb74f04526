package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What weighed on people beyond their shifts. */
@Repository
class CreditRows {

    private final JdbcClient jdbc;

    CreditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FairnessCredit credit) {
        jdbc.sql("""
                        insert into fairness_credit (source, person_id, brand_id, kind, weight, at)
                        values (:source, :person, :brand, :kind, :weight, :at) on conflict do nothing
                        """)
                .param("source", credit.source())
                .param("person", credit.person())
                .param("brand", credit.brand())
                .param("kind", credit.kind().word())
                .param("weight", credit.weight())
                .param("at", credit.at().atOffset(UTC))
                .update();
    }

    void remove(long person, long brand) {
        jdbc.sql("delete from fairness_credit where person_id = :person and brand_id = :brand")
                .param("person", person)
                .param("brand", brand)
                .update();
    }

    /** Hostile words are one credit a person and day (UTC): nobody wants to read a line an insult. */
    List<FairnessCredit> since(long brand, Instant from) {
        return jdbc.sql("""
                        select min(source) as source, person_id, brand_id, kind, sum(weight) as weight, max(at) as at
                        from fairness_credit where brand_id = :brand and at > :from
                        group by person_id, brand_id, kind,
                            case kind when 'hostile' then date_trunc('day', at, 'UTC')::text else source end
                        order by at
                        """)
                .param("brand", brand)
                .param("from", from.atOffset(UTC))
                .query((row, number) -> new FairnessCredit(
                        row.getString("source"),
                        row.getLong("person_id"),
                        row.getLong("brand_id"),
                        FairnessCredit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getDouble("weight"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
