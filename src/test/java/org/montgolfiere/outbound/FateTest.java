package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.Network.Certainty.BLIND;
import static org.montgolfiere.channel.Network.Certainty.FINDABLE;
import static org.montgolfiere.channel.Network.Certainty.KEYED;

import java.time.Instant;
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
        assertThat(Fate.step(false, certainty)).isEqualTo(Fate.Step.SEND);
    }

    @Test
    void doubtIsSettledByTheKeyByLookingItUpOrByAPerson() {
        assertThat(Fate.step(true, KEYED)).isEqualTo(Fate.Step.SEND);
        assertThat(Fate.step(true, FINDABLE)).isEqualTo(Fate.Step.FIND);
        assertThat(Fate.step(true, BLIND)).isEqualTo(Fate.Step.ASK);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheNetworkTookIsSentWhetherThereWasDoubtOrNot(Certainty certainty) {
        assertThat(Fate.afterSending(SENT, false, certainty, 1, NOW)).isEqualTo(new Fate.Sent("r1", null));
        assertThat(Fate.afterSending(SENT, true, certainty, 5, NOW)).isEqualTo(new Fate.Sent("r1", null));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalOfAFirstTryIsFinal(Certainty certainty) {
        assertThat(Fate.afterSending(REFUSED, false, certainty, 1, NOW)).isEqualTo(new Fate.NotSent("no"));
    }

    @ParameterizedTest
    @EnumSource
    void notYetMeansAgainNotBeforeTheNetworkSaid(Certainty certainty) {
        assertThat(Fate.afterSending(NOT_YET, false, certainty, 1, NOW))
                .isEqualTo(new Fate.Again(NOW.plusSeconds(60), "later"));
    }

    @Test
    void afterTenTriesAPersonDecides() {
        assertThat(Fate.afterSending(NOT_YET, false, KEYED, 10, NOW)).isEqualTo(new Fate.NotSent("later"));
        assertThat(Fate.afterSending(UNKNOWN, true, KEYED, 10, NOW)).isEqualTo(new Fate.Doubtful(null, "away"));
        assertThat(Fate.afterFinding(UNKNOWN, 10, NOW)).isEqualTo(new Fate.Doubtful(null, "away"));
    }

    @Test
    void aRefusalWhileThereIsDoubtDoesNotEndTheDoubt() {
        assertThat(Fate.afterSending(REFUSED, true, KEYED, 2, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plusSeconds(4), "no"));
        assertThat(Fate.afterSending(NOT_YET, true, KEYED, 2, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plusSeconds(60), "later"));
    }

    @Test
    void anUnknownEndIsTriedWithTheSameKeyLookedUpLaterOrLeftToAPerson() {
        assertThat(Fate.afterSending(UNKNOWN, false, KEYED, 1, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plusSeconds(2), "away"));
        assertThat(Fate.afterSending(UNKNOWN, false, FINDABLE, 1, NOW))
                .isEqualTo(new Fate.Doubtful(NOW.plus(Fate.SETTLES), "away"));
        assertThat(Fate.afterSending(UNKNOWN, false, BLIND, 1, NOW)).isEqualTo(new Fate.Doubtful(null, "away"));
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
