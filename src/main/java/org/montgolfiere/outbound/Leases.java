package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of several processes sends what, and how each try ends. A lease outlasts every call to a network. */
@Repository
class Leases {

    static final Duration LENGTH = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    Leases(JdbcClient jdbc, @Qualifier(OutboundClock.SHARED) Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody has taken, to try it once.
     *
     * @param owner of this one lease: who comes too late ends nothing
     * @param at when it was taken, by the clock that all processes share
     */
    record Claimed(Dispatch dispatch, Doubt doubt, String owner, Instant at) {}

    /**
     * Takes the next thing that is due. What speaks in a conversation waits for what was said before it there, as long
     * as the machine still works on that. Nothing of a brand that is stopped is taken, but for what takes something back; the brand is
     * held meanwhile, so that a stop that is being made waits for this, and this never overlooks one that was made.
     */
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        String owner = UUID.randomUUID().toString();
        return jdbc.sql("""
                with next as (
                    select outgoing.id, outgoing.state as was from outgoing join brand on brand.id = outgoing.brand_id
                    where state in ('held', 'due', 'leaving', 'unknown') and next_try_at <= :now
                      and (lease_until is null or lease_until <= :now)
                      and (brand.stop_id is null or act = 'deletion')
                      and (outgoing.stop_id is null or state = 'leaving')
                      and not exists (
                          select from outgoing earlier
                          where earlier.conversation_id = outgoing.conversation_id and earlier.id < outgoing.id
                            and earlier.act in ('reply', 'quote') and outgoing.act in ('reply', 'quote')
                            and earlier.state in ('held', 'due', 'leaving', 'unknown')
                            and earlier.next_try_at < 'infinity' and earlier.stop_id is null)
                    order by next_try_at, outgoing.id limit 1
                    for update of outgoing skip locked for share of brand skip locked)
                update outgoing set state = 'leaving', tries = tries + 1, lease_owner = :owner, lease_until = :until,
                                    left_at = coalesce(left_at, :now)
                from next where outgoing.id = next.id
                returning next.was, outgoing.doubted_at,
                """ + Dispatches.COLUMNS)
                .param("now", now.atOffset(UTC))
                .param("owner", owner)
                .param("until", now.plus(LENGTH).atOffset(UTC))
                .query((row, number) -> new Claimed(Dispatches.dispatch(row), doubt(row, now), owner, now))
                .optional();
    }

    /** Whose lease ended without a word may have sent it; by then that has arrived or never will. */
    private static Doubt doubt(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime last = row.getObject("doubted_at", OffsetDateTime.class);
        return switch (Dispatch.State.of(row.getString("was"))) {
            case LEAVING -> Doubt.SETTLED;
            case UNKNOWN ->
                last == null || !last.toInstant().plus(Fate.SETTLES).isAfter(now) ? Doubt.SETTLED : Doubt.FRESH;
            case HELD, DUE, SENT, NOT_SENT, UNDONE -> Doubt.NONE;
        };
    }

    /**
     * What was surely sent is noted whoever holds the lease by now.
     *
     * @return its words as they stand now, for they may have been erased while it left; null: it was not on its way
     */
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

    boolean again(Claimed claimed, Instant at, String why) {
        return end(claimed, "due", at, why, false);
    }

    boolean notSent(Claimed claimed, String why) {
        return end(claimed, "not_sent", null, why, false);
    }

    /** @param fresh whether this very try may have arrived */
    boolean doubtful(Claimed claimed, @Nullable Instant look, String why, boolean fresh) {
        return end(claimed, "unknown", look, why, fresh);
    }

    private boolean end(Claimed claimed, String state, @Nullable Instant next, String why, boolean fresh) {
        return jdbc.sql("""
                        update outgoing set state = :state, next_try_at = coalesce(:next, 'infinity'::timestamptz),
                                            why = :why, ended_at = case when :next::timestamptz is null then :now end,
                                            doubted_at = case when :fresh then :now else doubted_at end,
                                            lease_owner = null, lease_until = null
                        where id = :id and state = 'leaving' and lease_owner = :owner
                        """)
                        .param("id", claimed.dispatch().id())
                        .param("state", state)
                        .param("next", next == null ? null : next.atOffset(UTC))
                        .param("why", why)
                        .param("fresh", fresh)
                        .param("owner", claimed.owner())
                        .param("now", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }
}
