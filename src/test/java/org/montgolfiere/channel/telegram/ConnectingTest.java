package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.home.TestDatabase;

/** A token is pasted, the bot says its name, and a person tries it out. */
class ConnectingTest {

    private static HikariDataSource database;

    private BotWorld world;

    @BeforeAll
    static void database() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void over() {
        database.close();
    }

    @BeforeEach
    void open() {
        world = new BotWorld(database, URI.create("http://localhost:8080"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theBotSaysItsName() {
        Connection.Made made = (Connection.Made) world.connect();
        assertThat(made.remoteId()).isEqualTo("7000001");
        assertThat(made.handle()).isEqualTo("verne_bot");
        assertThat(made.name()).isEqualTo("Maison Verne");
        assertThat(made.base()).isEqualTo(world.server.address().toString());
    }

    @Test
    void whatIsNoTokenNeverLeavesTheDesk() {
        assertThat(why("hello")).isEqualTo("channel.telegram.bad-token");
        assertThat(why("7000001:AAE/../../getMe?x=aaaaaaaaaaaaaaaaaaaaaaaa")).isEqualTo("channel.telegram.bad-token");
        assertThat(world.server.called).isEmpty();
        assertThat(why("7000001:AAE-not_the_right_token_0123456789")).isEqualTo("channel.telegram.wrong-token");
        assertThat(why("  " + world.server.token + "\n")).isNull();
    }

    @Test
    void aServerIsReachedByHttpsOrOnThisMachine() {
        assertThat(at("http://telegram.example")).isEqualTo("channel.telegram.bad-server");
        assertThat(at("https://user@telegram.example")).isEqualTo("channel.telegram.bad-server");
        assertThat(at("https://telegram.example/bot")).isEqualTo("channel.telegram.bad-server");
        assertThat(at("ftp://telegram.example")).isEqualTo("channel.telegram.bad-server");
        assertThat(at(world.server.address() + "/")).isNull();
    }

    @Test
    void aBotThatServesAnotherProgramIsNotTakenFromIt() {
        BotServer.Hooked other = new BotServer.Hooked("https://other.example/hook", "x");
        world.server.methods.hooked = other;
        assertThat(why(world.server.token)).isEqualTo("channel.telegram.webhook-elsewhere:other.example");
        assertThat(world.server.hooked()).isEqualTo(other);
    }

    @Test
    void aPersonTriesItOutByALinkOfTheirOwn() {
        Notebook desk = new Notebook(world);
        String asked = world.network().tryItself(desk.login()).getFirst();
        assertThat(asked).startsWith("channel.telegram.trial-open:https://t.me/verne_bot?start=");
        world.server.town.says(Town.privateChat(), "/start somethingelse");
        assertThat(desk.read()).hasSize(1);
        assertThat(world.network().tryItself(desk.login())).containsExactly(asked);
        world.server.town.says(Town.privateChat(), "/start " + asked.substring(asked.indexOf('=') + 1));
        assertThat(desk.read()).isEmpty();
        assertThat(world.published()).isEmpty();
        assertThat(world.network().tryItself(desk.login())).containsExactly("channel.telegram.trial-heard:@lea_morel");
        assertThat(world.published()).hasSize(1);
        world.pass(Duration.ofMinutes(11));
        assertThat(world.network().tryItself(desk.login())).containsExactly(asked);
    }

    @Test
    void theTokenIsInNothingThatIsSaidOrLogged() {
        Notebook desk = new Notebook(world);
        String token = world.server.token;
        assertThat(Session.parse(desk.login().secret()).toString()).doesNotContain(token, token.substring(8));
        for (Mood mood : new Mood[] {Mood.AWAY, Mood.LIMITED, Mood.GARBLED, Mood.REVOKED}) {
            world.mood(mood);
            assertThat(told(desk)).as("%s", mood).isNotEmpty().doesNotContain(token.substring(8));
        }
        assertThat(at("https://127.0.0.1:1")).doesNotContain(token.substring(8));
    }

    private static String told(Notebook desk) {
        try {
            desk.read();
        } catch (NetworkTrouble trouble) {
            StringWriter whole = new StringWriter();
            trouble.printStackTrace(new PrintWriter(whole));
            return whole.toString();
        }
        return "";
    }

    private @Nullable String at(String server) {
        return refusal(Map.of("token", world.server.token, "server", server));
    }

    private @Nullable String why(String token) {
        return refusal(Map.of("token", token, "server", world.server.address().toString()));
    }

    private @Nullable String refusal(Map<String, String> typed) {
        try {
            return world.network().connect(typed) instanceof Connection.Refused(String why) ? why : null;
        } catch (NetworkTrouble trouble) {
            return String.valueOf(trouble.getMessage());
        }
    }
}
