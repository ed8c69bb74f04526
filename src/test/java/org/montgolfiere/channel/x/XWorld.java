package org.montgolfiere.channel.x;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.channel.World;
import org.montgolfiere.outside.Outside;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The stand-in with the hands of Odile, who lives there and speaks in public. */
class XWorld implements World.Speaking, World.Changing {

    static final URI BACK = URI.create("https://desk.example/brands/1/networks/x/authorisation");
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final DataSource NONE = new DriverManagerDataSource("jdbc:none");

    final TestClock clock = new TestClock();
    final StandIn server;
    final Outside outside;
    private final X network;
    private volatile Duration ahead = Duration.ZERO;

    XWorld() {
        server = new StandIn(() -> clock.instant().plus(ahead), clock::instant);
        outside = new Outside("127.0.0.1:" + server.address().getPort());
        Hooks nowhere = TestTurns.hooks("http://127.0.0.1:8000", JdbcClient.create(NONE), clock);
        network = new X(new Api(outside, clock, WITHIN), clock, TestTurns.turns(), nowhere);
    }

    /** The same world, which answers in the words that X had before. */
    static XWorld inOldWords() {
        XWorld world = new XWorld();
        world.server.oldWords = true;
        return world;
    }

    @Override
    public X network() {
        return network;
    }

    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("address", server.address().toString());
        typed.put("client", Tokens.CLIENT);
        typed.put("secret", Tokens.SECRET);
        return typed;
    }

    @Override
    public Network.Connection connect() {
        Network.Connection first = network.connect(typed(), BACK);
        if (!(first instanceof Network.Connection.Authorise(URI page, var nowhere, String pending))) {
            return first;
        }
        return network.finish(pending, server.tokens.allow(page), false);
    }

    @Override
    public String says(String text) {
        return server.town.says(Town.ODILE, "@verne " + text, null, null).id();
    }

    @Override
    public void saysGarbage() {
        server.judged = false;
        server.town.oddPosts.add(Views.read("{\"id\": \"none of ours\", \"text\": 7}"));
    }

    @Override
    public void edits(String id, String text) {
        server.town.edits(id, "@verne " + text);
    }

    @Override
    public void takesBack(String id) {
        server.town.deletes(id);
    }

    @Override
    public void mood(Mood mood) {
        if (mood == Mood.REVOKED) server.tokens.revoke();
        server.mood = mood;
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
        return server.town.newest(each -> each.author().equals(Town.OURS)).stream()
                .map(Town.Said::text)
                .toList();
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
    }
}
