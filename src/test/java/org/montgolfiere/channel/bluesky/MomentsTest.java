package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Moments;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant INDEXED = NOW.minusSeconds(10);
    private static final String KEY = new Tid(Clock.fixed(INDEXED.minusSeconds(2), ZoneOffset.UTC)).next();

    @Test
    void anHonestClaimIsTaken() {
        assertThat(sent("2026-11-23T11:59:48Z", INDEXED)).isEqualTo("2026-11-23T11:59:48Z");
        assertThat(sent("2026-11-23T13:59:48+02:00", INDEXED)).isEqualTo("2026-11-23T11:59:48Z");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "2026-11-23T15:00:00Z", "yesterday", "", "2026-13-40T99:00:00Z"})
    void aClaimThatCannotBeIsReplacedByWhatTheNetworkSaw(@Nullable String claimed) {
        assertThat(sent(claimed, INDEXED)).isEqualTo(INDEXED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2023-05-01T00:00:00Z", "-4000-01-01T00:00:00Z"})
    void aBackdatedPostWasMadeWhenItsKeyWas(String claimed) {
        Instant sorted = Moments.parse(claimed);
        assertThat(sent(claimed, sorted)).isEqualTo(INDEXED.minusSeconds(2));
    }

    @Test
    void wheneverAllLieItIsNow() {
        Instant never = Instant.parse("9999-01-01T00:00:00Z");
        assertThat(Dating.sent(never, never, "self", NOW)).isEqualTo(NOW);
        assertThat(Dating.sent(null, null, "self", NOW)).isEqualTo(NOW);
    }

    @Test
    void aBackdatedPostCountsAsNewsByItsKey() {
        Instant since = NOW.minus(Duration.ofDays(3));
        assertThat(Dating.recent(Instant.EPOCH, KEY, since, NOW)).isTrue();
        assertThat(Dating.recent(Instant.EPOCH, "self", since, NOW)).isFalse();
        assertThat(Dating.recent(INDEXED, "self", since, NOW)).isTrue();
    }

    private static Instant sent(@Nullable String claimed, @Nullable Instant indexed) {
        return Dating.sent(Moments.parse(claimed), indexed, KEY, NOW);
    }
}
