package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.World.Mood;

class SigningTest {

    private final XWorld world = new XWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPersonAllowsTheBrandsOwnAppWithAProof() {
        Connection.Made made = (Connection.Made) world.connect();
        assertThat(made.remoteId()).isEqualTo(Town.OURS);
        assertThat(made.handle()).isEqualTo("verne");
        assertThat(made.name()).isEqualTo("verne 🎈");
        assertThat(Session.parse(made.secret()).toString()).doesNotContain("access-", "refresh-", Tokens.SECRET);
    }

    @Test
    void aCodeOpensOnceWithTheProofItWasAskedFor() {
        Connection.Authorise asked = begin(world.typed());
        Connection.Authorise other = begin(world.typed());
        String code = world.server.tokens.allow(asked.page());
        Connection refused = new Connection.Refused("channel.x.bad-code");
        assertThat(world.network().finish(other.pending(), code, false)).isEqualTo(refused);
        assertThat(world.network().finish(asked.pending(), code, false)).isEqualTo(refused);
    }

    @Test
    void theAddressOfThePageFitsWhatXGivesBack() {
        Connection.Authorise asked = begin(world.typed());
        assertThat(asked.codePage()).as("X shows nobody a code").isNull();
        String page = asked.page().toString();
        assertThat(page).contains("response_type=code", "code_challenge_method=S256", "offline.access");
        assertThat(page).doesNotContain("state=", Tokens.SECRET);
        assertThat(Line.Asked.first(URI.create(page).getRawQuery(), "redirect_uri"))
                .isEqualTo(XWorld.BACK.toString());
    }

    @Test
    void whatIsTypedWronglyIsSaidInWords() {
        Map<String, String> typed = world.typed();
        typed.put("client", "no such app!");
        assertThat(world.network().connect(typed, XWorld.BACK)).isEqualTo(refused("bad-client"));
        typed = world.typed();
        typed.put("address", "http://x.example");
        assertThat(world.network().connect(typed, XWorld.BACK)).isEqualTo(refused("bad-address"));
        typed = world.typed();
        typed.put("apisecret", "only one of both");
        assertThat(world.network().connect(typed, XWorld.BACK)).isEqualTo(refused("both-for-webhooks"));
        typed = world.typed();
        typed.put("secret", "wrong");
        assertThat(finish(typed)).isEqualTo(refused("bad-client"));
    }

    @Test
    void anAccessThatHoldsNoMentionsIsSaidBeforeItCountsAsConnected() {
        world.server.judged = false;
        world.server.instead = asked -> asked.path().endsWith("/mentions")
                ? Problems.told(403, "client-forbidden", "When authenticating requests you must use keys of a Project.")
                : null;
        assertThat(finish(world.typed())).isEqualTo(refused("not-enrolled"));
        world.server.instead = asked -> asked.path().endsWith("/mentions")
                ? Problems.told(429, "usage-capped", "Usage cap exceeded: Monthly")
                : null;
        assertThat(finish(world.typed())).isEqualTo(refused("usage-cap"));
    }

    @Test
    void xThatDoesNotAnswerIsNoWrongCode() {
        Connection.Authorise asked = begin(world.typed());
        String code = world.server.tokens.allow(asked.page());
        world.mood(Mood.GARBLED);
        assertThat(world.network().finish(asked.pending(), code, false)).isEqualTo(refused("unreachable"));
        world.mood(Mood.LIMITED);
        assertThat(world.network().finish(asked.pending(), code, false)).isEqualTo(refused("rate-limit"));
    }

    private Connection finish(Map<String, String> typed) {
        Connection.Authorise asked = begin(typed);
        return world.network().finish(asked.pending(), world.server.tokens.allow(asked.page()), false);
    }

    private Connection.Authorise begin(Map<String, String> typed) {
        Connection connection = world.network().connect(typed, XWorld.BACK);
        assertThat(connection).isInstanceOf(Connection.Authorise.class);
        return (Connection.Authorise) connection;
    }

    private static Connection refused(String why) {
        return new Connection.Refused("channel.x." + why);
    }
}
