package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every notice that was offered, with what the gate made of it. */
@Repository
class NoticeLedger {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    NoticeLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long write(Notice notice, Verdict verdict, Instant offered) {
        return jdbc.sql("""
                insert into notice (person_id, brand_id, kind, about, offered_at, decision, reason)
                values (:person, :brand, :kind, :about, :offered, :decision, :reason)
                returning id
                """)
                .param("person", notice.person())
                .param("brand", notice.brand())
                .param("kind", word(notice.kind()))
                .param("about", notice.about())
                .param("offered", offered.atOffset(UTC))
                .param("decision", verdict.decision())
                .param("reason", verdict.why().word())
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    @Nullable
    Notice delivered(long id) {
        return jdbc.sql("select person_id, brand_id, kind, about from notice where id = :id and decision = 'delivered'")
                .param("id", id)
                .query((row, number) -> notice(row))
                .optional()
                .orElse(null);
    }

    void carried(long id, Instant at) {
        jdbc.sql("update notice set carried_at = :at where id = :id and carried_at is null")
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** The person's state changed between the decision and the carrying. */
    void revise(long id, Verdict verdict) {
        jdbc.sql("""
                update notice set decision = :decision, reason = :reason
                where id = :id and carried_at is null
                """)
                .param("decision", verdict.decision())
                .param("reason", verdict.why().word())
                .param("id", id)
                .update();
    }

    /** Whether the same thing waits for the person already. */
    boolean waiting(Notice notice) {
        return jdbc.sql("""
                select exists (select from notice
                where person_id = :person and brand_id = :brand and kind = :kind and about = :about
                  and decision = 'kept' and seen_at is null)
                """)
                .param("person", notice.person())
                .param("brand", notice.brand())
                .param("kind", word(notice.kind()))
                .param("about", notice.about())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** What the person did not put away yet, newest first. */
    List<Kept> unseen(long person, long brand) {
        return jdbc.sql("""
                select id, person_id, brand_id, kind, about, offered_at from notice
                where person_id = :person and brand_id = :brand and seen_at is null and decision <> 'dropped'
                order by id desc limit :shown
                """)
                .param("person", person)
                .param("brand", brand)
                .param("shown", SHOWN)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        notice(row),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void seen(long person, long brand, long upTo, Instant at) {
        jdbc.sql("""
                update notice set seen_at = :at
                where person_id = :person and brand_id = :brand and id <= :upTo and seen_at is null
                """)
                .param("at", at.atOffset(UTC))
                .param("person", person)
                .param("brand", brand)
                .param("upTo", upTo)
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("person_id"),
                row.getLong("brand_id"),
                Notice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("about"));
    }

    private static String word(Notice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
