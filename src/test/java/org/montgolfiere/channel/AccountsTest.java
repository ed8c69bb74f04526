package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Accounts.Connecting;

class AccountsTest {

    @TempDir
    Path home;

    private Shore shore;

    @BeforeEach
    void open() {
        shore = new Shore(home);
    }

    @AfterEach
    void close() {
        shore.close();
    }

    @Test
    void aConnectedAccountBearsWhatTheNetworkSaysOfIt() {
        Account account = shore.connect("heron");
        assertThat(shore.accounts.of(shore.brand)).containsExactly(account);
        assertThat(account.remoteId()).isEqualTo("id-heron");
        assertThat(account.name()).isEqualTo("Name of heron");
        assertThat(account.state()).isEqualTo(Account.State.CONNECTED);
        assertThat(shore.events).containsExactly(new AccountConnected(account));
    }

    @Test
    void theSecretLiesSealedAndOpensForThisAccountOnly() {
        Account heron = shore.connect("heron");
        Account stork = shore.connect("stork");
        byte[] sealed = shore.ask("secret", heron, byte[].class);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("word of heron");
        assertThat(shore.login(heron).secret()).isEqualTo("word of heron");
        shore.jdbc
                .sql("update account set secret = :stolen where id = :id")
                .param("stolen", sealed)
                .param("id", stork.id())
                .update();
        assertThat(shore.logins.of(stork)).isNull();
        assertThat(shore.accounts.find(stork.id()))
                .returns(Account.State.NEEDS_ATTENTION, Account::state)
                .returns("channel.sealed", Account::trouble);
    }

    @Test
    void aWrongPasswordConnectsNothingAndSaysWhy() {
        assertThat(shore.accounts.connect(shore.brand, "pond", 1, Map.of("handle", "heron", "password", "no")))
                .isEqualTo(new Connecting.Refused("channel.pond.wrong-password"));
        assertThat(shore.accounts.connect(shore.brand, "pond", 1, Map.of("handle", "heron")))
                .isEqualTo(new Connecting.Refused("channel.missing-field"));
        assertThat(shore.accounts.connect(shore.brand, "lake", 1, Map.of()))
                .isEqualTo(new Connecting.Refused("channel.unknown-network"));
        assertThat(shore.accounts.of(shore.brand)).isEmpty();
    }

    @Test
    void aDisconnectedAccountForgetsItsSecretAndGoesOnWhenItIsConnectedAgain() {
        Account heron = shore.connect("heron");
        shore.accounts.moveCursor(heron.id(), "mentions", "17");
        shore.accounts.disconnect(heron.id());
        assertThat(shore.logins.of(heron)).isNull();
        assertThat(shore.now(heron).state()).isEqualTo(Account.State.DISCONNECTED);
        Account again = shore.connect("heron");
        assertThat(again).isEqualTo(heron);
        assertThat(shore.accounts.cursor(again.id(), "mentions")).isEqualTo("17");
    }

    @Test
    void reconnectingTakesTheSameIdentityOnly() {
        Account heron = shore.connect("heron");
        shore.connect("stork");
        assertThat(shore.accounts.reconnect(heron.id(), shore.typed("stork")))
                .isEqualTo(new Connecting.Refused("channel.other-identity:heron"));
        assertThat(shore.login(heron).secret()).isEqualTo("word of heron");
    }

    @Test
    void troubleIsToldOnceAndEndsWhenTheAccountIsConnectedAgain() {
        Account heron = shore.connect("heron");
        shore.events.clear();
        shore.accounts.trouble(heron.id(), "channel.revoked");
        shore.accounts.trouble(heron.id(), "channel.revoked");
        assertThat(shore.events).containsExactly(new AccountTroubled(shore.now(heron), "channel.revoked"));
        assertThat(shore.now(heron).trouble()).isEqualTo("channel.revoked");
        assertThat(Shore.connected(shore.accounts.reconnect(heron.id(), shore.typed("heron")))
                        .trouble())
                .isNull();
    }

    @Test
    void aRenewedSecretIsKept() {
        Account heron = shore.connect("heron");
        Login login = shore.login(heron);
        login.renewed().accept("second");
        login.renewed().accept("third");
        assertThat(shore.login(heron).secret()).isEqualTo("third");
    }

    @Test
    void aLateRenewalDoesNotUndoANewConnection() {
        Account heron = shore.connect("heron");
        Login early = shore.login(heron);
        shore.pond.passwords.put("heron", "new word");
        Shore.connected(shore.accounts.reconnect(heron.id(), shore.typed("heron")));
        early.renewed().accept("renewal of the old word");
        assertThat(shore.login(heron).secret()).isEqualTo("new word");
        shore.accounts.revoked(early, new NetworkTrouble.Revoked("channel.revoked"));
        assertThat(shore.now(heron).state()).isEqualTo(Account.State.CONNECTED);
    }

    @Test
    void trustThatIsLostAfterTheSameCallKeptANewSecretIsTold() {
        Account heron = shore.connect("heron");
        Login login = shore.login(heron);
        login.renewed().accept("renewed");
        shore.accounts.revoked(login, new NetworkTrouble.Revoked("channel.revoked"));
        assertThat(shore.now(heron).trouble()).isEqualTo("channel.revoked");
    }

    @Test
    void aChangeTakesInWhatAnotherCallKeptMeanwhile() {
        Account heron = shore.connect("heron");
        Login one = shore.login(heron);
        Login other = shore.login(heron);
        other.renewed().accept("letters");
        String kept = one.renewed().change(one.secret(), before -> before + " and a door");
        assertThat(kept).isEqualTo("letters and a door");
        assertThat(shore.login(heron).secret()).isEqualTo(kept);
    }

    @Test
    void aChangeThatAnotherOvertakesIsMadeAgain() {
        Account heron = shore.connect("heron");
        Login one = shore.login(heron);
        Login other = shore.login(heron);
        AtomicInteger asked = new AtomicInteger();
        one.renewed().change(one.secret(), before -> {
            if (asked.getAndIncrement() == 0) other.renewed().accept("overtaken");
            return before + "!";
        });
        assertThat(shore.login(heron).secret()).isEqualTo("overtaken!");
        shore.accounts.disconnect(heron.id());
        assertThat(one.renewed().change(one.secret(), before -> "never")).isNull();
    }

    @Test
    void whoDisconnectsIsLeftOnceAndATroubleInThatIsNobodysConcern() {
        Account heron = shore.connect("heron");
        shore.events.clear();
        shore.accounts.disconnect(heron.id());
        shore.accounts.disconnect(heron.id());
        assertThat(shore.events).singleElement().isInstanceOfSatisfying(Leaving.Left.class, left -> {
            assertThat(left.login().secret()).isEqualTo("word of heron");
            assertThat(left).asString().doesNotContain("word");
            new Leaving(shore.networks).tell(left.login());
            assertThat(shore.pond.left).containsExactly("heron");
            shore.pond.mood = (login, stream) -> {
                throw new NetworkTrouble.Away("no answer", null);
            };
            new Leaving(shore.networks).tell(left.login());
        });
    }

    @Test
    void aCursorMovesWithItsTransactionOnly() {
        Account heron = shore.connect("heron");
        shore.transactions.executeWithoutResult(status -> {
            shore.accounts.moveCursor(heron.id(), "mentions", "5");
            status.setRollbackOnly();
        });
        assertThat(shore.accounts.cursor(heron.id(), "mentions")).isNull();
    }
}
