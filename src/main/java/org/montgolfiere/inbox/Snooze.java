package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A conversation out of sight until a moment, or until something new arrives in it. */
@Component
public class Snooze {

    private static final int STEP = 500;

    private final Sight sight;
    private final Conversations conversations;
    private final Ledger ledger;
    private final Trail trail;
    private final Updates updates;
    private final JdbcClient jdbc;
    private final Clock clock;

    Snooze(
            Sight sight,
            Conversations conversations,
            Ledger ledger,
            Trail trail,
            Updates updates,
            JdbcClient jdbc,
            Clock clock) {
        this.sight = sight;
        this.conversations = conversations;
        this.ledger = ledger;
        this.trail = trail;
        this.updates = updates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Outcome until(Member member, long id, Instant until) {
        Conversation conversation = sight.hold(member, id);
        if (!until.isAfter(clock.instant())) {
            return new Outcome.Refused("inbox.snooze.past");
        }
        conversations.snooze(conversation.id(), until);
        return ledger.done(conversation, member.person(), "snoozed", Map.of("until", until.toString()));
    }

    @Transactional
    public Outcome wake(Member member, long id) {
        Conversation conversation = sight.hold(member, id);
        if (conversation.state() != Conversation.State.SNOOZED) {
            return new Outcome.Done(conversation);
        }
        conversations.open(conversation.id(), clock.instant());
        return ledger.done(conversation, member.person(), "woken", Map.of());
    }

    /** Opens what slept long enough; any number of processes may do so at once. @return how many woke */
    @Transactional
    public int runDue() {
        Map<Long, List<Long>> woken = jdbc
                .sql("""
                update conversation set state = 'open', snoozed_until = null,
                    waiting_since = coalesce(waiting_since, :now), version = version + 1
                where id in (
                    select id from conversation where state = 'snoozed' and snoozed_until <= :now
                    order by snoozed_until limit :step for update skip locked)
                returning brand_id, id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", STEP)
                .query((row, number) -> Map.entry(row.getLong("brand_id"), row.getLong("id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        woken.forEach((brand, ids) -> {
            trail.add(ids, null, "woken", Map.of());
            updates.tell(brand, "conversations", brand);
        });
        return woken.values().stream().mapToInt(List::size).sum();
    }
}
