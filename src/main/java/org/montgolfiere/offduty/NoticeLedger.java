package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.montgolfiere.people.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every notice that was offered, with what the gate made of it. Whatever is written is written in sets. */
@Repository
class NoticeLedger {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    NoticeLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice with what became of it. @param id its number; of no meaning before it is written */
    record Decided(long id, Notice notice, Verdict verdict) {}

    /** @return the numbers of those that were let through */
    List<Long> write(List<Decided> all, Instant offered) {
        return jdbc.sql("""
                with written as (
                    insert into notice (person_id, brand_id, kind, about, offered_at, decision, reason)
                    select person, brand, kind, about, :offered, decision, reason
                    from unnest(:people::bigint[], :brands::bigint[], :kinds::text[], :abouts::text[],
                                :decisions::text[], :reasons::text[])
                         with ordinality as each (person, brand, kind, about, decision, reason, place)
                    order by place
                    returning id, decision)
                select id from written where decision = 'delivered' order by id
                """)
                .param("offered", offered.atOffset(UTC))
                .param("people", longs(all, Notice::person))
                .param("brands", longs(all, Notice::brand))
                .param("kinds", texts(all, one -> word(one.notice().kind())))
                .param("abouts", texts(all, one -> one.notice().about()))
                .param("decisions", texts(all, one -> one.verdict().decision()))
                .param("reasons", texts(all, one -> one.verdict().why().word()))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Those of these numbers that were let through and did not leave yet, in their order. */
    Map<Long, Notice> letThrough(Collection<Long> ids) {
        return jdbc
                .sql("""
                        select id, person_id, brand_id, kind, about from notice
                        where id = any(:ids) and decision = 'delivered' and carried_at is null
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("id"), notice(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Numbers of what was let through in a span and left this house by no way. */
    List<Long> uncarried(Instant from, Instant to) {
        return jdbc.sql("""
                select id from notice
                where decision = 'delivered' and carried_at is null and offered_at >= :from and offered_at < :to
                order by offered_at, id limit 5000
                """)
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** It left, whatever was thought of it meanwhile. */
    void carried(long id, Verdict.Reason why, Instant at) {
        jdbc.sql("""
                update notice set carried_at = :at, decision = 'delivered', reason = :reason
                where id = :id and carried_at is null
                """)
                .param("at", at.atOffset(UTC))
                .param("reason", why.word())
                .param("id", id)
                .update();
    }

    /** What was let through is decided once more: its person's state changed, or nothing carried it. */
    void revise(List<Decided> all) {
        jdbc.sql("""
                update notice set decision = each.decision, reason = each.reason
                from unnest(:ids::bigint[], :decisions::text[], :reasons::text[]) as each (number, decision, reason)
                where id = number and carried_at is null
                """)
                .param("ids", all.stream().map(Decided::id).toArray(Long[]::new))
                .param("decisions", texts(all, one -> one.verdict().decision()))
                .param("reasons", texts(all, one -> one.verdict().why().word()))
                .update();
    }

    /** Which of these wait for their people already. */
    Set<Notice> waiting(Collection<Notice> notices) {
        return new HashSet<>(jdbc.sql("""
                        select asked.* from unnest(:people::bigint[], :brands::bigint[], :kinds::text[], :abouts::text[])
                            as asked (person_id, brand_id, kind, about)
                        cross join lateral (
                            select 1 from notice
                            where notice.person_id = asked.person_id and notice.brand_id = asked.brand_id
                              and notice.kind = asked.kind and notice.about = asked.about
                              and decision = 'kept' and seen_at is null
                            limit 1) as waits
                        """)
                .param("people", notices.stream().map(Notice::person).toArray(Long[]::new))
                .param("brands", notices.stream().map(Notice::brand).toArray(Long[]::new))
                .param("kinds", notices.stream().map(one -> word(one.kind())).toArray(String[]::new))
                .param("abouts", notices.stream().map(Notice::about).toArray(String[]::new))
                .query((row, number) -> notice(row))
                .list());
    }

    /** How often each was interrupted within the last hour. */
    Map<Long, Integer> rung(Long[] people, Instant now) {
        return jdbc
                .sql("""
                        select person_id, count(*) as times from notice
                        where person_id = any(:people) and decision = 'delivered' and offered_at > :since
                        group by person_id
                        """)
                .param("people", people)
                .param("since", now.minus(HOUR).atOffset(UTC))
                .query((row, number) -> Map.entry(row.getLong("person_id"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("person_id"),
                row.getLong("brand_id"),
                Notice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("about"));
    }

    private static Long[] longs(List<Decided> all, Function<Notice, Long> what) {
        return all.stream().map(one -> what.apply(one.notice())).toArray(Long[]::new);
    }

    private static String[] texts(List<Decided> all, Function<Decided, String> what) {
        return all.stream().map(what).toArray(String[]::new);
    }

    private static String word(Notice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
