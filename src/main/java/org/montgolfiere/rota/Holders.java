package org.montgolfiere.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.montgolfiere.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may hold a brand's desk, with the languages and subjects that each can answer. */
@Repository
class Holders {

    private static final String OF_BRAND = """
            select p.id, p.name, 'role' as kind, m.role as word, null::timestamptz as until
            from membership m join person p on p.id = m.person_id and p.closed_at is null where m.brand_id = :brand
            union all
            select l.person_id, '', 'licence', l.subject, l.until from licence l
            where l.brand_id = :brand and l.may <> 'draft'
            union all
            select a.person_id, '', a.kind, a.word, null from ability a where a.brand_id = :brand
            union all
            select p.id, '', 'own', p.locale, null from person p join membership m on m.person_id = p.id
            where m.brand_id = :brand
            union all
            select p.id, '', 'own', b.locale, null from brand b join membership m on m.brand_id = b.id
            join person p on p.id = m.person_id where b.id = :brand
            """;

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person. Who declared no language speaks their own and the brand's. */
    Map<Long, Holder> of(long brand) {
        Map<Long, Known> known = new HashMap<>();
        jdbc.sql(OF_BRAND)
                .param("brand", brand)
                .query((row, number) -> fact(row))
                .list()
                .forEach(fact ->
                        known.computeIfAbsent(fact.person, _ -> new Known()).learn(fact));
        Map<Long, Holder> holders = new HashMap<>();
        known.forEach((person, of) -> {
            if (of.reads) {
                holders.put(person, of.holder(person));
            }
        });
        return holders;
    }

    /** Whoever else would give these people something to hold waits until the transaction ends. */
    void keep(Collection<Long> people) {
        jdbc.sql("select id from person where id = any(:people) order by id for no key update")
                .param("people", people.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Fact(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("word"),
                until == null ? null : until.toInstant());
    }

    private record Fact(
            long person,
            String name,
            String kind,
            @Nullable String word,
            @Nullable Instant until) {}

    private static final class Known {
        private String name = "";
        private boolean reads;
        private final Set<String> declared = new HashSet<>();
        private final Set<String> own = new HashSet<>();
        private final List<Holder.Grant> grants = new ArrayList<>();

        void learn(Fact fact) {
            name = fact.name.isEmpty() ? name : fact.name;
            String word = fact.word == null ? "" : fact.word;
            switch (fact.kind) {
                case "role" -> hold(Role.of(word));
                case "language" -> declared.add(word);
                case "skill" -> grants.add(new Holder.Grant(word, null));
                case "licence" -> grants.add(new Holder.Grant(fact.word, fact.until));
                default -> own.add(word);
            }
        }

        private void hold(Role role) {
            reads |= role.readsDesk();
            if (role.writesFreely()) {
                grants.add(Holder.Grant.EVERYTHING);
            }
        }

        Holder holder(long person) {
            return new Holder(person, name, declared.isEmpty() ? own : declared, grants);
        }
    }
}
