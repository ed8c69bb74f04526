package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
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
    private final Notices notices;
    private final BulkChanges changes;
    private final Away away;
    private final Clock clock;

    Bulk(
            Seeking seeking,
            Colleagues colleagues,
            Labelling labelling,
            Trail trail,
            Updates updates,
            Notices notices,
            BulkChanges changes,
            Away away,
            Clock clock) {
        this.seeking = seeking;
        this.colleagues = colleagues;
        this.labelling = labelling;
        this.trail = trail;
        this.updates = updates;
        this.notices = notices;
        this.changes = changes;
        this.away = away;
        this.clock = clock;
    }

    /** What to do with them all, and what the trail says of it. */
    public sealed interface Act {
        String kind();

        default Map<String, ?> detail() {
            return Map.of();
        }

        record Close() implements Act {
            @Override
            public String kind() {
                return "closed";
            }
        }

        record Reopen() implements Act {
            @Override
            public String kind() {
                return "reopened";
            }
        }

        record SnoozeUntil(Instant until) implements Act {
            @Override
            public String kind() {
                return "snoozed";
            }

            @Override
            public Map<String, ?> detail() {
                return Map.of("until", until.toString());
            }
        }

        record Assign(long person) implements Act {
            @Override
            public String kind() {
                return "assigned";
            }

            @Override
            public Map<String, ?> detail() {
                return Map.of("to", person);
            }
        }

        record Release() implements Act {
            @Override
            public String kind() {
                return "released";
            }
        }

        record Wear(long label) implements Act {
            @Override
            public String kind() {
                return "labelled";
            }

            @Override
            public Map<String, ?> detail() {
                return Map.of("label", label);
            }
        }

        record Drop(long label) implements Act {
            @Override
            public String kind() {
                return "unlabelled";
            }

            @Override
            public Map<String, ?> detail() {
                return Map.of("label", label);
            }
        }
    }

    /** @param changed how many are different now; those that were so already do not count */
    public record Result(int changed) {}

    /**
     * Acts on all that match when it runs. Conversations that others hold are moved by leads only; those that the act
     * does not concern are left alone, and so is what would wait with somebody who is off.
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
            trail.add(changed, member.person(), act.kind(), act.detail());
            updates.tell(member.brand(), "conversations", member.brand());
        }
        return new Result(changed.size());
    }

    private List<Long> act(Member member, Where where, Act act) {
        Instant now = clock.instant();
        return switch (act) {
            case Act.Close() -> changes.close(where, now);
            case Act.Reopen() -> changes.reopen(where, now);
            case Act.SnoozeUntil(Instant until) -> until.isAfter(now) ? changes.snooze(where, until) : List.of();
            case Act.Assign(long person) -> assign(member, where, person, now);
            case Act.Release() -> {
                movable(member, where);
                yield changes.release(where);
            }
            case Act.Wear(long label) -> {
                labelling.mine(member, label);
                yield changes.wear(where, label);
            }
            case Act.Drop(long label) -> {
                labelling.mine(member, label);
                yield changes.drop(where, label);
            }
        };
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
        Instant back = away.until(person);
        where.and(
                "(conversation.state in ('waiting', 'closed')"
                        + " or conversation.state = 'snoozed' and conversation.snoozed_until >= :back)",
                "back",
                back == null ? null : back.atOffset(ZoneOffset.UTC));
        List<Long> assigned = changes.assign(where, person, now);
        if (!assigned.isEmpty() && person != member.person()) {
            notices.offer(new Notice(person, member.brand(), Notice.Kind.ASSIGNED, about(member.brand(), assigned)));
        }
        return assigned;
    }

    /** One notice however many they are: about the one, or about all that is theirs now. */
    private static String about(long brand, List<Long> assigned) {
        return assigned.size() == 1 ? Addresses.of(brand, assigned.getFirst()) : Addresses.mine(brand);
    }

    private static void movable(Member member, Where where) {
        if (!member.leads()) {
            where.and(
                    "(conversation.assignee_id is null or conversation.assignee_id = :mover)",
                    "mover",
                    member.person());
        }
    }
}
