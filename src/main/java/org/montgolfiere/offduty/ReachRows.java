package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people let reach them, and when they opened their gate by hand. */
@Repository
class ReachRows {

    private final JdbcClient jdbc;

    ReachRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person; nothing for whoever chose nothing. */
    Map<Long, Reach> of(Long[] people) {
        return jdbc
                .sql("select person_id, level, digest_at, budget from reach where person_id = any(:people)")
                .param("people", people)
                .query((row, number) -> Map.entry(
                        row.getLong("person_id"),
                        new Reach(
                                Level.of(row.getString("level")),
                                row.getObject("digest_at", LocalTime.class),
                                row.getInt("budget"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void write(long person, Reach reach) {
        jdbc.sql("""
                insert into reach (person_id, level, digest_at, budget) values (:person, :level, :digest, :budget)
                on conflict (person_id) do update
                    set level = excluded.level, digest_at = excluded.digest_at, budget = excluded.budget
                """)
                .param("person", person)
                .param("level", reach.level().word())
                .param("digest", reach.digest())
                .param("budget", reach.budget())
                .update();
    }

    /** To whoever chose what reaches them already. */
    void write(long person, MailChoice mail) {
        jdbc.sql("update reach set mail = :mail where person_id = :person")
                .param("mail", mail.word())
                .param("person", person)
                .update();
    }

    MailChoice mail(long person) {
        return jdbc.sql("select mail from reach where person_id = :person")
                .param("person", person)
                .query((row, number) -> MailChoice.of(row.getString("mail")))
                .optional()
                .orElse(MailChoice.NONE);
    }

    /** Openings that end after {@code from}, by person. */
    Map<Long, List<Stretch>> open(Long[] people, Instant from) {
        return Personal.Owned.byPerson(jdbc.sql("""
                        select person_id, starts_at, ends_at from gate_opening
                        where person_id = any(:people) and ends_at > :from and ends_at > starts_at
                        """)
                .param("people", people)
                .param("from", from.atOffset(UTC))
                .query((row, number) -> Personal.Owned.of(row))
                .list());
    }

    /** Until when this person's gate stands open by hand; null: it does not. */
    @Nullable
    Instant openUntil(long person, Instant now) {
        return open(new Long[] {person}, now).getOrDefault(person, List.of()).stream()
                .filter(open -> open.holds(now))
                .map(Stretch::to)
                .findFirst()
                .orElse(null);
    }

    void open(long person, Stretch time) {
        jdbc.sql("insert into gate_opening (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", person)
                .param("from", time.from().atOffset(UTC))
                .param("to", time.to().atOffset(UTC))
                .update();
    }

    /** Ends the opening that stands at {@code now}; nothing happens where there is none. */
    void close(long person, Instant now) {
        jdbc.sql("""
                update gate_opening set ends_at = :now
                where person_id = :person and starts_at <= :now and ends_at > :now
                """).param("person", person).param("now", now.atOffset(UTC)).update();
    }

    boolean offWithin(long person, Stretch time) {
        return jdbc.sql("""
                select exists (select from off_time
                               where person_id = :person and starts_at < :to and ends_at > :from)
                """)
                .param("person", person)
                .param("from", time.from().atOffset(UTC))
                .param("to", time.to().atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Notes that the person is told now of what collected. @return false when another process has just told them */
    boolean tell(Known.Place place, Instant before, Instant now) {
        return jdbc.sql("""
                        insert into digest (person_id, brand_id, told_at) values (:person, :brand, :now)
                        on conflict (person_id, brand_id) do update set told_at = excluded.told_at
                            where digest.told_at < :before
                        """)
                        .param("person", place.person())
                        .param("brand", place.brand())
                        .param("now", now.atOffset(UTC))
                        .param("before", before.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Whoever has something collected that they were not told of. */
    List<Collected> collected() {
        return jdbc.sql("""
                select place.person_id, place.brand_id, person.zone, oldest.offered_at as since
                from (select distinct person_id, brand_id from membership) as place
                join person on person.id = place.person_id
                left join digest on digest.person_id = place.person_id and digest.brand_id = place.brand_id
                cross join lateral (
                    select offered_at from notice
                    where notice.person_id = place.person_id and notice.brand_id = place.brand_id
                      and decision = 'kept' and seen_at is null and reason in ('collected', 'focus', 'budget')
                      and kind <> 'digest' and offered_at > coalesce(told_at, '-infinity')
                    order by offered_at limit 1) as oldest
                """)
                .query((row, number) -> new Collected(
                        new Known.Place(row.getLong("person_id"), row.getLong("brand_id")),
                        row.getString("zone"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param since when the oldest of it was offered */
    record Collected(Known.Place place, String zone, Instant since) {}
}
