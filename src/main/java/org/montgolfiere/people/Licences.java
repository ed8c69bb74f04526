package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Licences {

    private final JdbcClient jdbc;

    Licences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Licence> of(long person, long brand) {
        return jdbc.sql("""
                        select id, person_id, brand_id, subject, may, until from licence
                        where person_id = :person and brand_id = :brand order by id
                        """)
                .param("person", person)
                .param("brand", brand)
                .query(Licences::licence)
                .list();
    }

    List<Licence> in(long brand) {
        return jdbc.sql("""
                        select id, person_id, brand_id, subject, may, until from licence
                        where brand_id = :brand order by id
                        """).param("brand", brand).query(Licences::licence).list();
    }

    void add(long person, Member by, @Nullable String subject, May may, @Nullable Instant until, Instant now) {
        jdbc.sql("""
                        insert into licence (person_id, brand_id, subject, may, until, granted_by, granted_at)
                        values (:person, :brand, :subject, :may, :until, :by, :now)
                        """)
                .param("person", person)
                .param("brand", by.brand())
                .param("subject", subject)
                .param("may", may.word())
                .param("until", until == null ? null : until.atOffset(UTC))
                .param("by", by.person())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** @return whether there was such a licence in this brand */
    boolean remove(long brand, long id) {
        return jdbc.sql("delete from licence where id = :id and brand_id = :brand")
                        .param("id", id)
                        .param("brand", brand)
                        .update()
                > 0;
    }

    void removeAll(long person, long brand) {
        jdbc.sql("delete from licence where person_id = :person and brand_id = :brand")
                .param("person", person)
                .param("brand", brand)
                .update();
    }

    private static Licence licence(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Licence(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("brand_id"),
                row.getString("subject"),
                May.of(row.getString("may")),
                until == null ? null : until.toInstant());
    }
}
