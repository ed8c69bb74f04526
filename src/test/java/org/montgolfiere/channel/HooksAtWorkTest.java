package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.telegram.BotServer;
import org.montgolfiere.channel.telegram.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Webhooks as the running desk takes them: from its door over HTTP to the inbox. */
@TestPropertySource(
        properties = {
            "MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8",
            "MONTGOLFIERE_POLL=false",
            "MONTGOLFIERE_URL=https://desk.example"
        })
class HooksAtWorkTest extends DeskTest {

    private static final String JSON = "application/json";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Poller poller;

    private final HttpClient http = HttpClient.newHttpClient();
    private BotServer telegram;
    private Account account;

    @BeforeEach
    void aBotThatTelegramCallsFor() {
        telegram = new BotServer(() -> clock.instant());
        telegram.bringing = (address, secret, body) ->
                post(address.getPath(), secret, JSON, body).statusCode();
        account = Shore.connected(accounts.connect(
                brand().id(),
                "telegram",
                3,
                Map.of("token", telegram.token, "server", telegram.address().toString())));
        poller.runDue();
    }

    @AfterEach
    void close() {
        accounts.disconnect(account.id());
        telegram.close();
    }

    @Test
    void whatIsBroughtIsInTheInboxOnceAndItsEditsFollow() {
        var message = telegram.town.says(Town.privateChat(), "Bonjour");
        byte[] update = Objects.requireNonNull(telegram.town.waiting.firstEntry())
                .getValue()
                .update()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        telegram.deliver();
        assertThat(telegram.town.waiting).isEmpty();
        poller.runDue();
        assertThat(texts()).containsExactly("Bonjour");
        assertThat(post(path(), secret(), JSON, update).statusCode()).isEqualTo(200);
        poller.runDue();
        assertThat(texts()).containsExactly("Bonjour");
        telegram.town.edits(message, "Bonsoir");
        telegram.deliver();
        poller.runDue();
        assertThat(texts()).containsExactly("Bonsoir");
        assertThat(isPrivate()).isTrue();
    }

    @Test
    void aStrangerIsTurnedAwayAndLearnsNothing() {
        byte[] body = "{\"update_id\": 1}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = post(path(), "guessed", JSON, body);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(post("/hooks/telegram/guessed", secret(), JSON, body).statusCode())
                .isEqualTo(404);
        assertThat(post(path().replace("telegram", "mastodon"), secret(), JSON, body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(kept()).isZero();
    }

    @Test
    void onlyJsonOfABoundedLengthIsRead() {
        byte[] body = "{\"update_id\": 1}".getBytes(StandardCharsets.UTF_8);
        assertThat(post(path(), secret(), "text/plain", body).statusCode()).isEqualTo(415);
        assertThat(post(path(), secret(), "application/x-www-form-urlencoded", body)
                        .statusCode())
                .isEqualTo(415);
        byte[] tooLong = new byte[(1 << 20) + 1];
        assertThat(post(path(), secret(), JSON, tooLong).statusCode()).isEqualTo(413);
        assertThat(kept()).isZero();
        assertThat(post(path(), secret(), JSON + "; charset=utf-8", body).statusCode())
                .isEqualTo(200);
        assertThat(kept()).isOne();
    }

    @Test
    void aQuestionThatThisNetworkDoesNotAskIsNotAnswered() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path() + "?crc_token=x"))
                .build();
        assertThat(http.send(asked, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyStandsBehindTheDoorOfADisconnectedAccount() {
        String door = path();
        accounts.disconnect(account.id());
        byte[] body = "{\"update_id\": 1}".getBytes(StandardCharsets.UTF_8);
        assertThat(post(door, secret(), JSON, body).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverDisconnectsTakesTheWebhookAway() throws InterruptedException {
        accounts.disconnect(account.id());
        assertThat(telegram.isUnhooked()).isTrue();
        assertThat(telegram.hooked()).isNull();
    }

    private String path() {
        return URI.create(Objects.requireNonNull(telegram.hooked()).url()).getPath();
    }

    private String secret() {
        return Objects.requireNonNull(telegram.hooked()).secret();
    }

    private HttpResponse<String> post(String path, String secret, String type, byte[] body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", type)
                            .header("X-Telegram-Bot-Api-Secret-Token", secret)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> texts() {
        return jdbc.sql("select text from message where account_id = :account order by id")
                .param("account", account.id())
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private boolean isPrivate() {
        return jdbc.sql("select bool_and(private) from conversation where account_id = :account")
                .param("account", account.id())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private int kept() {
        return jdbc.sql("select count(*) from hook_delivery where account_id = :account")
                .param("account", account.id())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
