package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What happens is told to who subscribed: signed, again until it is received, given up after a day. */
@TestPropertySource(properties = {"MONTGOLFIERE_WEBHOOKS=false", "MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8"})
class WebhookTest extends ApiTest {

    record Heard(String body, String signature, String event, String delivery) {}

    @Autowired
    Courier courier;

    @Autowired
    Undelivered undelivered;

    @Autowired
    TransactionOperations transactions;

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    HttpServer receiver;
    Brand brand;
    Program admin;
    long account;
    long webhook;
    String secret;

    @BeforeEach
    void aSubscriber() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    headers.getFirst("Montgolfiere-Signature"),
                    headers.getFirst("Montgolfiere-Event"),
                    headers.getFirst("Montgolfiere-Delivery")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        brand = brand();
        admin = program(brand, Role.ADMIN);
        account = account(admin, brand);
        JsonNode made = admin.post("/api/v1/webhooks", """
                {"brand": %d, "address": "http://127.0.0.1:%d/hook", "events": ["message.stored", "conversation.changed"]}""".formatted(
                                brand.id(), receiver.getAddress().getPort()))
                .json();
        webhook = made.at("/webhook/id").asLong();
        secret = made.get("secret").asString();
        jdbc.sql("update webhook set ended_at = created_at where id <> :id")
                .param("id", webhook)
                .update();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    void tell(String id) {
        admin.post("/api/v1/accounts/" + account + "/messages", "[" + message(id, "a secret word") + "]");
    }

    @Test
    void aNewMessageIsToldWithoutItsWordsAndSigned() {
        tell("t-1");
        assertThat(courier.runDue()).isEqualTo(1);
        Heard one = heard.getFirst();
        Contract.assertFits("/components/schemas/WebhookBody", one.body(), one.body());
        assertThat(one.body()).contains("message.stored").doesNotContain("secret word", "Claire", "person");
        assertThat(one.event()).isEqualTo("message.stored");
        assertThat(one.signature()).isEqualTo(Signature.of(secret, clock.instant(), one.body()));
        assertThat(one.signature()).isNotEqualTo(Signature.of("another", clock.instant(), one.body()));
        assertThat(courier.runDue()).isZero();
    }

    @Test
    void aChangeIsToldWithoutWhoMadeIt() {
        long conversation = conversation(admin, account, "t-1", false);
        courier.runDue();
        heard.clear();
        admin.post("/api/v1/conversations/" + conversation + "/closure");
        courier.runDue();
        assertThat(heard).hasSize(1);
        String body = heard.getFirst().body();
        Contract.assertFits("/components/schemas/WebhookBody", body, body);
        assertThat(body)
                .contains("\"change\":\"closed\"", "\"state\":\"closed\"")
                .doesNotContain("actor", "Camille");
    }

    @Test
    void whatIsUndoneIsNotTold() {
        transactions.executeWithoutResult(status -> {
            new Announcing().publish();
            status.setRollbackOnly();
        });
        assertThat(courier.runDue()).isZero();
    }

    @Autowired
    org.springframework.context.ApplicationEventPublisher events;

    class Announcing {
        void publish() {
            events.publishEvent(new org.montgolfiere.inbox.MessagesStored(brand.id(), account, List.of(1L)));
        }
    }

