package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00.123456Z");

    @Test
    void keysOfAClockThatStandsStillStillSort() {
        Tid keys = new Tid(Clock.fixed(MORNING, ZoneOffset.UTC));
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 1000; number++) made.add(keys.next());

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(key -> key.matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}"));
    }

    @Test
    void aKeyTellsWhenItWasMade() {
        String key = new Tid(Clock.fixed(MORNING, ZoneOffset.UTC)).next();

        assertThat(Tid.instant(key)).isEqualTo(MORNING);
        assertThat(Tid.instant("self")).isNull();
        assertThat(Tid.instant("zzzzzzzzzzzzz")).isNull();
        assertThat(Tid.instant("3jzfcijpj2z1a")).isNull();
    }

    @Test
    void laterKeysSortAfterEarlierOnes() {
        String before = new Tid(Clock.fixed(MORNING, ZoneOffset.UTC)).next();
        String after = new Tid(Clock.fixed(MORNING.plus(Duration.ofNanos(2000)), ZoneOffset.UTC)).next();

        assertThat(after).isGreaterThan(before);
    }
}
