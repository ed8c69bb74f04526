package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Persons {

    private static final String COLUMNS = "p.id, p.name, p.email, p.locale, p.zone, p.theme, p.closed_at";

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    Person find(long id) {
        return one(jdbc.sql("select " + COLUMNS + " from person p where p.id = :id")
                .param("id", id));
    }

    @Nullable
    Person byEmail(String email) {
        return one(jdbc.sql("select " + COLUMNS + " from person p where lower(p.email) = lower(:email)")
                .param("email", email));
    }

    boolean reachedBy(String email) {
        return jdbc.sql("""
                        select exists (
                            select from person
                            where lower(regexp_replace(email, '\\+[^@]*@', '@')) = lower(regexp_replace(:email, '\\+[^@]*@', '@')))
                        """)
                .param("email", email)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    @Nullable
    Person byIdentity(String issuer, String subject) {
        return one(jdbc.sql("select " + COLUMNS + """
                         from person p join identity i on i.person_id = p.id
                        where i.issuer = :issuer and i.subject = :subject
                        """).param("issuer", issuer).param("subject", subject));
    }

    void link(long person, String issuer, String subject, Instant now) {
        jdbc.sql("""
                        insert into identity (issuer, subject, person_id, linked_at)
                        values (:issuer, :subject, :person, :now) on conflict do nothing
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person)
                .param("now", now.atOffset(UTC))
                .update();
    }

    List<Person> of(long brand) {
        return jdbc.sql("select " + COLUMNS + """
                         from person p
                        where p.id in (select person_id from membership where brand_id = :brand)
                        order by lower(p.name), p.id
                        """)
                .param("brand", brand)
                .query(Persons::person)
                .list();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from person)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The new person, or null where the e-mail is taken. */
    @Nullable
    Person add(NewPerson person, @Nullable String hash, Instant now) {
        return one(jdbc.sql("insert into person as p (name, email, password_hash, locale, zone, created_at)"
                        + " values (:name, :email, :hash, :locale, :zone, :now)"
                        + " on conflict (lower(email)) do nothing returning " + COLUMNS)
                .param("name", person.name())
                .param("email", person.email())
                .param("hash", hash)
                .param("locale", person.locale().getLanguage())
                .param("zone", person.zone().getId())
                .param("now", now.atOffset(UTC)));
    }

    void change(long person, String name, Locale locale, ZoneId zone, String theme) {
        jdbc.sql("update person set name = :name, locale = :locale, zone = :zone, theme = :theme where id = :id")
                .param("id", person)
                .param("name", name)
                .param("locale", locale.getLanguage())
                .param("zone", zone.getId())
                .param("theme", theme)
                .update();
    }

    @Nullable
    String hash(long person) {
        return jdbc.sql("select password_hash from person where id = :id")
                .param("id", person)
                .query((row, number) -> new Held(row.getString(1)))
                .optional()
                .map(Held::hash)
                .orElse(null);
    }

    void setHash(long person, String hash) {
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", person)
                .update();
    }

    private record Held(@Nullable String hash) {}

    private static @Nullable Person one(JdbcClient.StatementSpec statement) {
        return statement.query(Persons::person).optional().orElse(null);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getString("theme"),
                closed == null ? null : closed.toInstant());
    }
}
