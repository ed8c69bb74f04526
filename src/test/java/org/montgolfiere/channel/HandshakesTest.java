package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Accounts.Connecting;
import org.montgolfiere.channel.Handshakes.Step;
import org.montgolfiere.channel.Handshakes.Wish;
import org.montgolfiere.home.TestVault;

class HandshakesTest {

    private static final URI BACK = URI.create("https://desk.example/back");
    private static final long LEA = 7;
    private static final long MARC = 8;

    private Shore shore;
    private Handshakes handshakes;

    @BeforeEach
    void aPondThatAsksFirst(@TempDir Path home) {
        shore = new Shore(home);
        shore.pond.asksFirst = true;
        shore.pond.passwords.put("heron", "let me in");
        handshakes = new Handshakes(
                shore.accounts, shore.networks, new HandshakeRows(shore.jdbc), TestVault.in(home), shore.clock);
    }

    @AfterEach
    void close() {
        shore.close();
    }

    @Test
    void whatThePersonBringsBackConnectsTheAccount() {
        Step.Asked asked = begin(null);
        assertThat(asked.page().toString()).isEqualTo("https://pond.example/allow?back=/back&state=" + asked.token());
        assertThat(Objects.requireNonNull(handshakes.wish(LEA, asked.token())).network())
                .isEqualTo("pond");
        Account account = Shore.connected(handshakes.finish(LEA, asked.token(), " let me in ", false));
        assertThat(account.handle()).isEqualTo("heron");
        assertThat(account.colour()).isEqualTo(4);
        assertThat(shore.accounts.of(shore.brand)).containsExactly(account);
    }

    @Test
    void aHandshakeIsOnePersonsAloneAndEndsAfterAnHour() {
        String token = begin(null).token();
        Connecting over = new Connecting.Refused("channel.handshake-over");
        assertThat(handshakes.wish(MARC, token)).isNull();
        assertThat(handshakes.finish(MARC, token, "let me in", false)).isEqualTo(over);
        assertThat(handshakes.finish(LEA, token.substring(1), "let me in", false))
                .isEqualTo(over);
        assertThat(handshakes.finish(LEA, "no token at all!", "let me in", false))
                .isEqualTo(over);
        shore.clock.pass(Duration.ofMinutes(61));
        assertThat(handshakes.asked(LEA, token)).isNull();
        assertThat(handshakes.finish(LEA, token, "let me in", false)).isEqualTo(over);
        assertThat(shore.accounts.of(shore.brand)).isEmpty();
    }

    @Test
    void onlyItsNameTravelsAndItEndsWithTheConnection() {
        String token = begin(null).token();
        assertThat(token).hasSizeLessThan(50); // some networks give back 500 characters, others cut them off
        Shore.connected(handshakes.finish(LEA, token, "let me in", false));
        assertThat(handshakes.finish(LEA, token, "let me in", false))
                .isEqualTo(new Connecting.Refused("channel.handshake-over"));
    }

    @Test
    void aWrongCodeMayBeFollowedByTheRightOne() {
        Step.Asked asked = begin(null);
        assertThat(handshakes.finish(LEA, asked.token(), "wrong", true))
                .isEqualTo(new Connecting.Refused("channel.pond.wrong-password"));
        assertThat(handshakes.asked(LEA, asked.token())).isEqualTo(asked);
        Shore.connected(handshakes.finish(LEA, asked.token(), "let me in", true));
    }

    @Test
    void connectingAgainTakesTheSameIdentityOnly() {
        Account account = Shore.connected(handshakes.finish(LEA, begin(null).token(), "let me in", false));
        shore.accounts.disconnect(account.id());
        Step.Asked again = begin(account.id());
        assertThat(Shore.connected(handshakes.finish(LEA, again.token(), "let me in", false))
                        .id())
                .isEqualTo(account.id());
        shore.pond.passwords.put("stork", "me too");
        Wish wish = new Wish(shore.brand, "pond", 4, account.id(), LEA);
        Step other = handshakes.begin(wish, shore.typed("stork"), BACK);
        assertThat(handshakes.finish(LEA, ((Step.Asked) other).token(), "me too", false))
                .isEqualTo(new Connecting.Refused("channel.other-identity:heron"));
    }

    @Test
    void aNetworkThatAsksNobodyIsConnectedAtOnce() {
        shore.pond.asksFirst = false;
        Step step = handshakes.begin(new Wish(shore.brand, "pond", 4, null, LEA), shore.typed("heron"), BACK);
        assertThat(step).isInstanceOfSatisfying(Step.Over.class, over -> Shore.connected(over.outcome()));
    }

    private Step.Asked begin(@Nullable Long account) {
        Wish wish = new Wish(shore.brand, "pond", 4, account, LEA);
        return (Step.Asked) handshakes.begin(wish, shore.typed("heron"), BACK);
    }
}
