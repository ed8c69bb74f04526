package org.montgolfiere.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts show their messages to a reader elsewhere, and which messages wait to be shown. */
@Repository
class OtherReadings {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    OtherReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an account of the brand allows. */
    List<OtherReader.Allowance> allowances(long brand) {
        return jdbc.sql("""
                select account_id, private from other_reading_allowed join account on account.id = account_id
                where brand_id = :brand""")
                .param("brand", brand)
                .query((row, number) -> new OtherReader.Allowance(row.getLong("account_id"), row.getBoolean("private")))
                .list();
    }

    void allow(OtherReader.Allowance allowance) {
        jdbc.sql("""
                insert into other_reading_allowed (account_id, private) values (:account, :private)
                on conflict (account_id) do update set private = excluded.private""")
                .param("account", allowance.account())
                .param("private", allowance.secluded())
                .update();
    }

    /** Takes the leave back, also for what waits. */
    void forbid(long account) {
        jdbc.sql("delete from other_reading_allowed where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Those of these messages wait whose account allows it and that were stored after this moment. */
    void fallDue(List<Long> messages, Instant after) {
        jdbc.sql("""
                insert into other_reading_due (message_id)
                select message.id from message join other_reading_allowed allowed on allowed.account_id = message.account_id
                where message.id = any(:ids) and message.stored_at > :after
                and (allowed.private or message.kind <> 'private')
                on conflict do nothing""")
                .param("ids", messages.toArray(Long[]::new))
                .param("after", after.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes off the list what is no longer allowed, or has no text any more. */
    void prune() {
        jdbc.sql("""
                delete from other_reading_due using message
                where message.id = message_id and (message.text = '' or not exists (
                    select from other_reading_allowed allowed where allowed.account_id = message.account_id
                    and (allowed.private or message.kind <> 'private')))""").update();
    }

    /** Some that wait. Leases go by the database's clock, which all processes share. */
    List<Readings.Due> claim(int limit) {
        return jdbc.sql("""
                with waiting as (
                    select message_id from other_reading_due where claimed_until is null or claimed_until < now()
                    order by message_id limit :limit for update skip locked),
                claimed as (
                    update other_reading_due set claimed_until = now() + make_interval(secs => :seconds) from waiting
                    where other_reading_due.message_id = waiting.message_id
                    returning other_reading_due.message_id, other_reading_due.claimed_until)
                select message.id, message.conversation_id, message.brand_id, message.text,
                    left(message.whole, :whole) as whole, claimed_until
                from claimed join message on message.id = message_id order by message.id""")
                .param("limit", limit)
                .param("whole", Readings.WHOLE)
                .param("seconds", LEASE.toSeconds())
                .query((row, number) -> new Readings.Due(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getLong("brand_id"),
                        row.getString("text"),
                        LeftOut.of(row.getString("text"), row.getString("whole")),
                        row.getObject("claimed_until", OffsetDateTime.class)))
                .list();
    }

    /**
     * Takes what was claimed off the list.
     *
     * @return those whose text is still the one that was read
     */
    Set<Long> done(List<Readings.Due> read) {
        Long[] ids = read.stream().map(Readings.Due::message).toArray(Long[]::new);
        Set<Long> same = Set.copyOf(jdbc.sql("""
                select message.id from unnest(:ids::bigint[], :texts::text[]) as read (id, text)
                join message on message.id = read.id and message.text = read.text order by message.id for share of message""")
                .param("ids", ids)
                .param("texts", read.stream().map(Readings.Due::text).toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
        jdbc.sql("delete from other_reading_due where message_id = any(:ids)")
                .param("ids", ids)
                .update();
        return same;
    }
}
