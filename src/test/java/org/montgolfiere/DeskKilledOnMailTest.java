package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.bluesky.Patience;
import org.montgolfiere.channel.mail.Mailroom;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The whole desk beside a real mail server: killed with an answer under way, the answer arrives once and the desk knows it. */
@Tag("slow")
@Timeout(400)
class DeskKilledOnMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @TempDir
    Path folder;

    private final Mailroom room = new Mailroom();
    private final String url = TestDatabase.freshUrl();
    private RunningDesk desk;
    private Program program;

    @BeforeEach
    void open() throws InterruptedException {
        desk = new RunningDesk(
                folder.resolve("home"),
                Map.of("MONTGOLFIERE_DB_URL", url, "MONTGOLFIERE_ALLOWED_HOSTS", "127.0.0.0/8"));
        desk.start();
        setUp();
        program =
                new Program(desk.port(), desk.run("token", "lea@verne.example").strip());
        long brand =
                program.get("/api/v1/brands").path("items").path(0).path("id").asLong();
        program.post(
                "/api/v1/accounts",
                Map.of(
                        "brand",
                        brand,
                        "network",
                        "mail",
                        "address",
                        Mailroom.BRAND,
                        "password",
                        Mailroom.PASSWORD,
                        "imap",
                        room.imap(),
                        "smtp",
                        room.smtp()),
                null);
    }

    @AfterEach
    void close() {
        desk.close();
        room.close();
    }

    @Test
    void anAnswerThatWasUnderWayWhenTheDeskDiedArrivesOnceAndIsKnown() throws InterruptedException {
        var claire = room.somebody("claire@brun.example");
        room.lay(
                Mailroom.mail("q1@brun.example", "Claire <claire@brun.example>", "Colis", "", "Où est-il ?"),
                Instant.now());
        long conversation = awaited();
        desk.kill();
        leasesEnd();
        desk.start(Map.of("MONTGOLFIERE_KILL_AT", "outbox.sent-not-noted"));

        long reply = program.post(
                        "/api/v1/conversations/" + conversation + "/replies", Map.of("text", "Il arrive"), "once")
                .path("id")
                .asLong();
        assertThat(desk.awaitEnd(90)).isEqualTo(137);
        leasesEnd();
        desk.start();

        String sent = Patience.until(PATIENCE, () -> state(reply));
        assertThat(sent).isEqualTo("sent");
        assertThat(room.got(claire)).hasSize(1);
        List<String> ids = remoteIds(conversation);
        assertThat(ids).hasSize(2).contains("q1@brun.example").doesNotHaveDuplicates();
    }

    private long awaited() {
        return Patience.until(PATIENCE, () -> {
            JsonNode items = get("/api/v1/conversations?limit=5").path("items");
            return items.isEmpty() ? null : items.path(0).path("id").asLong();
        });
    }

    private @Nullable String state(long reply) {
        String state = get("/api/v1/replies/" + reply).path("state").asString("");
        return state.equals("sent") || state.equals("unknown") ? state : null;
    }

    private List<String> remoteIds(long conversation) {
        return get("/api/v1/conversations/" + conversation + "/messages?limit=100")
                .path("items")
                .valueStream()
                .map(one -> one.path("remoteId").asString())
                .toList();
    }

    private JsonNode get(String path) {
        try {
            return program.get(path);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void leasesEnd() {
        try (var database = TestDatabase.pool(url)) {
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("update account set lease_owner = null, lease_until = null, next_poll_at = now()")
                    .update();
            jdbc.sql("update outgoing set lease_until = lease_until - interval '1 hour'")
                    .update();
        }
    }

    private void setUp() {
        Browser browser = new Browser(desk.port());
        String path = desk.printed("(/setup/[A-Za-z0-9_-]+)");
        browser.get(path);
        browser.post(
                path,
                "name",
                "Léa",
                "email",
                "lea@verne.example",
                "password",
                DeskTest.PASSWORD,
                "brand",
                "Maison Verne",
                "zone",
                "Europe/Paris",
                "language",
                "en");
    }
}
