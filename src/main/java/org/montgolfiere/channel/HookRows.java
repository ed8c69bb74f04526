package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code hook_door} and {@code hook_delivery}. */
@Repository
class HookRows {

    private final JdbcClient jdbc;

    HookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of storing a delivery. */
    record Storing(boolean stored, boolean known) {}

    record Unread(long id, byte[] body) {}

    /** The one door of the account from now on. */
    void open(long account, byte[] door, Instant now) {
        jdbc.sql("""
                        insert into hook_door (account_id, door, opened_at) values (:account, :door, :now)
                        on conflict (account_id) do update
                        set door = excluded.door, opened_at = excluded.opened_at
                        """)
                .param("account", account)
                .param("door", door)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void close(long account) {
        jdbc.sql("delete from hook_door where account_id = :account")
                .param("account", account)
                .update();
    }

    @Nullable
    Long account(byte[] door) {
        return jdbc.sql("select account_id from hook_door where door = :door")
                .param("door", door)
                .query((row, number) -> row.getLong("account_id"))
                .optional()
                .orElse(null);
    }

    /** Whoever stores for an account holds its door, so that no id is committed after a higher one was read. */
    Storing store(long account, byte[] key, byte[] body, Instant now, Bound bound) {
        return jdbc.sql("""
                        with held as (select account_id from hook_door where account_id = :account for update),
                        unread as (
                            select count(*) as deliveries, coalesce(sum(octet_length(body)), 0) as bytes
                            from hook_delivery where account_id = :account and body is not null),
                        stored as (
                            insert into hook_delivery (account_id, key, body, received_at)
                            select held.account_id, :key, :body, :now
                            from held cross join unread
                            where unread.deliveries < :deliveries and unread.bytes < :bytes
                            on conflict (account_id, key) do nothing
                            returning id)
                        select exists (select from stored) as stored,
                               exists (select from hook_delivery where account_id = :account and key = :key) as known
                        """)
                .param("account", account)
                .param("key", key)
                .param("body", body)
                .param("now", now.atOffset(UTC))
                .param("deliveries", bound.deliveries())
                .param("bytes", bound.bytes())
                .query((row, number) -> new Storing(row.getBoolean("stored"), row.getBoolean("known")))
                .single();
    }

    /** How much may wait to be read, so that a flood does not fill the disk. */
    record Bound(int deliveries, long bytes) {}

    List<Unread> after(long account, long id, int atMost) {
        return jdbc.sql("""
                        select id, body from hook_delivery
                        where account_id = :account and id > :id and body is not null
                        order by id limit :most
                        """)
                .param("account", account)
                .param("id", id)
                .param("most", atMost)
                .query((row, number) -> new Unread(row.getLong("id"), row.getBytes("body")))
                .list();
    }

    /** Forgets the words of what was read up to this one. */
    void empty(long account, long id) {
        jdbc.sql("update hook_delivery set body = null where account_id = :account and id <= :id and body is not null")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** The same for these alone. */
    void empty(long account, List<Long> ids) {
        if (ids.isEmpty()) return;
        jdbc.sql("update hook_delivery set body = null where account_id = :account and id = any(:ids)")
                .param("account", account)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** The same for all that its cursor is past. */
    void emptyRead(long account) {
        jdbc.sql("""
                        update hook_delivery set body = null
                        where account_id = :account and body is not null
                          and id <= (select position::bigint from account_cursor
                                     where account_id = :account and stream = :stream)
                        """).param("account", account).param("stream", Hooks.STREAM).update();
    }

    /** Forgets what came before a moment, read or not, of all accounts. @return how much */
    int forget(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from hook_delivery where id in (
                            select id from hook_delivery where received_at < :before limit :most)
                        """)
                .param("before", before.atOffset(UTC))
                .param("most", atMost)
                .update();
    }

    /** Forgets what was read and came before a moment. */
    void forget(long account, Instant before, int atMost) {
        jdbc.sql("""
                        delete from hook_delivery where id in (
                            select id from hook_delivery
                            where account_id = :account and body is null and received_at < :before
                            limit :most)
                        """)
                .param("account", account)
                .param("before", before.atOffset(UTC))
                .param("most", atMost)
                .update();
    }
}
