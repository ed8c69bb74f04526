package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.montgolfiere.channel.bluesky.Patience;
import org.montgolfiere.channel.telegram.BotServer;
import org.montgolfiere.channel.telegram.Town;
import org.springframework.http.HttpStatus;

/** The desk dies between storing what a webhook brought and answering it; Telegram brings it again. */
@Tag("slow")
@Timeout(600)
class DeskKilledOnTelegramTest {

    private static final String OUTSIDE = "https://desk.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private BotServer telegram;
    private NetworkDesk desk;
    private long account;

    @BeforeEach
    void aBotThatTelegramCallsFor() {
        telegram = new BotServer(Instant::now);
        telegram.bringing = this::bring;
        desk = NetworkDesk.open("127.0.0.0/8");
        desk.process.kill();
        desk.process.start(Map.of("MONTGOLFIERE_URL", OUTSIDE, "MONTGOLFIERE_KILL_AT", "hook.stored"));
        account = desk.connect(
                "telegram",
                Map.of("token", telegram.token, "server", telegram.address().toString()));
        Patience.until(NetworkDesk.PATIENCE, telegram::hooked);
    }

    @AfterEach
    void close() {
        desk.close();
        telegram.close();
    }

    @Test
    void itIsReadOnceAndWhatComesAfterItAsWell() {
        String first = Town.id(telegram.town.says(Town.privateChat(), "Bonjour"));
        telegram.deliver();
        assertThat(desk.process.awaitEnd(90)).isEqualTo(137);
        assertThat(telegram.town.waiting).hasSize(1);
        desk.process.start(Map.of("MONTGOLFIERE_URL", OUTSIDE));
        telegram.deliver();
        assertThat(telegram.town.waiting).isEmpty();
        desk.awaited(account, first);
        String second = Town.id(telegram.town.says(Town.privateChat(), "Encore moi"));
        telegram.deliver();
        desk.awaited(account, second);
        assertThat(desk.incoming(account)).isEqualTo(2);
    }

    /** Telegram counts no answer as a failure. */
    private int bring(URI address, String secret, byte[] body) {
        URI near = URI.create("http://localhost:" + desk.process.port() + address.getPath());
        try {
            return http.send(
                            HttpRequest.newBuilder(near)
                                    .header("Content-Type", "application/json")
                                    .header("X-Telegram-Bot-Api-Secret-Token", secret)
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException died) {
            return HttpStatus.BAD_GATEWAY.value();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
