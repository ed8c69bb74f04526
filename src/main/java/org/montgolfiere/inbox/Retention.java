package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How long a brand keeps conversations, in general and for single accounts. What waits for us or sleeps is never
 * deleted; what was answered or closed is, with its notes and its trail, once its last message is old enough.
 */
@Component
public class Retention {

    private static final int LONGEST = 36_500;
    private static final int STEP = 200;
    private static final int STEPS = 50;

    private final Retentions retentions;
    private final Vocabulary vocabulary;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Retention(
            Retentions retentions,
            Vocabulary vocabulary,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.retentions = retentions;
        this.vocabulary = vocabulary;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param account null: every account of the brand that has no rule of its own @param days 1 to 36,500 */
    public record Rule(@Nullable Long account, int days) {}

    public List<Rule> rules(Member member) {
        Sight.desk(member);
        return retentions.rules(member.brand());
    }

    /** @param days null: kept without end @return false where it is not the member's to set, or no such rule can be */
    @Transactional
    public boolean set(Member member, @Nullable Long account, @Nullable Integer days) {
        Sight.desk(member);
        if (!member.leads() || days != null && (days < 1 || days > LONGEST)) {
            return false;
        }
        return account == null || retentions.owns(member.brand(), account)
                ? retentions.set(member.brand(), account, days)
                : false;
    }

    /** Deletes what is due in bounded steps; several processes may do so at once. @return how many conversations */
    public int runDue() {
        int deleted = 0;
        for (int step = 0; step < STEPS; step++) {
            Integer some = transaction.execute(status -> step(clock.instant()));
            if (some == null || some == 0) {
                break;
            }
            deleted += some;
        }
        transaction.executeWithoutResult(status -> retentions.deleteSetAsides(clock.instant()));
        if (deleted > 0) {
            transaction.executeWithoutResult(
                    status -> retentions.deleteStrangers(clock.instant().minus(Duration.ofDays(1))));
        }
        return deleted;
    }

    private int step(Instant now) {
        List<Retentions.Due> due = retentions.due(now, STEP);
        Map<Long, List<Long>> brands = due.stream()
                .collect(Collectors.groupingBy(
                        Retentions.Due::brand, Collectors.mapping(Retentions.Due::conversation, Collectors.toList())));
        brands.forEach(this::forget);
        return due.size();
    }

    private void forget(long brand, List<Long> conversations) {
        SortedSet<String> words = new TreeSet<>();
        retentions.texts(conversations, text -> words.addAll(Vocabulary.words(text)));
        events.publishEvent(new ConversationsForgotten(brand, conversations));
        retentions.delete(conversations.toArray(Long[]::new));
        vocabulary.removeUnsaid(brand, words);
    }
}
