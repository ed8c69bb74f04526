package org.montgolfiere.bench;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three invented brands in three time zones, and their people; some belong to two. */
final class GateTown {

    private static final List<String> ZONES = List.of("Europe/Paris", "America/Santiago", "Australia/Lord_Howe");
    private static final int PEOPLE = 20;
    private static final int A_BRAND = 8;

    /** A person at a brand. @param person from 0 */
    record Seat(int number, int person, int brand, Member member) {

        /** Whether this person has a browser to be pushed to. */
        boolean pushed() {
            return person % 3 == 0;
        }
    }

    private final List<Long> brands = new ArrayList<>();
    private final List<Long> people = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    GateTown(JdbcClient jdbc, Instant founded) {
        for (String zone : ZONES) {
            brands.add(jdbc.sql("""
                    insert into brand (name, slug, zone, locale, created_at)
                    values (:zone, 'town-' || :place, :zone, 'fr', :at) returning id
                    """)
                    .param("zone", zone)
                    .param("place", brands.size())
                    .param("at", founded.atOffset(UTC))
                    .query((row, number) -> row.getLong(1))
                    .single());
        }
        for (int person = 0; person < PEOPLE; person++) {
            people.add(jdbc.sql("""
                    insert into person (name, email, locale, zone, created_at)
                    values ('P' || :person, 'p' || :person || '@town.example', 'fr', :zone, :at) returning id
                    """)
                    .param("person", person)
                    .param("zone", ZONES.get(person % ZONES.size()))
                    .param("at", founded.atOffset(UTC))
                    .query((row, number) -> row.getLong(1))
                    .single());
        }
        jdbc.sql("""
                insert into reach (person_id, level, digest_at, budget, mail)
                select id, 'calm', '17:00', 12, (array['none', 'all', 'digest', 'none'])[1 + id % 4] from person
                """).update();
        for (int brand = 0; brand < brands.size(); brand++) {
            for (int place = 0; place < A_BRAND; place++) {
                seats.add(join(jdbc, (brand * 7 + place) % PEOPLE, brand, founded));
            }
        }
    }

    private Seat join(JdbcClient jdbc, int person, int brand, Instant founded) {
        long id = people.get(person);
        jdbc.sql("insert into membership (person_id, brand_id, role, since) values (:person, :brand, 'manager', :at)")
                .param("person", id)
                .param("brand", brands.get(brand))
                .param("at", founded.atOffset(UTC))
                .update();
        return new Seat(
                seats.size(), person, brand, new Member(id, "P" + person, brands.get(brand), Set.of(Role.MANAGER)));
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    List<Seat> seats(int brand) {
        return seats.stream().filter(seat -> seat.brand() == brand).toList();
    }

    int brands() {
        return brands.size();
    }

    int people() {
        return people.size();
    }

    long person(int person) {
        return people.get(person);
    }

    ZoneId zone(int brand) {
        return ZoneId.of(ZONES.get(brand));
    }
}
