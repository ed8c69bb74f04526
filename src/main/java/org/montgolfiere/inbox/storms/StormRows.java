package org.montgolfiere.inbox.storms;

import static org.montgolfiere.inbox.storms.Slots.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Storms, their lines to take, and their logs. */
@Repository
class StormRows {

    private static final String WHOLE = """
            select storm.*, opener.name as opener, holder.name as holder, approver.name as approver,
                coalesce((select sum(messages) from account_slot where account_id = storm.account_id
                          and slot >= storm.opened_at - interval '30 minutes' and slot <= coalesce(storm.closed_at, :now)), 0) as messages,
                coalesce((select sum(hostile) from account_slot where account_id = storm.account_id
                          and slot >= storm.opened_at - interval '30 minutes' and slot <= coalesce(storm.closed_at, :now)), 0) as hostile,
                coalesce((select sum(messages) from account_slot where account_id = storm.account_id
                          and slot > :since and slot <= :now), 0) as rate
            from storm
            left join person opener on opener.id = opened_by
            left join person holder on holder.id = held_by
            left join person approver on approver.id = approved_by
            """;

    private final JdbcClient jdbc;

    StormRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return null where one is open at the account */
    @Nullable
    Long open(long brand, long account, @Nullable Long by, double usual, int rate, Instant now) {
        return jdbc.sql("""
                insert into storm (brand_id, account_id, opened_at, opened_by, usual, peak)
                values (:brand, :account, :now, :by, :usual, :rate)
                on conflict (account_id) where closed_at is null do nothing returning id""")
                .param("brand", brand)
                .param("account", account)
                .param("by", by)
                .param("usual", usual)
                .param("rate", rate)
                .param("now", at(now))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    /** A storm that goes on. @param quietSince since when the rate is usual; null: it is not */
    record Open(
            long id,
            long brand,
            long account,
            double usual,
            @Nullable Instant quietSince) {}

    /** Held until the transaction ends. */
    @Nullable
    Open openAt(long account) {
        return jdbc.sql("select * from storm where account_id = :account and closed_at is null for update")
                .param("account", account)
                .query((row, number) -> {
                    OffsetDateTime quiet = row.getObject("quiet_since", OffsetDateTime.class);
                    return new Open(
                            row.getLong("id"),
                            row.getLong("brand_id"),
                            row.getLong("account_id"),
                            row.getDouble("usual"),
                            quiet == null ? null : quiet.toInstant());
                })
                .optional()
                .orElse(null);
    }

    void goesOn(long storm, int rate, @Nullable Instant quietSince) {
        jdbc.sql("update storm set peak = greatest(peak, :rate), quiet_since = :quiet where id = :id")
                .param("id", storm)
                .param("rate", rate)
                .param("quiet", quietSince == null ? null : at(quietSince))
                .update();
    }

    boolean close(long storm, Instant now) {
        return jdbc.sql("update storm set closed_at = :now where id = :id and closed_at is null")
                        .param("id", storm)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void log(long storm, @Nullable Long actor, String kind, String text, Instant now) {
        jdbc.sql(
                        "insert into storm_log (storm_id, at, actor_id, kind, text) values (:storm, :now, :actor, :kind, :text)")
                .param("storm", storm)
                .param("actor", actor)
                .param("kind", kind)
                .param("text", text)
                .param("now", at(now))
                .update();
    }

    /** Changes columns of a storm that is open. @param assignments in SQL */
    boolean change(long storm, String assignments, Map<String, ?> values) {
        return jdbc.sql("update storm set " + assignments + " where id = :id and closed_at is null")
                        .params(values)
                        .param("id", storm)
                        .update()
                == 1;
    }

    void addLine(long storm, String text, long by) {
        jdbc.sql("insert into storm_line (storm_id, text, written_by) values (:storm, :text, :by)")
                .param("storm", storm)
                .param("text", text)
                .param("by", by)
                .update();
    }

    boolean validate(long storm, long line, long by) {
        return jdbc.sql("""
                update storm_line set validated_by = :by
                where id = :line and storm_id = :storm and validated_by is null""")
                        .param("storm", storm)
                        .param("line", line)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean drop(long storm, long line) {
        return jdbc.sql("delete from storm_line where id = :line and storm_id = :storm")
                        .param("storm", storm)
                        .param("line", line)
                        .update()
                == 1;
    }

    @Nullable
    Long brand(long storm) {
        return jdbc.sql("select brand_id from storm where id = :id")
                .param("id", storm)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    @Nullable
    Long behind(byte[] secret) {
        return jdbc.sql("select id from storm where secret = :secret and closed_at is null")
                .param("secret", secret)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    List<Storm> of(long brand, Instant now) {
        return read(
                "where storm.brand_id = :id order by storm.closed_at is not null, storm.opened_at desc limit 50",
                brand,
                now);
    }

    List<Storm> one(long storm, Instant now) {
        return read("where storm.id = :id", storm, now);
    }

    /** Validated lines of the brand's open storms, and their approved holding answers. */
    List<String> toTake(long brand) {
        return jdbc.sql("""
                select holding as text from storm where brand_id = :brand and closed_at is null and approved_by is not null
                union all
                select text from storm_line join storm on storm.id = storm_id
                where brand_id = :brand and closed_at is null and validated_by is not null
                limit 20""")
                .param("brand", brand)
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private List<Storm> read(String where, long id, Instant now) {
        return jdbc.sql(WHOLE + where)
                .param("id", id)
                .param("now", at(now))
                .param("since", at(now.minus(Slots.SLOT.multipliedBy(Slots.WINDOW))))
                .query((row, number) -> {
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new Storm(
                            row.getLong("id"),
                            row.getLong("brand_id"),
                            row.getLong("account_id"),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            row.getString("opener"),
                            closed == null ? null : closed.toInstant(),
                            row.getDouble("usual"),
                            row.getInt("peak"),
                            row.getInt("rate"),
                            row.getInt("messages"),
                            row.getInt("hostile"),
                            row.getString("known"),
                            row.getString("holding"),
                            row.getString("holder"),
                            row.getString("approver"),
                            row.getBytes("secret") != null,
                            lines(row.getLong("id")),
                            log(row.getLong("id")));
                })
                .list();
    }

    private List<Storm.Line> lines(long storm) {
        return jdbc.sql("""
                select storm_line.id, text, writer.name as writer, validator.name as validator
                from storm_line join person writer on writer.id = written_by
                left join person validator on validator.id = validated_by
                where storm_id = :storm order by storm_line.id""")
                .param("storm", storm)
                .query((row, number) -> new Storm.Line(
                        row.getLong("id"), row.getString("text"), row.getString("writer"), row.getString("validator")))
                .list();
    }

    private List<Storm.Logged> log(long storm) {
        return jdbc.sql("""
                select at, person.name, kind, text from storm_log left join person on person.id = actor_id
                where storm_id = :storm order by storm_log.id""")
                .param("storm", storm)
                .query((row, number) -> new Storm.Logged(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("text")))
                .list();
    }
}
