package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.montgolfiere.api.Program;
import org.montgolfiere.channel.bluesky.Patience;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The real program with an administrator who set it up by its printed link; it lives on a network of the tests. */
final class NetworkDesk implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "a calm morning over the valley";

    final RunningDesk process;
    final Browser browser;
    final Program program;
    final long brand;
    private final HikariDataSource database;

    private NetworkDesk(RunningDesk process, String url) {
        this.process = process;
        this.database = TestDatabase.pool(url);
        this.browser = new Browser(process.port());
        this.brand = setUp(process.printed("(/setup/[A-Za-z0-9_-]{43})"));
        browser.forgetToken();
        String made =
                browser.htmxPost("/me/tokens", "name", "test", "days", "1").body();
        this.program = new Program(process.port(), RunningDesk.first("(mg_[A-Za-z0-9_-]{43})", made));
    }

    /** @param allowedHosts where the network is on this machine */
    static NetworkDesk open(String allowedHosts) {
        String url = TestDatabase.freshUrl();
        Path home = Path.of("target", "homes", "network-" + UUID.randomUUID()).toAbsolutePath();
        RunningDesk process = new RunningDesk(
                home,
                Map.of(
                        "MONTGOLFIERE_DB_URL",
                        url,
                        "MONTGOLFIERE_ALLOWED_HOSTS",
                        allowedHosts,
                        "MONTGOLFIERE_POLL_SECONDS",
                        "1"));
        Runtime.getRuntime().addShutdownHook(new Thread(process::kill));
        process.start();
        return new NetworkDesk(process, url);
    }

    private long setUp(String link) {
        browser.token();
        String[] form = {
            "name",
            "Léa Martin",
            "email",
            "lea@verne.example",
            "password",
            PASSWORD,
            "brand",
            "Maison Verne",
            "language",
            "en",
            "zone",
            "Europe/Paris"
        };
        return Long.parseLong(Browser.location(browser.post(link, form)).split("/", -1)[2]);
    }

    /** Connects an account by the API. @param fields what its network's form asks for @return its id */
    long connect(String network, Map<String, String> fields) {
        Map<String, Object> whole = new HashMap<>(fields);
        whole.put("brand", brand);
        whole.put("network", network);
        String typed = Program.JSON.writeValueAsString(whole);
        Program.Told told = program.post("/api/v1/accounts", typed);
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        return told.json().at("/account/id").longValue();
    }

    JsonNode account(long id) {
        return program.get("/api/v1/accounts/" + id).json();
    }

    /** Everything that was said on an account: incoming and our own, with its conversation's id. */
    List<Said> said(long account) {
        return conversations(account)
                .flatMap(each -> thread(each.get("id").longValue()))
                .toList();
    }

    /** @param conversation where it lies @param message as the API shows it */
    record Said(long conversation, JsonNode message) {
        String uri() {
            return message.get("remoteId").stringValue();
        }

        long id() {
            return message.get("id").longValue();
        }

        String kind() {
            return message.get("kind").stringValue();
        }
    }

    /** The message, waited for until the network has told of it and the desk has read it. */
    Said awaited(long account, String uri) {
        return Patience.until(
                PATIENCE,
                () -> said(account).stream()
                        .filter(each -> each.uri().equals(uri))
                        .findFirst()
                        .orElse(null));
    }

    /** How many messages came in on an account. */
    int incoming(long account) {
        return conversations(account)
                .mapToInt(each -> each.get("incoming").intValue())
                .sum();
    }

    private Stream<JsonNode> conversations(long account) {
        JsonNode page = program.get("/api/v1/conversations?limit=200&account=" + account)
                .json();
        assertThat(page.get("next").isNull()).isTrue();
        return page.get("items").valueStream();
    }

    private Stream<Said> thread(long conversation) {
        JsonNode whole = program.get("/api/v1/conversations/" + conversation + "?unfold=true")
                .json();
        return whole.at("/messages/items").valueStream().map(message -> new Said(conversation, message));
    }

    /** Holds an answer. @return its id */
    long reply(long conversation, String text) {
        String body = Program.JSON.writeValueAsString(Map.of("text", text));
        Program.Told told = program.post("/api/v1/conversations/" + conversation + "/replies", body);
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(told.json().get("state").stringValue()).isEqualTo("held");
        return told.json().get("id").longValue();
    }

    JsonNode replied(long reply) {
        return program.get("/api/v1/replies/" + reply).json();
    }

    /** The address of a reply on the network, once it has left. */
    String sent(long reply) {
        return sent(reply, PATIENCE);
    }

    String sent(long reply, Duration patience) {
        try {
            return Patience.until(patience, () -> {
                JsonNode shape = replied(reply);
                return shape.get("state").stringValue().equals("sent")
                        ? shape.get("remoteId").stringValue()
                        : null;
            });
        } catch (AssertionError unsent) {
            throw new AssertionError("not within " + patience + ": " + replied(reply), unsent);
        }
    }

    /** The leases of a dead process end at once, not after their minutes. */
    void leasesEnd() {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("update account set lease_owner = null, lease_until = null").update();
        jdbc.sql("update outgoing set lease_until = lease_until - interval '1 hour'")
                .update();
    }

    @Override
    public void close() {
        process.close();
        database.close();
    }
}
