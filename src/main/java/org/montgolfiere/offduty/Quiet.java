package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger says of the time in which somebody was away: their own proof that nothing reached them. */
@Component
public class Quiet {

    private final JdbcClient jdbc;

    Quiet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param disturbances how many notices left the process for the person
     * @param held how many were kept, or not repeated because the same was kept
     */
    public record Proof(long disturbances, long held) {}

    /** One's own, at one brand. */
    public Proof between(Member own, Instant from, Instant to) {
        return jdbc.sql("""
                select count(*) filter (where carried_at > :from and carried_at <= :to) as disturbances,
                    count(*) filter (where offered_at > :from and offered_at <= :to
                                     and (decision = 'kept' or reason = 'kept_already')) as held
                from notice
                where person_id = :person and brand_id = :brand and offered_at <= :to
                and (offered_at > :from or carried_at > :from)
                """)
                .param("person", own.person())
                .param("brand", own.brand())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query((row, number) -> new Proof(row.getLong("disturbances"), row.getLong("held")))
                .single();
    }
}
