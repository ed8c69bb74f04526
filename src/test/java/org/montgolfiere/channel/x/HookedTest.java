package org.montgolfiere.channel.x;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account of an app that X may call for. */
abstract class HookedTest {

    final XWorld world = new XWorld();
    final HikariDataSource database = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(database);
    final Signatures hook = new Signatures();
    final List<String> asked = new ArrayList<>();
    X network = world.network();
    String secret = "";
    long account;

    @BeforeEach
    void connect() {
        Hooks hooks = TestTurns.hooks("https://desk.example", jdbc, world.clock);
        network = new X(
                new Api(world.outside, world.clock, Duration.ofSeconds(2)), world.clock, TestTurns.turns(), hooks);
        Map<String, String> typed = world.typed();
        typed.put("apisecret", Tokens.API_SECRET);
        typed.put("bearer", Tokens.BEARER);
        Connection.Authorise page = (Connection.Authorise) network.connect(typed, XWorld.BACK);
        String code = world.server.tokens.allow(page.page());
        secret = ((Connection.Made) network.finish(page.pending(), code, false)).secret();
        account = TestTurns.account(jdbc);
        world.server.calls.callers.challenge = this::answersChallenge;
    }

    @AfterEach
    void close() {
        world.close();
        database.close();
    }

    boolean answersChallenge(String address) {
        asked.add(address);
        String answer = hook.challenge(login(), Map.of("crc_token", "from_X"));
        return ("{\"response_token\":\"" + Signatures.signature(Tokens.API_SECRET, bytes("from_X")) + "\"}")
                .equals(answer);
    }

    Login login() {
        return login(secret);
    }

    Login login(String secret) {
        URI base = URI.create("https://api.x.com");
        Account verne =
                new Account(account, 1, "x", Town.OURS, "verne", "Verne", 1, base, Account.State.CONNECTED, null);
        return new Login(verne, secret, renewed -> this.secret = renewed);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
