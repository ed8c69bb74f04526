package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gate must know of one person. */
@Repository
class Personal {

    private final JdbcClient jdbc;
    private final Duty duty;
    private final NoticeLedger ledger;

    Personal(JdbcClient jdbc, Duty duty, NoticeLedger ledger) {
        this.jdbc = jdbc;
        this.duty = duty;
        this.ledger = ledger;
    }

    Gating.Facts facts(Notice notice, Instant now) {
        return new Gating.Facts(
                !roles(notice.person(), notice.brand()).isEmpty(),
                off(notice.person(), now),
                duty.of(notice.person(), notice.brand(), now),
                notice.kind() == Notice.Kind.EMERGENCY,
                ledger.waiting(notice));
    }

    /** What somebody is to a brand at this moment; nothing when they left it or were closed. */
    Set<Role> roles(long person, long brand) {
        return Set.copyOf(jdbc.sql("""
                select role from membership join person on person.id = person_id
                where person_id = :person and brand_id = :brand and person.closed_at is null
                """)
                .param("person", person)
                .param("brand", brand)
                .query((row, number) -> Role.of(row.getString("role")))
                .list());
    }

    /** Everybody who answers for a brand, on duty or not. */
    List<Long> answering(long brand) {
        return jdbc.sql("""
                select distinct person_id from membership join person on person.id = person_id
                where brand_id = :brand and person.closed_at is null
                  and role in ('admin', 'lead', 'manager', 'colleague')
                order by person_id
                """)
                .param("brand", brand)
                .query((row, number) -> row.getLong("person_id"))
                .list();
    }

    /** Off times that end after {@code from}. */
    List<Stretch> off(long person, Instant from) {
        return jdbc.sql("select starts_at, ends_at from off_time where person_id = :person and ends_at > :from")
                .param("person", person)
                .param("from", from.atOffset(UTC))
                .query((row, number) -> new Stretch(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
