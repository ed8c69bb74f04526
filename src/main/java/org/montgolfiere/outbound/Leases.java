package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of several processes sends what, and how each try ends. A lease outlasts every call to a network. */
@Repository
class Leases {

    static final Duration LENGTH = Duration.ofMinutes(3);

    private final String owner = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final Clock clock;

    Leases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param doubtful whether an earlier try may have arrived */
    record Claimed(Dispatch dispatch, boolean doubtful) {}

    /**
     * Takes the next thing that is due. What speaks in a conversation waits for what was said before it there, as long
     * as the machine still works on that.
     */
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                with next as (
                    select id, state as was from outgoing
                    where state in ('held', 'due', 'leaving', 'unknown') and next_try_at <= :now
                      and (lease_until is null or lease_until <= :now)
                      and not exists (
                          select from outgoing earlier
                          where earlier.conversation_id = outgoing.conversation_id and earlier.id < outgoing.id
                            and earlier.act in ('reply', 'quote') and outgoing.act in ('reply', 'quote')
                            and earlier.state in ('held', 'due', 'leaving', 'unknown')
                            and earlier.next_try_at < 'infinity')
                    order by next_try_at, id limit 1 for update skip locked)
                update outgoing set state = 'leaving', tries = tries + 1, lease_owner = :owner, lease_until = :until,
                                    left_at = coalesce(left_at, :now)
                from next where outgoing.id = next.id
                returning next.was,
                """ + Dispatches.COLUMNS)
                .param("now", now.atOffset(UTC))
                .param("owner", owner)
                .param("until", now.plus(LENGTH).atOffset(UTC))
                .query((row, number) -> new Claimed(
                        Dispatches.dispatch(row), !row.getString("was").matches("held|due")))
                .optional();
    }

    /** What was surely sent is noted whoever holds the lease by now. @return whether that was news */
    /** @return its words as they stand now, for they may have been erased while it left; null: it was not on its way */
    @Nullable
    String sent(long id, String remoteId, @Nullable String url) {
        return jdbc.sql("""
                        update outgoing set state = 'sent', remote_id = :remoteId, url = :url, why = null,
                                            ended_at = :now, lease_owner = null, lease_until = null
                        where id = :id and state in ('leaving', 'unknown', 'due', 'not_sent')
                        returning text
                        """)
                .param("id", id)
                .param("remoteId", remoteId)
                .param("url", url)
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> row.getString("text"))
                .optional()
                .orElse(null);
    }

    boolean again(long id, Instant at, String why) {
        return end(id, "due", at, why);
    }

    boolean notSent(long id, String why) {
        return end(id, "not_sent", null, why);
    }

    boolean doubtful(long id, @Nullable Instant look, String why) {
        return end(id, "unknown", look, why);
    }

    private boolean end(long id, String state, @Nullable Instant next, String why) {
        return jdbc.sql("""
                        update outgoing set state = :state, next_try_at = coalesce(:next, 'infinity'::timestamptz),
                                            why = :why, ended_at = case when :next::timestamptz is null then :now end,
                                            lease_owner = null, lease_until = null
                        where id = :id and state = 'leaving' and lease_owner = :owner
                        """)
                        .param("id", id)
                        .param("state", state)
                        .param("next", next == null ? null : next.atOffset(UTC))
                        .param("why", why)
                        .param("owner", owner)
                        .param("now", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }
}
