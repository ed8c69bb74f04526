package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HasteTest {
    private static final String LONG = "Bonjour, le départ de ce matin est reporté à 15 h, merci de votre patience.";

    private static Verdict look(String draft, Author author, Instant now) {
        return new Haste().of(Draft.of(draft), Trial.ferry().by(author), now);
    }

    private static Author author(Duration typed, Duration onDuty, int answers) {
        return new Author(typed, onDuty, answers, ZoneOffset.UTC);
    }

    private static List<OwnReason> why(Verdict verdict) {
        return verdict instanceof Verdict.HeldForSelf(Duration hold, List<OwnReason> why) ? why : List.of();
    }

    @Test
    void moreThanSixtyLettersWithinFiveSecondsAreFast() {
        assertThat(why(look(LONG, author(Duration.ofSeconds(5), Duration.ZERO, 0), Trial.NOON)))
                .containsExactly(OwnReason.FAST);
        assertThat(why(look(LONG, author(Duration.ofSeconds(6), Duration.ZERO, 0), Trial.NOON)))
                .isEmpty();
        assertThat(why(look("Merci !", author(Duration.ofSeconds(2), Duration.ZERO, 0), Trial.NOON)))
                .isEmpty();
    }

    @Test
    void nineHoursAndTwentyFiveAnswersAreMany() {
        assertThat(why(look("Oui.", author(Duration.ofMinutes(1), Duration.ofHours(9), 25), Trial.NOON)))
                .containsExactly(OwnReason.LONG_SHIFT, OwnReason.MANY);
        assertThat(why(look("Oui.", author(Duration.ofMinutes(1), Duration.ofHours(8), 24), Trial.NOON)))
                .isEmpty();
    }

    @Test
    void itIsLateFromElevenToSixUnlessTheAccountKnowsTheHour() {
        Author rested = author(Duration.ofMinutes(1), Duration.ZERO, 0);
        assertThat(why(look("Oui.", rested, Instant.parse("2026-03-10T23:00:00Z"))))
                .containsExactly(OwnReason.LATE);
        assertThat(why(look("Oui.", rested, Instant.parse("2026-03-10T22:59:00Z"))))
                .isEmpty();
        assertThat(why(look("Oui.", rested, Instant.parse("2026-03-11T06:00:00Z"))))
                .isEmpty();
        Voice nights = Voice.of(List.of("But !"), Set.of(23));
        Facts facts = Facts.of(Speaker.of("@club"), nights).by(rested);
        assertThat(new Haste().of(Draft.of("But !"), facts, Instant.parse("2026-03-10T23:10:00Z")))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void howManyReasonsThereAreDoesNotShowInTheLength() {
        Verdict three = look(LONG, author(Duration.ofSeconds(1), Duration.ofHours(10), 30), Trial.NOON);
        Verdict one = look("Oui.", author(Duration.ofMinutes(1), Duration.ofHours(10), 0), Trial.NOON);
        assertThat(((Verdict.HeldForSelf) three).hold()).isEqualTo(((Verdict.HeldForSelf) one).hold());
    }

    @Test
    void whatLeavesByPlanHasNobodyAtTheKeys() {
        assertThat(new Haste().of(Draft.of(LONG), Trial.ferry(), Instant.parse("2026-03-10T03:00:00Z")))
                .isEqualTo(Verdict.ALLOWED);
    }
}
