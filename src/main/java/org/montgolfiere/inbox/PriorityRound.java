package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.inbox.priority.Priority;
import org.montgolfiere.offduty.Updates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the priority of conversations whose facts may be others now, some at once; several processes may. */
@Component
class PriorityRound {

    private static final int AT_ONCE = 200;
    private static final int TELLS = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PrioritiesDue due;
    private final PriorityFacts facts;
    private final Priorities priorities;
    private final Circumstances circumstances;
    private final Updates updates;
    private final TransactionOperations transaction;
    private final Clock clock;

    PriorityRound(
            PrioritiesDue due,
            PriorityFacts facts,
            Priorities priorities,
            Circumstances circumstances,
            Updates updates,
            TransactionOperations transaction,
            Clock clock) {
        this.due = due;
        this.facts = facts;
        this.priorities = priorities;
        this.circumstances = circumstances;
        this.updates = updates;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Nothing is held while the facts are gathered, which may take a while: intake would wait for it.
     *
     * @return how many have theirs now; 0: none is due, or others are at all that are
     */
    int run() {
        Instant now = clock.instant();
        Instant until = now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
        List<Long> claimed = Objects.requireNonNull(transaction.execute(status -> due.claim(now, until, AT_ONCE)));
        if (claimed.isEmpty()) {
            return 0;
        }
        List<PriorityFacts.Waiting> waiting = facts.waiting(claimed);
        Map<Long, Facts> found = new HashMap<>();
        waiting.stream()
                .collect(Collectors.groupingBy(PriorityFacts.Waiting::brand))
                .forEach((brand, some) -> found.putAll(circumstances.of(brand, some)));
        Set<Long> held = Objects.requireNonNull(transaction.execute(status -> {
            Set<Long> unchanged = due.hold(claimed, until);
            found.keySet().retainAll(unchanged);
            keep(waiting, found, now);
            return unchanged;
        }));
        if (held.size() < claimed.size()) {
            transaction.executeWithoutResult(status -> due.letGo(claimed, until));
        }
        return held.size();
    }

    private void keep(List<PriorityFacts.Waiting> waiting, Map<Long, Facts> found, Instant now) {
        Map<Long, Instant> later = new HashMap<>();
        Map<Long, Priority> all = new HashMap<>();
        found.forEach((conversation, known) -> {
            Priority priority = Priority.of(known, now);
            all.put(conversation, priority);
            if (priority.changes() != null) {
                later.put(conversation, priority.changes());
            }
        });
        Set<Long> changed = priorities.keep(found, all);
        due.later(later);
        tell(waiting.stream().filter(one -> changed.contains(one.id())).toList());
    }

    private void tell(Collection<PriorityFacts.Waiting> changed) {
        if (changed.size() > TELLS) {
            Set<Long> brands = new HashSet<>();
            changed.forEach(one -> brands.add(one.brand()));
            brands.forEach(brand -> updates.tell(brand, "conversations", brand));
            return;
        }
        changed.forEach(one -> updates.tell(one.brand(), "conversation", one.id()));
    }
}
