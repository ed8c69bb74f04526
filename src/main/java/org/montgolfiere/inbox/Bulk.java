package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One act on every conversation that a filter holds, not on those of a page. */
@Component
public class Bulk {

    private final Seeking seeking;
    private final Colleagues colleagues;
    private final Labelling labelling;
    private final Trail trail;
    private final Updates updates;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bulk(
            Seeking seeking,
            Colleagues colleagues,
            Labelling labelling,
            Trail trail,
            Updates updates,
            JdbcClient jdbc,
            Clock clock) {
        this.seeking = seeking;
        this.colleagues = colleagues;
        this.labelling = labelling;
        this.trail = trail;
        this.updates = updates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What to do with them all. */
    public sealed interface Act {
        record Close() implements Act {}

        record Reopen() implements Act {}

        record SnoozeUntil(Instant until) implements Act {}

        record Assign(long person) implements Act {}

        record Release() implements Act {}

        record Wear(long label) implements Act {}

        record Drop(long label) implements Act {}
    }

    /** @param changed how many are different now; those that were so already do not count */
    public record Result(int changed) {}

    /**
     * Acts on all that match when it runs. Conversations that others hold are moved by leads only; those that the act
     * does not concern are left alone.
     *
     * @param seenBy the moment the person looked: what got a message since then is left alone; null: everything
     */
    @Transactional
    public Result run(Member member, Filter filter, Act act, @Nullable Instant seenBy) {
        Sight.desk(member);
        Where where = Where.of(member, filter, seeking.of(member.brand(), filter.text()));
        where.and(
                "not exists (select from message where message.conversation_id = conversation.id"
                        + " and message.contact_id is not null and message.stored_at > :seenBy)",
                "seenBy",
                seenBy == null ? null : seenBy.atOffset(ZoneOffset.UTC));
        List<Long> changed = act(member, where, act);
        if (!changed.isEmpty()) {
            trail.add(changed, member.person(), kind(act), detail(act));
            updates.tell(member.brand(), "conversations", member.brand());
        }
        return new Result(changed.size());
    }

    private List<Long> act(Member member, Where where, Act act) {
        Instant now = clock.instant();
        return switch (act) {
            case Act.Close close -> close(where, now);
            case Act.Reopen reopen -> {
                where.and("conversation.state <> 'open'", "now", now.atOffset(ZoneOffset.UTC));
                yield update(
                        where, "state = 'open', snoozed_until = null, waiting_since = coalesce(waiting_since, :now)");
            }
            case Act.SnoozeUntil snooze -> snooze(where, snooze.until(), now);
            case Act.Assign assign -> assign(member, where, assign.person(), now);
            case Act.Release release -> {
                movable(member, where);
                where.and("conversation.assignee_id is not null", "now", now.atOffset(ZoneOffset.UTC));
                yield update(where, "assignee_id = null, assigned_at = null");
            }
            case Act.Wear wear -> {
                labelling.mine(member, wear.label());
                yield labels(where, wear.label(), """
                        insert into conversation_label (conversation_id, label_id)
                        select id, :worn from held on conflict do nothing returning conversation_id as id""");
            }
            case Act.Drop drop -> {
                labelling.mine(member, drop.label());
                yield labels(where, drop.label(), """
                        delete from conversation_label using held
                        where conversation_id = held.id and label_id = :worn returning held.id""");
            }
        };
    }

    private List<Long> close(Where where, Instant now) {
        where.and("conversation.state <> 'closed'", "now", now.atOffset(ZoneOffset.UTC));
        List<Long> closed = update(where, """
                state = 'closed', snoozed_until = null, waiting_since = null, settled_at = :now""");
        jdbc.sql("""
                update conversation set settled_at = :now
                from conversation_merge cross join lateral family(survivor_id) as member (id)
                where survivor_id = any(:closed) and conversation.id = member.id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("closed", closed.toArray(Long[]::new))
                .update();
        return closed;
    }

    private List<Long> snooze(Where where, Instant until, Instant now) {
        if (!until.isAfter(now)) {
            return List.of();
        }
        where.and("conversation.snoozed_until is distinct from :wakes", "wakes", until.atOffset(ZoneOffset.UTC));
        return update(where, "state = 'snoozed', snoozed_until = :wakes");
    }

    private List<Long> assign(Member member, Where where, long person, Instant now) {
        Member receiver = colleagues.of(member.brand()).get(person);
        if (receiver == null || !receiver.readsDesk()) {
            return List.of();
        }
        movable(member, where);
        if (!receiver.readsPrivate()) {
            where.and("not conversation.private", "public", true);
        }
        where.and("conversation.assignee_id is distinct from :receiver", "receiver", person);
        where.parameters().put("now", now.atOffset(ZoneOffset.UTC));
        return update(where, "assignee_id = :receiver, assigned_at = :now");
    }

    private static void movable(Member member, Where where) {
        if (!member.leads()) {
            where.and(
                    "(conversation.assignee_id is null or conversation.assignee_id = :mover)",
                    "mover",
                    member.person());
        }
    }

    /** Rows are locked in the order of their ids, as everywhere, so that two who act at once do not block each other. */
    private List<Long> update(Where where, String change) {
        return jdbc.sql("""
                with held as (select id from conversation where %s order by id for update of conversation)
                update conversation set %s, version = version + 1 from held
                where conversation.id = held.id returning conversation.id""".formatted(where.sql(), change))
                .params(where.parameters())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private List<Long> labels(Where where, long label, String statement) {
        Map<String, @Nullable Object> parameters = new HashMap<>(where.parameters());
        parameters.put("worn", label);
        return jdbc.sql("""
                with held as (select id from conversation where %s order by id for update of conversation)
                """.formatted(where.sql()) + statement)
                .params(parameters)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static String kind(Act act) {
        return switch (act) {
            case Act.Close close -> "closed";
            case Act.Reopen reopen -> "reopened";
            case Act.SnoozeUntil snooze -> "snoozed";
            case Act.Assign assign -> "assigned";
            case Act.Release release -> "released";
            case Act.Wear wear -> "labelled";
            case Act.Drop drop -> "unlabelled";
        };
    }

    private static Map<String, ?> detail(Act act) {
        return switch (act) {
            case Act.Close close -> Map.of();
            case Act.Reopen reopen -> Map.of();
            case Act.SnoozeUntil snooze -> Map.of("until", snooze.until().toString());
            case Act.Assign assign -> Map.of("to", assign.person());
            case Act.Release release -> Map.of();
            case Act.Wear wear -> Map.of("label", wear.label());
            case Act.Drop drop -> Map.of("label", drop.label());
        };
    }
}
