package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Quarters of an hour in which somebody who wished it did something. Every read is of one person, their own: there is no sum
 * over several, so there are none to be subtracted from each other. A test reads this file.
 */
@Repository
class PresenceMarks {

    private final JdbcClient jdbc;

    PresenceMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean wished(Viewer own) {
        return jdbc.sql("select exists (select from presence_wish where person_id = :person)")
                .param("person", own.person())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void wish(Viewer own, Instant now) {
        jdbc.sql("insert into presence_wish (person_id, since) values (:person, :now) on conflict do nothing")
                .param("person", own.person())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Forgets the wish, and with it every mark. */
    void forget(Viewer own) {
        jdbc.sql("delete from presence_wish where person_id = :person")
                .param("person", own.person())
                .update();
    }

    void erase(Viewer own) {
        jdbc.sql("delete from presence_mark where person_id = :person")
                .param("person", own.person())
                .update();
    }

    @Nullable
    Instant toldOf(Viewer own) {
        return jdbc.sql("select told_of from presence_wish where person_id = :person and told_of is not null")
                .param("person", own.person())
                .query((row, number) ->
                        row.getObject("told_of", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    void told(Viewer own, Instant upTo) {
        jdbc.sql("update presence_wish set told_of = :upTo where person_id = :person")
                .param("upTo", upTo.atOffset(UTC))
                .param("person", own.person())
                .update();
    }

    /** Nothing for whoever did not wish it. @return whether they did */
    boolean mark(long person, Instant quarter) {
        return jdbc.sql("""
                        insert into presence_mark (person_id, quarter)
                        select person_id, :quarter from presence_wish where person_id = :person
                        on conflict (person_id, quarter) do update set quarter = excluded.quarter
                        """)
                        .param("person", person)
                        .param("quarter", quarter.atOffset(UTC))
                        .update()
                > 0;
    }

    List<Instant> of(Viewer own, Instant since) {
        return jdbc.sql("""
                        select quarter from presence_mark where person_id = :person and quarter >= :since
                        order by quarter
                        """)
                .param("person", own.person())
                .param("since", since.atOffset(UTC))
                .query((row, number) ->
                        row.getObject("quarter", OffsetDateTime.class).toInstant())
                .list();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from presence_mark where quarter < :moment")
                .param("moment", moment.atOffset(UTC))
                .update();
    }
}
