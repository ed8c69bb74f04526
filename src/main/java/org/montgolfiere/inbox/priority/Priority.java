package org.montgolfiere.inbox.priority;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How pressing something is: what waits is worked in the order of its wait and its head start together. A head start is
 * hours, never a class of its own, so whatever waits comes up in the end; all grow by an hour an hour, so the order of two changes
 * only when a fact does, or a moment of {@code changes} comes.
 *
 * @param reasons the order of the rules
 * @param changes when it will be another though no fact has changed; null: never
 */
public record Priority(
        Duration head, List<Reason> reasons, @Nullable Instant changes) {

    private static final List<Rule> RULES = List.of(
            new DangerRule(), new PromiseRule(), new AskedRule(), new WantsRule(), new ReachRule(), new StormRule());

    public Priority {
        reasons = List.copyOf(reasons);
    }

    public static Priority of(Facts facts, Instant now) {
        List<Rule.Weight> weights = RULES.stream()
                .map(rule -> rule.of(facts, now))
                .flatMap(Stream::ofNullable)
                .toList();
        return new Priority(
                weights.stream().map(Rule.Weight::head).reduce(Duration.ZERO, Duration::plus),
                weights.stream().map(Rule.Weight::reason).toList(),
                weights.stream()
                        .map(Rule.Weight::changes)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** How long it counts as having waited. */
    public Duration score(Facts facts, Instant now) {
        return Duration.between(facts.since(), now).plus(head);
    }
}
