package org.montgolfiere.channel.rehearsal;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.montgolfiere.channel.Outgoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rehearsal_answer}: what the desk did in a rehearsal. */
@Repository
class Replies {

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One answer of the desk. @param subject the remote id of what was answered */
    record Reply(String remoteId, String subject) {}

    /** Once, however often it is sent with the same key. */
    void keep(long account, String remoteId, Outgoing outgoing, Instant now) {
        jdbc.sql("""
                        insert into rehearsal_answer (account_id, remote_id, act, subject, text, at)
                        values (:account, :remote, :act, :subject, :text, :now)
                        on conflict (account_id, remote_id) do nothing
                        """)
                .param("account", account)
                .param("remote", remoteId)
                .param("act", outgoing.act().name())
                .param("subject", outgoing.subject())
                .param("text", outgoing.text())
                .param("now", now.atOffset(UTC))
                .update();
    }

    boolean has(long account, String remoteId) {
        return jdbc.sql("select 1 from rehearsal_answer where account_id = :account and remote_id = :remote")
                .param("account", account)
                .param("remote", remoteId)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    void delete(long account, String remoteId, Instant now) {
        jdbc.sql("""
                        update rehearsal_answer set deleted_at = coalesce(deleted_at, :now)
                        where account_id = :account and remote_id = :remote
                        """)
                .param("account", account)
                .param("remote", remoteId)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Takes the words out of what answers these messages. */
    void forget(long account, List<String> messages) {
        jdbc.sql("update rehearsal_answer set text = '' where account_id = :account and subject = any(:messages)")
                .param("account", account)
                .param("messages", messages.toArray(String[]::new))
                .update();
    }

    /** The answers that stand, latest first. */
    List<Reply> of(long account) {
        return jdbc.sql("""
                        select remote_id, subject from rehearsal_answer
                        where account_id = :account and act in ('REPLY', 'QUOTE') and deleted_at is null
                          and subject is not null
                        order by at desc, remote_id
                        """)
                .param("account", account)
                .query((row, number) -> new Reply(row.getString("remote_id"), row.getString("subject")))
                .list();
    }

    /** What stands of the desk's own words, replies left aside. */
    int posts(long account) {
        return jdbc.sql("""
                        select count(*) from rehearsal_answer
                        where account_id = :account and act in ('POST', 'QUOTE') and deleted_at is null
                        """)
                .param("account", account)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
