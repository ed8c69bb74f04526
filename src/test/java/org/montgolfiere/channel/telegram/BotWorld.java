package org.montgolfiere.channel.telegram;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.TestHooks;
import org.montgolfiere.channel.World;
import org.montgolfiere.outside.Outside;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in of Telegram with the hands of Léa, who writes to the bot. */
class BotWorld implements World.Speaking {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    final TestClock clock = new TestClock();
    final BotServer server;
    final TestHooks hooks;
    final Outside outside;
    private final Telegram network;
    private volatile Duration ahead = Duration.ZERO;

    /** @param desk where the desk says that it is reached */
    BotWorld(HikariDataSource database, URI desk) {
        this(database, desk, Duration.ZERO);
    }

    /** @param waits for how long a line is held open */
    BotWorld(HikariDataSource database, URI desk, Duration waits) {
        server = new BotServer(() -> clock.instant().plus(ahead));
        hooks = new TestHooks(database, desk, clock);
        outside = new Outside("127.0.0.1:" + server.port());
        network = new Telegram(outside, hooks.hooks, clock, WITHIN, waits);
        server.bringing = (address, secret, body) ->
                hooks.bring(address, network, secretOf(secret), Map.of("x-telegram-bot-api-secret-token", secret), body)
                        ? 200
                        : 403;
    }

    /** As the account's secret holds it. */
    private String secretOf(String hook) {
        return Session.of(server.address(), server.token, String.valueOf(Town.BOT), "verne_bot")
                .hooked(hook)
                .secret();
    }

    @Override
    public Telegram network() {
        return network;
    }

    @Override
    public Network.Connection connect() {
        return network.connect(
                Map.of("token", server.token, "server", server.address().toString()));
    }

    @Override
    public String says(String text) {
        ObjectNode message = server.town.says(Town.privateChat(), text);
        settled();
        return Town.id(message);
    }

    @Override
    public void saysGarbage() {
        server.garbage();
        settled();
    }

    /** Telegram brings what waits, where it does. */
    void settled() {
        if (server.hooked() != null && server.mood == Mood.WELL) server.deliver();
    }

    @Override
    public void mood(Mood mood) {
        if (mood == Mood.REVOKED) server.revoke();
        server.mood = mood;
        if (server.hooked() != null && mood != Mood.WELL)
            clock.pass(Webhook.LOOKED_AT.plusSeconds(1)); // until it looks
        settled();
    }

    @Override
    public void skew(Duration ahead) {
        this.ahead = ahead;
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public List<String> published() {
        return server.town.standing.stream().map(Town.Standing::text).toList();
    }

    @Override
    public void takes(Taking taking) {
        server.taking = taking;
    }

    @Override
    public void settles() {
        Runnable late = server.late;
        server.late = null;
        if (late != null) late.run();
    }

    @Override
    public void close() {
        outside.close();
        server.close();
        hooks.forget();
    }
}
