package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.DueNow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The whole desk beside the stand-in: what becomes of an account whose bot another program has. */
@TestPropertySource(properties = {"MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8", "MONTGOLFIERE_POLL=false"})
class DeskOnTelegramTest extends DeskTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext desk;

    private BotServer telegram;
    private Account account;

    @BeforeEach
    void connect() {
        telegram = new BotServer(() -> clock.instant());
        Accounts.Connecting made = accounts.connect(
                brand().id(),
                "telegram",
                3,
                Map.of("token", telegram.token, "server", telegram.address().toString()));
        account = ((Accounts.Connecting.Connected) made).account();
    }

    @AfterEach
    void close() {
        accounts.disconnect(account.id());
        telegram.close();
    }

    @Test
    void anotherProgramThatStaysIsSaidAndTheBotIsLeftToIt() {
        telegram.methods.rival = true;
        for (int times = 0; times < 5; times++) {
            assertThat(now().state()).isEqualTo(Account.State.CONNECTED);
            telegram.town.says(Town.privateChat(), "Anybody there?"); // so that no line is held open
            DueNow.read(desk);
            clock.pass(Duration.ofHours(1));
        }
        assertThat(now().state()).isEqualTo(Account.State.NEEDS_ATTENTION);
        assertThat(now().trouble()).isEqualTo("channel.telegram.other-program");
        int called = telegram.called.size();
        DueNow.read(desk);
        assertThat(telegram.called).hasSize(called);
    }

    private Account now() {
        return Objects.requireNonNull(accounts.find(account.id()));
    }
}
