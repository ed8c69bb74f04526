package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Set;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented brands and people for tests. */
public final class Firm {

    private static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    public Firm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long brand(String slug, String zone) {
        return jdbc.sql("""
                insert into brand (name, slug, zone, locale, created_at)
                values (:slug, :slug, :zone, 'en', :at) returning id
                """)
                .param("slug", slug)
                .param("zone", zone)
                .param("at", FOUNDED.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    public Member member(String name, long brand, Role role) {
        long person = jdbc.sql("""
                insert into person (name, email, locale, zone, created_at)
                values (:name, :email, 'en', 'Europe/Paris', :at) returning id
                """)
                .param("name", name)
                .param("email", name + "-" + brand + "@example.org")
                .param("at", FOUNDED.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        return join(person, name, brand, role);
    }

    public Member join(long person, String name, long brand, Role role) {
        jdbc.sql("insert into membership (person_id, brand_id, role, since) values (:person, :brand, :role, :at)")
                .param("person", person)
                .param("brand", brand)
                .param("role", role.word())
                .param("at", FOUNDED.atOffset(UTC))
                .update();
        return new Member(person, name, brand, Set.of(role));
    }

    public void leave(Member member) {
        jdbc.sql("delete from membership where person_id = :person and brand_id = :brand")
                .param("person", member.person())
                .param("brand", member.brand())
                .update();
    }

    public void off(Member member, Instant from, Instant to) {
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", member.person())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .update();
    }
}
