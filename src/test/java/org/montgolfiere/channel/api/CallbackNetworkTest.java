package org.montgolfiere.channel.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.Network.Field;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.outside.Outside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallbackNetworkTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer callback;
    private Outside outside;
    private CallbackNetwork network;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile long silence;
    private volatile byte[] body = new byte[0];
    private volatile Map<String, List<String>> headers = Map.of();

    @BeforeEach
    void open() throws IOException {
        callback = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        callback.setExecutor(threads);
        callback.createContext("/", this::handle);
        callback.start();
        outside = new Outside("localhost:" + callback.getAddress().getPort());
        network = new CallbackNetwork(outside, Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofSeconds(3));
    }

    @AfterEach
    void close() {
        callback.stop(0);
        outside.close();
        threads.shutdownNow();
    }

    @Test
    void anActIsPostedSignedUnderItsKey() {
        answer = "{\"id\": \"their-7\", \"url\": \"https://shop.example/reviews/7\"}";
        Outgoing outgoing = new Outgoing(
                Act.REPLY,
                network.sendKey(),
                "Merci, à bientôt 🎈",
                "review-3",
                List.of(new Outgoing.Picture("image/png", new byte[] {1, 2, 3}, "A balloon")));

        Delivery delivery = network.send(login(address()), outgoing);

        assertThat(delivery).isEqualTo(new Delivery.Sent("their-7", "https://shop.example/reviews/7"));
        JsonNode told = new JsonMapper().readTree(body);
        assertThat(told.get("act").stringValue()).isEqualTo("reply");
        assertThat(told.get("key").stringValue()).isEqualTo(outgoing.key());
        assertThat(told.get("account").longValue()).isEqualTo(7);
        assertThat(told.get("subject").stringValue()).isEqualTo("review-3");
        assertThat(told.get("text").stringValue()).isEqualTo("Merci, à bientôt 🎈");
        assertThat(told.at("/images/0/content").stringValue()).isEqualTo("AQID");
        assertThat(told.at("/images/0/alt").stringValue()).isEqualTo("A balloon");
        assertThat(header("Idempotency-key")).isEqualTo(outgoing.key());
        assertThat(header("Montgolfiere-signature")).isEqualTo(Signature.of(SECRET, body, NOON));
    }

    /** The value was computed by another program: {@code printf '1795435200.{}' | openssl dgst -sha256 -hmac SECRET}. */
    @Test
    void theSignatureIsWhatTheDocumentationSays() {
        assertThat(Signature.of(SECRET, "{}".getBytes(StandardCharsets.UTF_8), NOON))
                .isEqualTo("t=1795435200,v1=c73ec7e7df9d1937401f721ef3db3184bf0c938e9a75246e61ddac482ba78458");
    }

    @Test
    void aCallbackWithoutAnIdOfItsOwnAcceptsTheKey() {
        for (String said :
                List.of("", "OK", "[]", "{\"id\": 7, \"url\": \"javascript:alert(1)\"}", "{\"id\": \" \"}")) {
            answer = said;
            assertThat(send("key-1")).isEqualTo(new Delivery.Sent("key-1", null));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 410, 422})
    void whatTheCallbackDeclinesIsForAPerson(int declined) {
        status = declined;
        assertThat(send("key-1")).isEqualTo(new Delivery.NotSent("channel.api.refused:" + declined, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429})
    void whatTheCallbackPutsOffIsTriedAgain(int later) {
        status = later;
        assertThat(send("key-1")).isEqualTo(new Delivery.NotSent("channel.api.not-now", NOON.plusSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aFaultOfTheCallbackMayHaveArrivedAndIsMadeAgainUnderTheSameKey(int fault) {
        status = fault;
        Outgoing outgoing = outgoing("key-1");

        assertThat(network.send(login(address()), outgoing)).isEqualTo(new Delivery.Unknown("channel.api.no-answer"));
        assertThat(network.find(login(address()), outgoing))
                .isEqualTo(new Delivery.NotSent("channel.api.made-again", NOON.plusSeconds(30)));
    }

    @Test
    void silenceMayHaveArrivedAndNobodyThereDidNot() {
        silence = 3000;
        assertThat(send("key-1")).isInstanceOf(Delivery.Unknown.class);
        callback.stop(0);
        assertThat(send("key-1")).isEqualTo(new Delivery.NotSent("channel.api.unreachable", NOON.plusSeconds(30)));
    }

    @Test
    void aPrivateAddressIsNeverCalled() {
        URI elsewhere = URI.create("http://127.0.0.1:" + callback.getAddress().getPort() + "/");

        assertThat(network.send(login(elsewhere), outgoing("key-1")))
                .isEqualTo(new Delivery.NotSent("channel.api.refused-address", null));
        assertThat(body).isEmpty();
    }

    @Test
    void theFormBringsAFreshSecretEachTime() {
        assertThat(secret()).hasSize(64).isNotEqualTo(secret());
        Map<String, String> typed =
                Map.of("name", " Shop Reviews ", "callback", "https://shop.example/desk", "secret", SECRET);

        assertThat(network.connect(typed))
                .isEqualTo(new Connection.Made(
                        "shop reviews", "Shop Reviews", "Shop Reviews", "https://shop.example/desk", SECRET));
    }

    @Test
    void whatCannotBeAnAccountIsRefused() {
        assertThat(refusal("", "https://shop.example", SECRET)).isEqualTo("channel.api.bad-name:80");
        assertThat(refusal("Shop", "shop.example", SECRET)).isEqualTo("channel.api.bad-callback");
        assertThat(refusal("Shop", "ftp://shop.example", SECRET)).isEqualTo("channel.api.bad-callback");
        assertThat(refusal("Shop", "https://me:word@shop.example", SECRET)).isEqualTo("channel.api.bad-callback");
        assertThat(refusal("Shop", "https://shop.example", "short")).isEqualTo("channel.api.short-secret");
    }

    private String refusal(String name, String address, String secret) {
        Connection connection = network.connect(Map.of("name", name, "callback", address, "secret", secret));
        return ((Connection.Refused) connection).why();
    }

    private String secret() {
        return network.fields().stream()
                .filter(field -> field.name().equals("secret"))
                .map(Field::initial)
                .findFirst()
                .orElseThrow();
    }

    private Delivery send(String key) {
        return network.send(login(address()), outgoing(key));
    }

    private static Outgoing outgoing(String key) {
        return new Outgoing(Act.REPLY, key, "Thank you", "review-3", List.of());
    }

    private URI address() {
        return URI.create("http://localhost:" + callback.getAddress().getPort() + "/desk");
    }

    private static Login login(URI address) {
        Account account = new Account(7, 1, "api", "shop", "Shop", "Shop", 3, address, Account.State.CONNECTED, null);
        return new Login(account, SECRET, renewed -> {});
    }

    private String header(String name) {
        return Objects.requireNonNull(headers.get(name)).getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        body = exchange.getRequestBody().readAllBytes();
        headers = Map.copyOf(exchange.getRequestHeaders());
        try {
            Thread.sleep(silence);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        byte[] said = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }
}
