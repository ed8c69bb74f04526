package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.World;
import org.montgolfiere.outside.Outside;

/** A stand-in with the hands of Odile, who lives there. */
final class MastodonWorld implements World.Speaking, World.Changing {

    static final URI BACK = URI.create("https://desk.example/brands/1/networks/mastodon/authorisation");
    private static final Duration WITHIN = Duration.ofSeconds(3);

    final TestClock clock = new TestClock();
    final StandIn server;
    private final Outside outside;
    private final Mastodon network;
    private volatile Duration ahead = Duration.ZERO;

    MastodonWorld(Features features) {
        server = new StandIn(features, () -> clock.instant().plus(ahead));
        outside = new Outside("127.0.0.1:" + server.address().getPort());
        network = new Mastodon(outside, clock, WITHIN);
    }

    @Override
    public Mastodon network() {
        return network;
    }

    @Override
    public Network.Connection connect() {
        Network.Connection first =
                network.connect(Map.of("address", server.address().toString()), BACK);
        if (!(first instanceof Network.Connection.Authorise(URI page, URI codePage, String pending))) {
            return first;
        }
        return network.finish(pending, server.grants.allow(page), false);
    }

    @Override
    public String says(String text) {
        return Population.id(server.population.says("<p>@verne " + text + "</p>"));
    }

    @Override
    public void saysGarbage() {
        server.judged = false;
        server.population.tells("mention", Shapes.read("{\"id\": \"\", \"content\": 7}"));
    }

    @Override
    public void edits(String id, String text) {
        server.population.edits(id, "<p>@verne " + text + "</p>");
    }

    @Override
    public void takesBack(String id) {
        server.population.deletes(id);
    }

    @Override
    public void mood(Mood mood) {
        if (mood == Mood.REVOKED) server.grants.revoke();
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
        return server.population.by(Population.OURS).stream()
                .map(each -> Html.text(each.get("content").stringValue()))
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
