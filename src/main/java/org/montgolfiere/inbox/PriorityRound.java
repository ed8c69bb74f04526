package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
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

    /** @return how many were looked at; 0: none is due */
    int run() {
        return Objects.requireNonNull(transaction.execute(status -> once(clock.instant())));
    }

    private int once(Instant now) {
        List<Long> claimed = due.claim(now, AT_ONCE);
        if (claimed.isEmpty()) {
            return 0;
        }
        List<PriorityFacts.Waiting> waiting = facts.waiting(claimed);
        Map<Long, Facts> found = new HashMap<>();
        waiting.stream()
                .collect(Collectors.groupingBy(PriorityFacts.Waiting::brand))
                .forEach((brand, some) -> found.putAll(circumstances.of(brand, some)));
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
        return claimed.size();
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
