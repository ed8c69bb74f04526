package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.channel.Turns;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each key of a renewal opens once: whoever comes second must find what the first one got. */
class RenewalsTest {

    private final XWorld world = new XWorld();
    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AtomicReference<String> kept = new AtomicReference<>("");
    private Account account = account(0);

    @BeforeEach
    void connect() {
        kept.set(((Connection.Made) world.connect()).secret());
        account = account(TestTurns.account(jdbc));
    }

    @AfterEach
    void close() {
        world.close();
        database.close();
    }

    @Test
    void manyProcessesAtOnceRenewOnce() throws Exception {
        world.pass(Duration.ofHours(2));
        List<Callable<String>> processes = IntStream.range(0, 6)
                .<Callable<String>>mapToObj(number -> {
                    Login opened = login();
                    X process = process(TestTurns.turns(jdbc));
                    return () -> process.counts(opened).toString();
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> each : threads.invokeAll(processes)) {
                assertThat(each.get()).contains("followers=12");
            }
        }
        assertThat(world.server.tokens.renewed).hasSize(1);
    }

    @Test
    void theNextRenewalGoesByTheNewKey() {
        X network = world.network();
        for (int number = 0; number < 3; number++) {
            world.pass(Duration.ofHours(2));
            network.counts(login());
        }
        assertThat(world.server.tokens.renewed).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void accessThatEndedBeforeItsTimeIsRenewedAndTheCallMadeAgain() {
        world.server.tokens.end();
        assertThat(world.network().counts(login()).followers()).isEqualTo(12);
        assertThat(world.server.tokens.renewed).hasSize(1);
    }

    @Test
    void accessThatWasTakenBackAsksForAPerson() {
        world.server.tokens.revoke();
        assertThatThrownBy(() -> world.network().counts(login()))
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.x.revoked");
    }

    @Test
    void xThatIsAwayWhileItRenewsTakesNothingBack() {
        world.pass(Duration.ofHours(2));
        world.mood(Mood.AWAY);
        assertThatThrownBy(() -> world.network().counts(login())).isInstanceOf(NetworkTrouble.Away.class);
        world.mood(Mood.WELL);
        assertThat(world.network().counts(login()).followers()).isEqualTo(12);
    }

    @Test
    void whoDiedInItsTurnLosesIt() {
        jdbc.sql("insert into account_turn values (:account, 'somebody dead', now() - interval '1 second')")
                .param("account", account.id())
                .update();
        assertThat(TestTurns.turns(jdbc).<String>alone(account.id(), () -> "done"))
                .isEqualTo("done");
        assertThat(jdbc.sql("select count(*) from account_turn")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    /** As the desk opens it: what another process kept meanwhile is seen when it is asked for. */
    private Login login() {
        return new Login(account, kept.get(), new Login.Renewing() {
            @Override
            public void accept(String renewed) {
                kept.set(renewed);
            }

            @Override
            public String kept(String known) {
                return kept.get();
            }
        });
    }

    private X process(Turns turns) {
        Api api = new Api(world.outside, world.clock, Duration.ofSeconds(5));
        return new X(api, world.clock, turns, TestTurns.hooks("http://127.0.0.1:8000", jdbc, world.clock));
    }

    private static Account account(long id) {
        URI base = URI.create("https://api.x.com");
        return new Account(id, 1, "x", Town.OURS, "verne", "Verne", 1, base, Account.State.CONNECTED, null);
    }
}
