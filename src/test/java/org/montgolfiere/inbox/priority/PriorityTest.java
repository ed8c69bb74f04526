package org.montgolfiere.inbox.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.priority.Facts.Storm.APART;
import static org.montgolfiere.inbox.priority.Facts.Storm.NONE;
import static org.montgolfiere.inbox.priority.Facts.Storm.WITHIN;
import static org.montgolfiere.inbox.priority.Facts.Wants.COMPLAINT;
import static org.montgolfiere.inbox.priority.Facts.Wants.DANGER;
import static org.montgolfiere.inbox.priority.Facts.Wants.QUESTION;
import static org.montgolfiere.inbox.priority.Facts.Wants.REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorityTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Facts PLAIN =
            new Facts(NOW.minus(Duration.ofHours(3)), null, 1, 0, null, null, 1, false, NONE);

    private static Facts wants(Facts.@Nullable Wants wants) {
        return new Facts(PLAIN.since(), wants, 1, 0, null, null, 1, false, NONE);
    }

    private static Facts asked(int asked, int repeated) {
        return new Facts(PLAIN.since(), null, asked, repeated, null, null, 1, false, NONE);
    }

    private static Facts promised(Duration ahead) {
        return new Facts(PLAIN.since(), null, 1, 0, new Promise(NOW.plus(ahead), null), null, 1, false, NONE);
    }

    private static Facts seen(@Nullable Integer followers, int people, boolean isPrivate) {
        return new Facts(PLAIN.since(), null, 1, 0, null, followers, people, isPrivate, NONE);
    }

    private static Facts storm(Facts.Storm storm) {
        return new Facts(PLAIN.since(), null, 1, 0, null, null, 1, false, storm);
    }

    private static long hours(Facts facts) {
        return Priority.of(facts, NOW).head().toHours();
    }

    @Test
    void whatHasNoReasonHasItsWaitAlone() {
        Priority priority = Priority.of(PLAIN, NOW);
        assertThat(priority.head()).isZero();
        assertThat(priority.reasons()).isEmpty();
        assertThat(priority.changes()).isNull();
        assertThat(priority.score(PLAIN, NOW)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void whoWantsSomethingGoesBeforeWhoOnlySaysSomething() {
        assertThat(hours(wants(QUESTION))).isPositive();
        assertThat(hours(wants(REQUEST))).isGreaterThan(hours(wants(QUESTION)));
        assertThat(hours(wants(COMPLAINT))).isEqualTo(hours(wants(REQUEST)));
        assertThat(hours(wants(DANGER))).isGreaterThan(100);
    }

    @Test
    void whoHadToAskAgainGoesFirstAndTenTimesCountAsFour() {
        assertThat(hours(asked(2, 0))).isEqualTo(3);
        assertThat(hours(asked(4, 0))).isEqualTo(9);
        assertThat(hours(asked(10, 0))).isEqualTo(9);
        assertThat(hours(asked(1, 1))).isEqualTo(3);
        assertThat(Priority.of(asked(2, 0), NOW).reasons()).containsExactly(new Reason.Asked(2));
        assertThat(Priority.of(asked(2, 2), NOW).reasons()).containsExactly(new Reason.Repeated(2));
    }

    @Test
    void aPromisePressesMoreAsItsMomentComesAndSaysWhenItWill() {
        assertThat(hours(promised(Duration.ofHours(25)))).isZero();
        assertThat(hours(promised(Duration.ofHours(24)))).isEqualTo(4);
        assertThat(hours(promised(Duration.ofHours(4)))).isEqualTo(12);
        assertThat(hours(promised(Duration.ZERO))).isEqualTo(24);
        for (Duration ahead : List.of(Duration.ofHours(30), Duration.ofHours(10), Duration.ofHours(2))) {
            Facts facts = promised(ahead);
            Instant changes =
                    java.util.Objects.requireNonNull(Priority.of(facts, NOW).changes());
            assertThat(Priority.of(facts, changes.minusMillis(1)).head())
                    .isEqualTo(Priority.of(facts, NOW).head());
            assertThat(Priority.of(facts, changes).head())
                    .isGreaterThan(Priority.of(facts, NOW).head());
        }
        assertThat(Priority.of(promised(Duration.ofHours(-1)), NOW).changes()).isNull();
    }

    @Test
    void whatManySeeGoesALittleBeforeAndWhatIsPrivateIsSeenByNobody() {
        assertThat(hours(seen(999, 4, false))).isZero();
        assertThat(hours(seen(1_000, 1, false))).isEqualTo(1);
        assertThat(hours(seen(2_000_000, 1, false))).isEqualTo(4);
        assertThat(hours(seen(null, 20, false))).isEqualTo(2);
        assertThat(hours(seen(2_000_000, 20, true))).isZero();
        assertThat(Priority.of(seen(1_000, 30, false), NOW).reasons()).containsExactly(new Reason.Crowded(30));
    }

    @Test
    void inAStormItsMessagesWaitForTheirOneAnswerAndOthersAreNotDrowned() {
        assertThat(hours(storm(WITHIN))).isNegative();
        assertThat(hours(storm(APART))).isPositive();
        Facts danger = new Facts(PLAIN.since(), DANGER, 1, 0, null, null, 1, false, WITHIN);
        assertThat(hours(danger)).isEqualTo(hours(wants(DANGER)));
    }

    @Test
    void whateverWaitsComesUpInTheEnd() {
        Random random = new Random(7);
        for (int number = 0; number < 2_000; number++) {
            Facts facts = any(random);
            assertThat(Priority.of(facts, NOW).head().toDays())
                    .as("seed 7, %s", facts)
                    .isBetween(-1L, 9L);
        }
    }

    @Test
    void theOrderOfTwoStaysUntilTheMomentThatWasNamed() {
        Random random = new Random(11);
        for (int number = 0; number < 2_000; number++) {
            Facts facts = any(random);
            Priority now = Priority.of(facts, NOW);
            Instant until = now.changes() == null ? NOW.plus(Duration.ofDays(30)) : now.changes();
            assertThat(Priority.of(facts, until.minusMillis(1)).head())
                    .as("seed 11, %s", facts)
                    .isEqualTo(now.head());
        }
    }

    private static Facts any(Random random) {
        Promise promise = random.nextBoolean()
                ? null
                : new Promise(NOW.plus(Duration.ofMinutes(random.nextInt(-5_000, 5_000))), null);
        return new Facts(
                NOW.minus(Duration.ofMinutes(random.nextInt(100_000))),
                random.nextBoolean() ? null : Facts.Wants.values()[random.nextInt(4)],
                random.nextInt(1, 101),
                random.nextInt(20),
                promise,
                random.nextBoolean() ? null : random.nextInt(10_000_000),
                random.nextInt(1, 101),
                random.nextBoolean(),
                Facts.Storm.values()[random.nextInt(3)]);
    }
}