    @Test
    void aDeliveryThatFailsIsTriedAgainUnderTheSameNumberAndCountedOnce() {
        status = 500;
        tell("t-1");
        courier.runDue();
        assertThat(courier.runDue()).isZero();
        status = 200;
        clock.pass(Duration.ofSeconds(10));
        assertThat(courier.runDue()).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        assertThat(courier.runDue()).isZero();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).delivery()).isEqualTo(heard.get(1).delivery());
        assertThat(heard.get(0).body()).isEqualTo(heard.get(1).body());
    }

    @Test
    void afterADayItIsGivenUpShownAndReplayed() {
        status = 503;
        tell("t-1");
        for (int tries = 0; tries < 60; tries++) {
            courier.runDue();
            clock.pass(Duration.ofHours(1));
        }
        JsonNode dead =
                admin.get("/api/v1/webhooks/" + webhook + "/deliveries").json().get("items");
        assertThat(dead).hasSize(1);
        assertThat(dead.at("/0/why").asString()).isEqualTo("503");
        int before = heard.size();
        status = 200;
        long delivery = dead.at("/0/id").asLong();
        assertThat(admin.post("/api/v1/deliveries/" + delivery + "/replay").status())
                .isEqualTo(204);
        assertThat(admin.post("/api/v1/deliveries/" + delivery + "/replay").status())
                .isEqualTo(409);
        assertThat(courier.runDue()).isEqualTo(1);
        assertThat(heard).hasSize(before + 1);
        assertThat(admin.get("/api/v1/webhooks/" + webhook).json().get("dead").asInt())
                .isZero();
    }

    @Test
    void aProcessThatDiesHalfWayLeavesItToTheNext() {
        tell("t-1");
        jdbc.sql("update delivery set tries = tries + 1, next_try_at = :lease where webhook_id = :id")
                .param("lease", clock.instant().plusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .param("id", webhook)
                .update();
        assertThat(courier.runDue()).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(courier.runDue()).isEqualTo(1);
        assertThat(heard).hasSize(1);
    }

    @Test
    void anEndedWebhookHearsNothingMore() {
        tell("t-1");
        assertThat(admin.delete("/api/v1/webhooks/" + webhook).status()).isEqualTo(204);
        tell("t-2");
        assertThat(courier.runDue()).isZero();
        assertThat(admin.get("/api/v1/webhooks/" + webhook).status()).isEqualTo(404);
    }

    @Test
    void aPrivateAddressThatTheHostDidNotListIsNotCalled() {
        admin.post("/api/v1/webhooks", """
                {"brand": %d, "address": "http://10.0.0.1/hook", "events": ["message.stored"]}""".formatted(brand.id()));
        admin.delete("/api/v1/webhooks/" + webhook);
        tell("t-1");
        assertThat(courier.runDue()).isEqualTo(1);
        assertThat(jdbc.sql("select why from delivery order by id desc limit 1")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("a private address");
    }

    @Test
    void aSlowWebhookKeepsOnlyItselfWaiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        HttpServer slow = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        slow.createContext("/hook", exchange -> {
            asked.countDown();
            await(answers);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        slow.start();
        try {
            subscribe(slow);
            tell("t-1");
            List<Future<Integer>> first = courier.startDue();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            for (int number = 2; number < 4; number++) {
                tell("t-" + number);
                while (heard.size() < number && System.nanoTime() < latest) {
                    courier.startDue();
                }
                assertThat(heard).hasSize(number);
            }
            answers.countDown();
            for (Future<Integer> each : first) {
                each.get(10, TimeUnit.SECONDS);
            }
            assertThat(courier.runDue()).isZero();
        } finally {
            answers.countDown();
            slow.stop(0);
        }
    }

    @Test
    void aRestoredDeskTellsNothingASecondTime() {
        tell("t-1");
        undelivered.settle();
        assertThat(courier.runDue()).isZero();
        assertThat(heard).isEmpty();
        assertThat(admin.get("/api/v1/webhooks/" + webhook + "/deliveries")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    private void subscribe(HttpServer server) {
        admin.post("/api/v1/webhooks", """
                {"brand": %d, "address": "http://127.0.0.1:%d/hook", "events": ["message.stored"]}""".formatted(
                        brand.id(), server.getAddress().getPort()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSecretLiesSealedAndAnAddressMustBeOne() {
        byte[] kept = jdbc.sql("select secret from webhook where id = :id")
                .param("id", webhook)
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(admin.post("/api/v1/webhooks", """
                {"brand": %d, "address": "ftp://x", "events": ["message.stored"]}""".formatted(brand.id())).status())
                .isEqualTo(422);
        assertThat(admin.post("/api/v1/webhooks", """
                {"brand": %d, "address": "https://x.example", "events": ["person.tired"]}""".formatted(brand.id())).status())
                .isEqualTo(400);
    }
}
