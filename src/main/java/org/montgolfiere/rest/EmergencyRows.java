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

/** What people were called for, and who took it. */
@Repository
class EmergencyRows {

    private static final String SELECT = """
            select e.id, e.brand_id, e.about, e.opened_at, e.rung_at, e.taken_by, p.name, e.taken_at
            from emergency e left join person p on p.id = e.taken_by
            """;
    private static final String OPEN = " where e.ended_at is null ";

    private final JdbcClient jdbc;

    EmergencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open one about this, held until the transaction ends; a new one where there is none. */
    long open(long brand, String about, Instant now) {
        return jdbc.sql("""
                        insert into emergency (brand_id, about, opened_at, rung_at)
                        values (:brand, :about, :now, :now)
                        on conflict (brand_id, about) where ended_at is null do update set about = excluded.about
                        returning id
                        """)
                .param("brand", brand)
                .param("about", about)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** Whoever took the one about this is none of these: it is over without their word, and what is told now is another. */
    void endLeft(long brand, String about, List<Long> callable, Instant now) {
        jdbc.sql("""
                        update emergency set ended_at = :now, undeclared = true
                        where brand_id = :brand and about = :about and ended_at is null
                          and taken_by is not null and taken_by <> all(:callable)
                        """)
                .param("now", now.atOffset(UTC))
                .param("brand", brand)
                .param("about", about)
                .param("callable", callable.toArray(Long[]::new))
                .update();
    }

    /** Whether somebody took it and is not through with it. */
    boolean isHeld(long person, String about) {
        return jdbc.sql("""
                        select exists (select from emergency
                                       where taken_by = :person and about = :about and ended_at is null)
                        """)
                .param("person", person)
                .param("about", about)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The numbers of those for which nobody was called since a moment, or ever, and which nobody took. */
    List<Long> untaken(Instant before) {
        return jdbc.sql("""
                        select id from emergency
                        where ended_at is null and taken_by is null
                        and (rung_at <= :before or not exists (select from emergency_ring where emergency_id = emergency.id))
                        order by id
                        """)
                .param("before", before.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** One of those, held against other processes; null: it is none of them any more. */
    @Nullable
    Emergency hold(long id, Instant before) {
        return jdbc.sql(SELECT + OPEN + """
                        and e.id = :id and e.taken_by is null
                        and (e.rung_at <= :before or not exists (select from emergency_ring where emergency_id = e.id))
                        for update of e skip locked
                        """)
                .param("id", id)
                .param("before", before.atOffset(UTC))
                .query((row, number) -> emergency(row))
                .optional()
                .orElse(null);
    }

    List<Emergency> of(long brand) {
        return jdbc.sql(SELECT + OPEN + "and e.brand_id = :brand order by e.id")
                .param("brand", brand)
                .query((row, number) -> emergency(row))
                .list();
    }

    /** Of two at once one has it. */
    boolean take(Member own, long id, Instant now) {
        return jdbc.sql("""
                        update emergency set taken_by = :person, taken_at = :now
                        where id = :id and brand_id = :brand and taken_by is null and ended_at is null
                        """)
                        .param("person", own.person())
                        .param("now", now.atOffset(UTC))
                        .param("id", id)
                        .param("brand", own.brand())
                        .update()
                > 0;
    }

    /** When its person took it, held until the transaction ends; null: it is not theirs, or they said when it ended. */
    @Nullable
    Instant taken(Member own, long id) {
        return jdbc.sql("""
                        select taken_at from emergency
                        where id = :id and brand_id = :brand and taken_by = :person and (ended_at is null or undeclared)
                        for update
                        """)
                .param("id", id)
                .param("brand", own.brand())
                .param("person", own.person())
                .query((row, number) ->
                        row.getObject("taken_at", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    void end(Member own, long id, Instant ended) {
        jdbc.sql("""
                        update emergency set ended_at = :ended, undeclared = false
                        where id = :id and brand_id = :brand and taken_by = :person and (ended_at is null or undeclared)
                        """)
                .param("ended", ended.atOffset(UTC))
                .param("id", id)
                .param("brand", own.brand())
                .param("person", own.person())
                .update();
    }

    /** Nobody has to take what is about these conversations, or about those that were merged into them. */
    void over(List<Long> conversations, Instant now) {
        jdbc.sql("""
                        update emergency set ended_at = :now where ended_at is null and taken_by is null
                        and about in (select '/brands/' || brand_id || '/conversations/' || member
                                      from conversation cross join lateral family(conversation.id) as member
                                      where conversation.id = any(:conversations))
                        """)
                .param("now", now.atOffset(UTC))
                .param("conversations", conversations.toArray(Long[]::new))
                .update();
    }

    /** What was called for, or taken, before a moment; what nobody could be called for yet goes on. */
    void endBefore(Instant moment, Instant now) {
        jdbc.sql("""
                        update emergency set ended_at = :now, undeclared = taken_by is not null
                        where ended_at is null and coalesce(taken_at, rung_at) < :moment
                        and (taken_by is not null or exists (select from emergency_ring where emergency_id = emergency.id))
                        """)
                .param("now", now.atOffset(UTC))
                .param("moment", moment.atOffset(UTC))
                .update();
    }

    /** What one took and never said the end of. */
    List<Emergency> undeclared(Member own, Instant since) {
        return jdbc.sql(SELECT + """
                        where e.undeclared and e.taken_by = :person and e.brand_id = :brand and e.taken_at >= :since
                        order by e.id
                        """)
                .param("person", own.person())
                .param("brand", own.brand())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> emergency(row))
                .list();
    }

    /** The open ones about a conversation, or about one that was merged into it. */
    List<Emergency> about(long brand, long conversation) {
        return jdbc.sql(SELECT + OPEN + """
                        and e.brand_id = :brand
                        and e.about in (select '/brands/' || :brand || '/conversations/' || one
                                        from family(:conversation) as one)
                        order by e.id
                        """)
                .param("brand", brand)
                .param("conversation", conversation)
                .query((row, number) -> emergency(row))
                .list();
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        return new Emergency(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getString("about"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("rung_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_by", Long.class),
                row.getString("name"),
                taken == null ? null : taken.toInstant());
    }
}
