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
class OffTimeRows {

    private static final String COLUMNS =
            "off_time.id, off_time.person_id, off_time.starts_at, off_time.ends_at, off_time.word, off_time.bound";

    private final JdbcClient jdbc;

    OffTimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean at(long person, Instant moment) {
        return jdbc.sql("""
                        select exists (select from off_time
                                       where person_id = :person and starts_at <= :moment and ends_at > :moment)
                        """)
                .param("person", person)
                .param("moment", moment.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<OffTime> endingAfter(long person, Instant moment) {
        return jdbc.sql("select " + COLUMNS + """
                         from off_time where person_id = :person and ends_at > :moment order by starts_at, id
                        """)
                .param("person", person)
                .param("moment", moment.atOffset(UTC))
                .query(OffTimeRows::offTime)
                .list();
    }

    /** Everybody's of a brand that are under way. */
    List<OffTime> of(long brand, Instant moment) {
        return jdbc.sql("select " + COLUMNS + """
                         from off_time where starts_at <= :moment and ends_at > :moment
                         and exists (select from membership
                                     where membership.person_id = off_time.person_id and brand_id = :brand)
                         order by ends_at, id
                        """)
                .param("brand", brand)
                .param("moment", moment.atOffset(UTC))
                .query(OffTimeRows::offTime)
                .list();
    }

    /** Those that began after one moment and not after another. */
    List<OffTime> begun(Instant after, Instant upTo) {
        return jdbc.sql("select " + COLUMNS + """
                         from off_time where starts_at > :after and starts_at <= :upTo and ends_at > :upTo order by id
                        """)
                .param("after", after.atOffset(UTC))
                .param("upTo", upTo.atOffset(UTC))
                .query(OffTimeRows::offTime)
                .list();
    }

    /** Until the transaction ends nobody else writes this person's off times. */
    void hold(long person) {
        jdbc.sql("select id from person where id = :person for no key update")
                .param("person", person)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long add(long person, Instant start, Instant end, @Nullable String word, boolean bound) {
        return jdbc.sql("""
                        insert into off_time (person_id, starts_at, ends_at, word, bound)
                        values (:person, :start, :end, :word, :bound) returning id
                        """)
                .param("person", person)
                .param("start", start.atOffset(UTC))
                .param("end", end.atOffset(UTC))
                .param("word", word)
                .param("bound", bound)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Only one that is ahead: what is past or under way is a fact. It lies aside for a while, with its number. */
    boolean remove(long person, long id, Instant now) {
        return jdbc.sql("""
                        with gone as (
                            delete from off_time where id = :id and person_id = :person and starts_at > :now
                            returning id, person_id, starts_at, ends_at, word, bound, unplugged)
                        insert into withdrawn_off_time
                            (id, person_id, starts_at, ends_at, word, bound, unplugged, withdrawn_at)
                        select id, person_id, starts_at, ends_at, word, bound, unplugged, :now from gone
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    /** One's own that were taken away after a moment and are ahead still, the latest first. */
    List<OffTime> withdrawn(long person, Instant since, Instant now) {
        return jdbc.sql("""
                        select id, person_id, starts_at, ends_at, word, bound from withdrawn_off_time
                        where person_id = :person and withdrawn_at > :since and starts_at > :now
                        order by withdrawn_at desc, id
                        """)
                .param("person", person)
                .param("since", since.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(OffTimeRows::offTime)
                .list();
    }

    /** Puts one back as it was; what hangs on its number hangs on it again. */
    boolean restore(long person, long id, Instant since, Instant now) {
        return jdbc.sql("""
                        with back as (
                            delete from withdrawn_off_time
                            where id = :id and person_id = :person and withdrawn_at > :since and starts_at > :now
                            returning id, person_id, starts_at, ends_at, word, bound, unplugged)
                        insert into off_time (id, person_id, starts_at, ends_at, word, bound, unplugged)
                        overriding system value
                        select id, person_id, starts_at, ends_at, word, bound, unplugged from back
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("since", since.atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    void forget(Instant before) {
        jdbc.sql("delete from withdrawn_off_time where withdrawn_at <= :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    /** Ends what is under way; what began at this very moment was none. */
    void end(long person, Instant now) {
        jdbc.sql("delete from off_time where person_id = :person and starts_at = :now")
                .param("person", person)
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("""
                        update off_time set ends_at = :now
                        where person_id = :person and starts_at < :now and ends_at > :now
                        """).param("person", person).param("now", now.atOffset(UTC)).update();
    }

    List<String> unplugged(long person, long id) {
        return jdbc.sql("select unnest(unplugged) from off_time where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .list();
    }

    boolean unplug(long person, long id, List<String> done) {
        return jdbc.sql("update off_time set unplugged = :done where id = :id and person_id = :person")
                        .param("done", done.toArray(String[]::new))
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Signs out, in every browser, whoever is off. */
    int endSessions(Instant now) {
        return jdbc.sql("""
                        delete from spring_session where principal_name in (
                            select person_id::text from off_time where starts_at <= :now and ends_at > :now)
                        """).param("now", now.atOffset(UTC)).update();
    }

    private static OffTime offTime(ResultSet row, int number) throws SQLException {
        return new OffTime(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("word"),
                row.getBoolean("bound"));
    }
}
