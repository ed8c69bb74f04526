package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.Network.Certainty.BLIND;
import static org.montgolfiere.channel.Network.Certainty.FINDABLE;
import static org.montgolfiere.channel.Network.Certainty.KEYED;
import static org.montgolfiere.outbound.Doubt.FRESH;
import static org.montgolfiere.outbound.Doubt.NONE;
import static org.montgolfiere.outbound.Doubt.SETTLED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Network.Certainty;

class FateTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Delivery SENT = new Delivery.Sent("r1", null);
    private static final Delivery REFUSED = new Delivery.NotSent("no", null);
    private static final Delivery NOT_YET = new Delivery.NotSent("later", NOW.plusSeconds(60));
    private static final Delivery UNKNOWN = new Delivery.Unknown("away");

    @ParameterizedTest
    @EnumSource
    void aFirstTryIsSent(Certainty certainty) {
        assertThat(Fate.step(Doubt.NONE, certainty)).isEqualTo(Fate.Step.SEND);
    }

    @Test
    void doubtIsSettledByTheKeyByLookingItUpOrByAPerson() {
        for (Doubt doubt : List.of(FRESH, SETTLED)) {
            assertThat(Fate.step(doubt, KEYED)).isEqualTo(Fate.Step.FIND_THEN_SEND);
            assertThat(Fate.step(doubt, FINDABLE)).isEqualTo(Fate.Step.FIND);
            assertThat(Fate.step(doubt, BLIND)).isEqualTo(Fate.Step.ASK);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheNetworkTookIsSentWhetherThereWasDoubtOrNot(Certainty certainty) {
        assertThat(Fate.afterSending(SENT, NONE, certainty, 1, NOW)).isEqualTo(new Fate.Sent("r1", null));
        assertThat(Fate.afterSending(SENT, FRESH, certainty, 5, NOW)).isEqualTo(new Fate.Sent("r1", null));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalOfAFirstTryIsFinal(Certainty certainty) {
        assertThat(Fate.afterSending(REFUSED, NONE, certainty, 1, NOW)).isEqualTo(new Fate.NotSent("no"));
    }

    @ParameterizedTest
    @EnumSource
    void notYetMeansAgainNotBeforeTheNetworkSaid(Certainty certainty) {
        assertThat(Fate.afterSending(NOT_YET, NONE, certainty, 1, NOW))
                .isEqualTo(new Fate.Again(NOW.plusSeconds(60), "later"));
    }

    @Test
    void afterTenTriesAPersonDecides() {
        assertThat(Fate.afterSending(NOT_YET, NONE, KEYED, 10, NOW)).isEqualTo(new Fate.NotSent("later"));
        assertThat(Fate.afterSending(UNKNOWN, FRESH, KEYED, 10, NOW)).isEqualTo(new Fate.Doubtful(null, "away", true));
        assertThat(Fate.afterFinding(UNKNOWN, 10, NOW)).isEqualTo(new Fate.Doubtful(null, "away", false));
    }

    @Test
    void aRefusalWhileThereIsDoubtDoesNotEndTheDoubt() {
        assertThat(Fate.afterSending(REFUSED, FRESH, KEYED, 2, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plusSeconds(4), "no", false));
        assertThat(Fate.afterSending(NOT_YET, FRESH, KEYED, 2, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plusSeconds(60), "later", false));
    }

    @Test
    void aRefusalOnceTheDoubtIsSettledIsFinal() {
        assertThat(Fate.afterSending(REFUSED, SETTLED, KEYED, 7, NOW)).isEqualTo(new Fate.NotSent("no"));
    }

    @Test
    void anUnknownEndIsTriedWithTheSameKeyLookedUpLaterOrLeftToAPerson() {
        assertThat(Fate.afterSending(UNKNOWN, NONE, KEYED, 1, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plusSeconds(2), "away", true));
        assertThat(Fate.afterSending(UNKNOWN, NONE, FINDABLE, 1, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plus(Fate.SETTLES), "away", true));
        assertThat(Fate.afterSending(UNKNOWN, NONE, BLIND, 1, NOW)).isEqualTo(new Fate.Doubtful(null, "away", true));
    }

    @Test
    void whatWasLookedForAndIsNotThereIsSentAgain() {
        assertThat(Fate.afterFinding(REFUSED, 2, NOW)).isEqualTo(new Fate.Again(NOW, "no"));
    }

    @Test
    void theLeaseOutlastsWhatMayStillBeUnderWay() {
        assertThat(Leases.LENGTH).isGreaterThanOrEqualTo(Fate.SETTLES);
    }
}
