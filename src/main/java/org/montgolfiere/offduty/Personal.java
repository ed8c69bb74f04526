package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gate must know of people. */
@Repository
class Personal {

    private static final Duration AHEAD = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Duty duty;
    private final NoticeLedger ledger;
    private final ReachRows reaches;

    Personal(JdbcClient jdbc, Duty duty, NoticeLedger ledger, ReachRows reaches) {
        this.jdbc = jdbc;
        this.duty = duty;
        this.ledger = ledger;
        this.reaches = reaches;
    }

    /** What decides on these notices now: as many questions to the database for one as for a thousand. */
    Known known(Collection<Notice> notices, Instant now) {
        Set<Known.Place> places = new HashSet<>();
        notices.forEach(notice -> places.add(Known.Place.of(notice)));
        Long[] people = places.stream().map(Known.Place::person).distinct().toArray(Long[]::new);
        return new Known(new Known.Facts(
                members(places),
                off(people, now),
                duty(places, now),
                reaches.open(people, now),
                reaches.of(people),
                ledger.rung(people, now),
                ledger.waiting(notices)));
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

    /** Those who let nothing ring at work, whatever it is. */
    Set<Long> focused(Collection<Long> people) {
        Map<Long, Reach> chosen = reaches.of(people.toArray(Long[]::new));
        Set<Long> focused = new HashSet<>(chosen.keySet());
        focused.removeIf(person -> chosen.getOrDefault(person, Reach.CALM).level() != Level.FOCUS);
        return focused;
    }

    /** When this person's gate closes that is open now; null: it is closed. */
    @Nullable
    Instant closes(Member member, Instant now) {
        Notice any = new Notice(member.person(), member.brand(), Notice.Kind.EMERGENCY, "");
        return Gating.closes(known(List.of(any), now).of(any), now);
    }

    /** The digest just told left by no way. */
    void digestLost(Known.Place place, Instant now) {
        reaches.lost(place, now);
    }

    /** Until when it is open by hand; null: it is not. */
    @Nullable
    Instant openUntil(long person, Instant now) {
        return reaches.openUntil(person, now);
    }

    private Set<Known.Place> members(Set<Known.Place> places) {
        return Set.copyOf(jdbc.sql("""
                select distinct person_id, brand_id from membership join person on person.id = person_id
                where (person_id, brand_id) in (select * from unnest(:people::bigint[], :brands::bigint[]))
                  and person.closed_at is null
                """)
                .param("people", places.stream().map(Known.Place::person).toArray(Long[]::new))
                .param("brands", places.stream().map(Known.Place::brand).toArray(Long[]::new))
                .query((row, number) -> new Known.Place(row.getLong("person_id"), row.getLong("brand_id")))
                .list());
    }

    /** Off times that end after {@code from}, by person. */
    private Map<Long, List<Stretch>> off(Long[] people, Instant from) {
        return Owned.byPerson(jdbc.sql("""
                        select person_id, starts_at, ends_at from off_time
                        where person_id = any(:people) and ends_at > :from
                        """)
                .param("people", people)
                .param("from", from.atOffset(UTC))
                .query((row, number) -> Owned.of(row))
                .list());
    }

    private Map<Known.Place, List<Watch>> duty(Set<Known.Place> places, Instant now) {
        Map<Known.Place, List<Watch>> found = new HashMap<>();
        places.stream()
                .map(Known.Place::brand)
                .distinct()
                .forEach(brand -> duty.between(brand, new Stretch(now, now.plus(AHEAD)))
                        .forEach(watch -> found.computeIfAbsent(
                                        new Known.Place(watch.person(), brand), _ -> new ArrayList<>())
                                .add(watch)));
        return found;
    }

    /** A piece of time that is somebody's. */
    record Owned(long person, Stretch time) {

        static Owned of(ResultSet row) throws SQLException {
            return new Owned(
                    row.getLong("person_id"),
                    new Stretch(
                            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                            row.getObject("ends_at", OffsetDateTime.class).toInstant()));
        }

        static Map<Long, List<Stretch>> byPerson(List<Owned> all) {
            return all.stream().collect(groupingBy(Owned::person, mapping(Owned::time, toList())));
        }
    }
}
