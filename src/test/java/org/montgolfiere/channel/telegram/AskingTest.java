package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;

/** How the desk asks for what came, and who else does. */
class AskingTest extends BotTest {

    @BeforeEach
    void read() {
        desk.read();
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
