package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.channel.Turns;
import org.montgolfiere.outside.Outside;

/** A provider that gives a new refresh token each time: what is renewed twice with one token is ended by it. */
class GrantsTest {

    private final TestClock clock = new TestClock();
    private final Outside outside = new Outside("127.0.0.0/8");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> kept = new AtomicReference<>();
    private final Turns turns = TestTurns.turns();
    private HttpServer tokens;

    @BeforeEach
    void open() throws IOException {
        tokens = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        tokens.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = ("{\"access_token\":\"a\",\"refresh_token\":\"r" + asked.size() + "\",\"expires_in\":3600}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        tokens.start();
        String endpoint = "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token";
        Typed typed =
                new Typed(Map.of("address", Mailroom.BRAND, "refresh", "r0", "client", "desk", "token", endpoint));
        if (typed.read() instanceof Typed.Read.Whole(Settings settings)) {
            kept.set(settings.secret());
        }
    }

    @AfterEach
    void close() {
        tokens.stop(0);
        outside.close();
    }

    @Test
    void ofManyCallsInTwoProcessesOneRenews() throws Exception {
        Grants one = new Grants(outside, clock, turns);
        Grants other = new Grants(outside, clock, turns);
        String before = kept.get();
        List<Future<Settings>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < 6; call++) {
                Grants its = call % 2 == 0 ? one : other;
                all.add(threads.submit(() -> its.fresh(login(before))));
            }
        }
        for (Future<Settings> each : all) {
            assertThat(each.get().grant()).isNotNull();
            assertThat(Settings.parse(kept.get()).grant()).isEqualTo(each.get().grant());
        }
        assertThat(asked).singleElement().asString().contains("refresh_token=r0");
    }

    @Test
    void whatIsKeptGoesBeforeWhatThisProcessOnceHad() {
        Grants grants = new Grants(outside, clock, turns);
        Settings had = grants.fresh(login(kept.get()));
        Settings again = had.with(new Settings.Grant(
                Objects.requireNonNull(had.grant()).endpoint(), "desk", "", "connected-anew", "", Instant.EPOCH));
        kept.set(again.secret());
        grants.fresh(login(again.secret()));
        assertThat(asked.getLast()).contains("refresh_token=connected-anew");
    }

    private Login login(String secret) {
        Account account = new Account(
                7, 1, "mail", "b", "b", "b", 1, URI.create("imap://127.0.0.1"), Account.State.CONNECTED, null);
        return new Login(account, secret, new Login.Renewing() {
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
}
