package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.montgolfiere.screen.Words;
import org.springframework.context.support.StaticMessageSource;

class SnoozesTest {

    @Test
    void inTheMorningTheAfternoonIsOffered() {
        assertThat(at("2026-03-10T10:00:00+01:00"))
                .containsExactly("2026-03-10T13:00:00Z", "2026-03-11T08:00:00Z", "2026-03-16T08:00:00Z");
    }

    @Test
    void fromOneOClockOnItIsNot() {
        assertThat(at("2026-03-10T13:00:00+01:00")).containsExactly("2026-03-11T08:00:00Z", "2026-03-16T08:00:00Z");
    }

    @Test
    void onASundayTomorrowIsMondayAndIsOfferedOnce() {
        assertThat(at("2026-03-15T15:00:00+01:00")).containsExactly("2026-03-16T08:00:00Z");
    }

    @Test
    void nineOClockStaysNineOClockOverAClockChange() {
        assertThat(at("2026-03-28T15:00:00+01:00")).containsExactly("2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void aTypedMomentIsMeantInTheReadersZone() {
        Words words = words(Instant.parse("2026-03-10T09:00:00Z"));
        assertThat(Snoozes.read("", "2026-07-01T09:30", words)).isEqualTo(Instant.parse("2026-07-01T07:30:00Z"));
        assertThat(Snoozes.read("", "soon", words)).isNull();
        assertThat(Snoozes.read("never", "", words)).isNull();
    }

    private static List<String> at(String moment) {
        Words words = words(OffsetDateTime.parse(moment).toInstant());
        return Snoozes.of(words).stream().map(one -> one.at().toString()).toList();
    }

    private static Words words(Instant now) {
        return new Words(new StaticMessageSource(), Locale.ENGLISH, ZoneId.of("Europe/Paris"), now);
    }
}
