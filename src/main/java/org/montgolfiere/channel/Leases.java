package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who polls which account: one process at a time. Leases go by the database's own clock, which all processes share; a
 * process that died lets go after {@link #SECONDS}.
 */
@Repository
class Leases {

    static final int SECONDS = 30;

    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes accounts that are due and that nobody polls. */
    List<Account> take(String owner, Instant now, int atMost) {
        return jdbc.sql("""
                        update account
                        set lease_owner = :owner, lease_until = now() + make_interval(secs => :seconds)
                        where id in (select id from account
                                     where state = 'connected' and next_poll_at <= :now
                                       and (lease_until is null or lease_until < now())
                                     order by next_poll_at
                                     limit :most
                                     for update skip locked)
                        returning\s""" + AccountRows.COLUMNS)
                .param("owner", owner)
                .param("seconds", SECONDS)
                .param("now", now.atOffset(UTC))
                .param("most", atMost)
                .query(AccountRows::account)
                .list();
    }

    /** Holds on to these; one that was lost meanwhile stays lost. */
    void renew(String owner, Collection<Long> accounts) {
        jdbc.sql("""
                        update account set lease_until = now() + make_interval(secs => :seconds)
                        where id = any(:accounts) and lease_owner = :owner and lease_until >= now()
                        """)
                .param("owner", owner)
                .param("seconds", SECONDS)
                .param("accounts", accounts.toArray(Long[]::new))
                .update();
    }

    /** Whether the owner still polls this account, which may also have been disconnected meanwhile. */
    boolean held(String owner, long account) {
        return jdbc.sql("""
                        select 1 from account
                        where id = :account and lease_owner = :owner and lease_until >= now() and state = 'connected'
                        """)
                .param("account", account)
                .param("owner", owner)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** Lets go after a reading that went well; somebody who asked for an earlier one meanwhile is heard. */
    void releaseWell(String owner, long account, Instant started, Instant now, Instant next) {
        release(owner, account, started, now, null, next);
    }

    /** The same after one that the network asked to go on with later. */
    void releaseLimited(String owner, long account, Instant started, Instant next) {
        release(owner, account, started, null, Trouble.LIMITED, next);
    }

    /** The same after none that tells anything. */
    void release(String owner, long account, Instant started, Instant next) {
        release(owner, account, started, null, null, next);
    }

    private void release(
            String owner, long account, Instant started, @Nullable Instant read, @Nullable String why, Instant next) {
        jdbc.sql("""
                        update account
                        set lease_owner = null, lease_until = null, failures = 0, failing_since = null,
                            failing_why = cast(:why as text), read_at = coalesce(cast(:read as timestamptz), read_at),
                            next_poll_at = case when next_poll_at > :started then next_poll_at else :next end
                        where id = :account and lease_owner = :owner
                        """)
                .param("account", account)
                .param("owner", owner)
                .param("why", why)
                .param("read", read == null ? null : read.atOffset(UTC))
                .param("started", started.atOffset(UTC))
                .param("next", next.atOffset(UTC))
                .update();
    }

    /** Lets go after a reading that the network did not answer. */
    void releaseFailed(String owner, long account, Instant now, Instant next, String why) {
        jdbc.sql("""
                        update account
                        set lease_owner = null, lease_until = null, failures = failures + 1,
                            failing_since = coalesce(failing_since, :now), failing_why = :why, next_poll_at = :next
                        where id = :account and lease_owner = :owner
                        """)
                .param("account", account)
                .param("owner", owner)
                .param("now", now.atOffset(UTC))
                .param("next", next.atOffset(UTC))
                .param("why", why)
                .update();
    }

    /** Lets go of everything, as a process does that stops. */
    void releaseAll(String owner) {
        jdbc.sql("update account set lease_owner = null, lease_until = null where lease_owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** How often in a row the network did not answer. */
    int failures(long account) {
        return jdbc.sql("select failures from account where id = :account")
                .param("account", account)
                .query((row, number) -> row.getInt("failures"))
                .single();
    }
}
