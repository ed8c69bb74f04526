package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Roles by brand. */
    Map<Long, Set<Role>> of(long person) {
        return roles("select brand_id, role from membership where person_id = :id", person);
    }

    /** Roles by person. */
    Map<Long, Set<Role>> in(long brand) {
        return roles("select person_id, role from membership where brand_id = :id", brand);
    }

    void add(long person, long brand, Role role, Instant now) {
        jdbc.sql("""
                        insert into membership (person_id, brand_id, role, since)
                        values (:person, :brand, :role, :now) on conflict do nothing
                        """)
                .param("person", person)
                .param("brand", brand)
                .param("role", role.word())
                .param("now", now.atOffset(UTC))
                .update();
    }

    void remove(long person, long brand, Role role) {
        jdbc.sql("delete from membership where person_id = :person and brand_id = :brand and role = :role")
                .param("person", person)
                .param("brand", brand)
                .param("role", role.word())
                .update();
    }

    void remove(long person, long brand) {
        jdbc.sql("delete from membership where person_id = :person and brand_id = :brand")
                .param("person", person)
                .param("brand", brand)
                .update();
    }

    /** Until the transaction ends nobody else changes who belongs to the brand. */
    void hold(long brand) {
        jdbc.sql("select id from brand where id = :brand for update")
                .param("brand", brand)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Map<Long, Set<Role>> roles(String query, long id) {
        Map<Long, Set<Role>> roles = new HashMap<>();
        jdbc.sql(query).param("id", id).query(row -> {
            roles.computeIfAbsent(row.getLong(1), key -> EnumSet.noneOf(Role.class))
                    .add(Role.of(row.getString("role")));
        });
        return roles;
    }
}
