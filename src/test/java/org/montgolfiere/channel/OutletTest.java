package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a network fails, a send ends as sent, not sent or unknown, and never as sent by mistake. */
class OutletTest {

    private static final Outgoing REPLY = new Outgoing(Outgoing.Act.REPLY, "key", "Bonjour", "m1", List.of());

    @TempDir
    Path home;

    private Shore shore;
    private Account heron;

    @BeforeEach
    void open() {
        shore = new Shore(home);
        heron = shore.connect("heron");
    }

    @AfterEach
    void close() {
        shore.close();
    }

    @Test
    void whatTheNetworkTookIsSent() {
        assertThat(send(REPLY)).isEqualTo(new Delivery.Sent("sent-1", null));
        assertThat(shore.outlet.network(heron.id())).isSameAs(shore.pond);
    }

    @Test
    void aRateLimitSaysWhenToTryAgain() {
        Instant until = Instant.parse("2026-03-02T10:00:00Z");
        failing(new NetworkTrouble.Limited(until));
        assertThat(send(REPLY)).isEqualTo(new Delivery.NotSent("channel.limited", until));
    }

    @Test
    void aRevokedCredentialIsNotSentAndTurnsTheAccount() {
        failing(new NetworkTrouble.Revoked("channel.pond.revoked"));
        assertThat(send(REPLY)).isEqualTo(new Delivery.NotSent("channel.pond.revoked", null));
        assertThat(shore.now(heron).state()).isEqualTo(Account.State.NEEDS_ATTENTION);
        shore.pond.mood = (login, stream) -> {};
        assertThat(send(REPLY)).isEqualTo(new Delivery.NotSent("channel.needs-attention", null));
        assertThat(shore.pond.sent).isEmpty();
    }

    @Test
    void anAbsentOrBrokenNetworkLeavesItUnknown() {
        failing(new NetworkTrouble.Away("gone", null));
        assertThat(send(REPLY)).isEqualTo(new Delivery.Unknown("channel.away"));
        failing(new IllegalStateException("a fault"));
        assertThat(send(REPLY)).isEqualTo(new Delivery.Unknown("channel.fault"));
        shore.pond.mood = (login, stream) -> {
            throw new StackOverflowError();
        };
        assertThat(send(REPLY)).isEqualTo(new Delivery.Unknown("channel.fault"));
    }

    @Test
    void lookingItUpNeverTurnsDoubtIntoNotSent() {
        failing(new NetworkTrouble.Limited(Instant.MAX));
        assertThat(find()).isEqualTo(new Delivery.Unknown("channel.limited"));
        failing(new NetworkTrouble.Revoked("channel.pond.revoked"));
        assertThat(find()).isEqualTo(new Delivery.Unknown("channel.pond.revoked"));
        assertThat(find()).isEqualTo(new Delivery.Unknown("channel.disconnected"));
    }

    @Test
    void aBlindNetworkIsNotEvenAsked() {
        shore.pond.certainty = Network.Certainty.BLIND;
        failing(new IllegalStateException("asked"));
        assertThat(find()).isEqualTo(new Delivery.Unknown("channel.blind"));
    }

    @Test
    void whatTheNetworkCannotDoIsRefusedBeforeItIsAsked() {
        assertThat(send(new Outgoing(Outgoing.Act.BLOCK, "key", "", "m1", List.of())))
                .isEqualTo(new Delivery.NotSent("channel.cannot", null));
        assertThat(send(new Outgoing(Outgoing.Act.POST, "key", "Salut", null, List.of())))
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void aDisconnectedAccountSendsNothing() {
        shore.accounts.disconnect(heron.id());
        assertThat(send(REPLY)).isEqualTo(new Delivery.NotSent("channel.disconnected", null));
        assertThat(shore.outlet.send(heron.id() + 1, REPLY))
                .isEqualTo(new Delivery.NotSent("channel.unknown-account", null));
    }

    private void failing(RuntimeException fault) {
        shore.pond.mood = (login, stream) -> {
            throw fault;
        };
    }

    private Delivery send(Outgoing outgoing) {
        return shore.outlet.send(heron.id(), outgoing);
    }

    private Delivery find() {
        return shore.outlet.find(heron.id(), REPLY);
    }
}
