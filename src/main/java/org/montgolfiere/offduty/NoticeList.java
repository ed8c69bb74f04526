package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as its own person reads it. */
@Repository
class NoticeList {

    private static final int SHOWN = 200;
    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    NoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, number) -> new Kept(row.getLong("id"), NoticeLedger.notice(row), offered(row)))
                .list();
    }

    void seen(long person, long brand, Collection<Long> shown, Instant at) {
        jdbc.sql("""
                update notice set seen_at = :at
                where person_id = :person and brand_id = :brand and id = any(:shown) and seen_at is null
                """)
                .param("at", at.atOffset(UTC))
                .param("person", person)
                .param("brand", brand)
                .param("shown", shown.toArray(Long[]::new))
                .update();
    }

    /** Everything that was offered for one person at any brand, newest first. @param before the number to go on from */
    List<Offered> of(long person, long before) {
        return jdbc.sql("""
                select id, person_id, brand_id, kind, about, offered_at, decision, reason from notice
                where person_id = :person and id < :before order by id desc limit :page
                """)
                .param("person", person)
                .param("before", before)
                .param("page", PAGE)
                .query((row, number) -> new Offered(
                        row.getLong("id"),
                        NoticeLedger.notice(row),
                        offered(row),
                        row.getString("decision"),
                        row.getString("reason")))
                .list();
    }

    /** How many of one person's were held for this reason since a moment. */
    int held(long person, Verdict.Reason reason, Instant since) {
        return jdbc.sql("""
                select count(*) as times from notice
                where person_id = :person and decision = 'kept' and reason = :reason and offered_at > :since
                """)
                .param("person", person)
                .param("reason", reason.word())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getInt("times"))
                .single();
    }

    private static Instant offered(ResultSet row) throws SQLException {
        return row.getObject("offered_at", OffsetDateTime.class).toInstant();
    }
}
