package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who left when, and what became of each thing in their hands. */
@Repository
class HandoverRows {

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param goneAt up to which moment their hands were emptied */
    record Handover(long id, long person, long brand, Instant leftAt, Instant goneAt) {}

    /** What is still in its holder's hands, who was looking at it when they left. */
    record Live(Handover handover, long conversation) {}

    List<Long> brands() {
        return jdbc.sql("select id from brand order by id")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Up to when it was looked who left; from now on where it never was. */
    Instant upTo(long brand, Instant now) {
        jdbc.sql("insert into handover_round (brand_id, up_to) values (:brand, :now) on conflict do nothing")
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .update();
        return jdbc.sql("select up_to from handover_round where brand_id = :brand")
                .param("brand", brand)
                .query((row, number) -> moment(row, "up_to"))
                .single();
    }

    void moveOn(long brand, Instant now) {
        jdbc.sql("update handover_round set up_to = :now where brand_id = :brand and up_to < :now")
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Until the transaction ends no other process empties this person's hands. */
    void hold(long person) {
        jdbc.sql("select id from person where id = :person for no key update")
                .param("person", person)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long add(Member leaver, Instant left, Instant gone) {
        return jdbc.sql("""
                        insert into handover (person_id, brand_id, left_at, gone_at)
                        values (:person, :brand, :left, :gone) returning id
                        """)
                .param("person", leaver.person())
                .param("brand", leaver.brand())
                .param("left", left.atOffset(UTC))
                .param("gone", gone.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    void move(long id, Instant left, Instant gone) {
        jdbc.sql("update handover set left_at = :left, gone_at = :gone where id = :id")
                .param("left", left.atOffset(UTC))
                .param("gone", gone.atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** @param to who has it now; null unless it was passed */
    void note(long handover, long conversation, Fate fate, @Nullable Long to, Instant at) {
        jdbc.sql("""
                        insert into handover_piece (handover_id, conversation_id, fate, to_id, at)
                        values (:handover, :conversation, :fate, :to, :at)
                        on conflict (handover_id, conversation_id) do update
                            set fate = excluded.fate, to_id = excluded.to_id, at = excluded.at
                        """)
                .param("handover", handover)
                .param("conversation", conversation)
                .param("fate", fate.word())
                .param("to", to)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void forget(long handover, long conversation) {
        jdbc.sql("delete from handover_piece where handover_id = :handover and conversation_id = :conversation")
                .param("handover", handover)
                .param("conversation", conversation)
                .update();
    }

    /** What was kept in somebody's name is everybody's again. */
    void pooled(long person, long conversation, Instant at) {
        jdbc.sql("""
                        update handover_piece set fate = 'pooled', at = :at
                        where conversation_id = :conversation and fate = 'kept'
                        and handover_id in (select id from handover where person_id = :person)
                        """)
                .param("at", at.atOffset(UTC))
                .param("conversation", conversation)
                .param("person", person)
                .update();
    }

    /** They are in the middle of it again: it is gone through once they are not. */
    void live(long person, long brand, long conversation, Instant at) {
        jdbc.sql("""
                        insert into handover_piece (handover_id, conversation_id, fate, at)
                        select id, :conversation, 'live', :at from handover
                        where person_id = :person and brand_id = :brand order by left_at desc limit 1
                        on conflict (handover_id, conversation_id) do update
                            set fate = excluded.fate, to_id = null, at = excluded.at
                        """)
                .param("conversation", conversation)
                .param("at", at.atOffset(UTC))
                .param("person", person)
                .param("brand", brand)
                .update();
    }

    List<Live> live() {
        return jdbc.sql("""
                        select h.id, h.person_id, h.brand_id, h.left_at, h.gone_at, p.conversation_id
                        from handover_piece p join handover h on h.id = p.handover_id
                        where p.fate = 'live' order by h.id, p.conversation_id
                        """)
                .query((row, number) -> new Live(handover(row), row.getLong("conversation_id")))
                .list();
    }

    /** Whether somebody ever left a shift here: who did, is absent while not at work. */
    boolean left(long person, long brand) {
        return last(person, brand, null) != null;
    }

    /** The last time somebody left before a moment. @param before null: ever */
    @Nullable
    Handover last(long person, long brand, @Nullable Instant before) {
        return jdbc.sql("""
                        select id, person_id, brand_id, left_at, gone_at from handover
                        where person_id = :person and brand_id = :brand
                        and (:before::timestamptz is null or left_at < :before)
                        order by left_at desc limit 1
                        """)
                .param("person", person)
                .param("brand", brand)
                .param("before", before == null ? null : before.atOffset(UTC))
                .query((row, number) -> handover(row))
                .optional()
                .orElse(null);
    }

    List<Long> conversations(long handover) {
        return jdbc.sql("select conversation_id from handover_piece where handover_id = :handover order by 1")
                .param("handover", handover)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    boolean isRead(Member own, long handover) {
        return jdbc.sql("""
                        select exists (select from briefing where person_id = :person and handover_id = :handover)
                        """)
                .param("person", own.person())
                .param("handover", handover)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void read(Member own, long handover, Instant at) {
        jdbc.sql("""
                        insert into briefing (person_id, handover_id, read_at) values (:person, :handover, :at)
                        on conflict do nothing
                        """)
                .param("person", own.person())
                .param("handover", handover)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("brand_id"),
                moment(row, "left_at"),
                moment(row, "gone_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
