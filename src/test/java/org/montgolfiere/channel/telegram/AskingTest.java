package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.home.TestDatabase;

/** How the desk asks for what came, and who else does. */
class AskingTest {

    private static HikariDataSource database;

    private BotWorld world;
    private Town town;
    private Notebook desk;

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
        town = world.server.town;
        desk = new Notebook(world);
        desk.read();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void afterAWeekOfSilenceNumbersThatBeganAnewLoseNothing() {
        town.says(Town.privateChat(), "Long ago");
        messages();
        desk.read();
        world.pass(Duration.ofDays(8));
        desk.read();
        town.numbersAnew(12);
        String id = Town.id(town.says(Town.privateChat(), "After a long time"));
        assertThat(messages()).extracting(Incoming.Message::id).containsExactly(id);
        assertThat(messages()).isEmpty();
    }

    @Test
    void anotherProgramThatAsksForTheSameBotIsNamedOnceItStays() {
        world.server.methods.rival = true;
        assertThatThrownBy(desk::read).isInstanceOf(NetworkTrouble.Away.class);
        world.server.methods.rival = false;
        assertThat(desk.read()).isEmpty();
        world.server.methods.rival = true;
        for (int times = 0; times < 4; times++) {
            assertThatThrownBy(desk::read).isInstanceOf(NetworkTrouble.Away.class);
        }
        assertThatThrownBy(desk::read)
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.telegram.other-program");
    }

    @Test
    void aWebhookOfAnotherProgramIsNamedByItsHost() {
        world.server.methods.hooked = new BotServer.Hooked("https://other.example/hook", "x");
        assertThatThrownBy(desk::read)
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.telegram.webhook-elsewhere:other.example");
    }

    private List<Incoming.Message> messages() {
        return Notebook.theirs(desk.read()).toList();
    }
}
