package org.montgolfiere.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a brand, as far as the inbox has to know them. */
@Repository
class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The brand's people who may read such a conversation, by id. */
    Map<Long, Member> readers(Conversation conversation) {
        Map<Long, Member> readers = of(conversation.brand());
        readers.values().removeIf(member -> !Sight.allows(member, conversation));
        return readers;
    }

    String name(long person) {
        return jdbc.sql("select name from person where id = :id")
                .param("id", person)
                .query((row, number) -> row.getString(1))
                .single();
    }

    Map<Long, Member> of(long brand) {
        Map<Long, Member> members = new HashMap<>();
        jdbc.sql("""
                select person.id, person.name, membership.role
                from membership join person on person.id = person_id
                where brand_id = :brand and closed_at is null""")
                .param("brand", brand)
                .query(row -> {
                    Member one = new Member(
                            row.getLong("id"), row.getString("name"), brand, Set.of(Role.of(row.getString("role"))));
                    members.merge(one.person(), one, Colleagues::both);
                });
        return members;
    }

    private static Member both(Member one, Member other) {
        Set<Role> roles = new HashSet<>(one.roles());
        roles.addAll(other.roles());
        return new Member(one.person(), one.name(), one.brand(), roles);
    }
}
