package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing.Act;

class BadAnswersTest {

    private static final String LIST = "app.bsky.notification.listNotifications";
    private static final String PUT = "com.atproto.repo.putRecord";
    private static final String GET = "com.atproto.repo.getRecord";

    private Stub stub;
    private Desk desk;

    @BeforeEach
    void open() {
        stub = new Stub();
        desk = new Desk("localhost:" + stub.address().getPort(), Duration.ofMillis(700));
        assertThat(desk.connect(stub.address(), "nuage.test", "abcd")).isInstanceOf(Connection.Made.class);
        stub.on("app.bsky.feed.getPosts", Stub.json(200, "{\"posts\":[]}"));
    }

    @AfterEach
    void close() {
        desk.close();
        stub.close();
    }

    static Stream<Stub.Answering> nonsense() {
        return Stream.of(
                Stub.html(200),
                Stub.html(502),
                Stub.html(404),
                Stub.json(200, ""),
                Stub.json(200, "{\"notifications\": [{\"uri\": \"at://did"),
                Stub.json(200, "[]"),
                Stub.json(200, "{}"),
                Stub.json(200, "{\"notifications\": 7}"),
                Stub.json(502, "{\"error\":\"UpstreamFailure\"}"),
                Stub.json(500, "{\"error\":\"InternalServerError\"}"),
                Stub.json(400, "{\"error\":\"InvalidRequest\"}"),
                Stub.bytes(200, "application/json", new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{'}),
                Stub.bytes(302, "text/plain", new byte[0]),
                Stub.half("{\"notifications\": []"),
                Stub.silence(3000));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void aNetworkThatAnswersNonsenseIsAway(Stub.Answering nonsense) {
        stub.on(LIST, nonsense);

        assertThatThrownBy(() -> desk.read("notifications")).isInstanceOf(NetworkTrouble.Away.class);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void signingInAtNonsenseIsRefusedWithASentence(Stub.Answering nonsense) {
        stub.on("com.atproto.server.createSession", nonsense);

        assertThat(desk.connect(stub.address(), "nuage.test", "abcd"))
                .isInstanceOfSatisfying(
                        Connection.Refused.class,
                        refused -> assertThat(refused.why())
                                .isIn("channel.bluesky.unreachable", "channel.bluesky.not-let-in"));
    }

    @Test
    void aLimitHoldsUntilItsEndWithoutAnotherCall() {
        Instant end = Instant.now().plusSeconds(90);
        stub.on(LIST, Stub.limited("RateLimit-Reset", "" + end.getEpochSecond()));

        assertThat(limited().until()).isEqualTo(Instant.ofEpochSecond(end.getEpochSecond()));
        assertThat(limited().until()).isEqualTo(Instant.ofEpochSecond(end.getEpochSecond()));
        assertThat(stub.asked).filteredOn(LIST::equals).hasSize(1);

        stub.on(LIST, Stub.json(200, "{\"notifications\": []}"));
        desk.clock.goOn(Duration.ofSeconds(91));
        assertThat(desk.read("notifications")).isEmpty();
    }

    @Test
    void aLimitWithoutAnEndIsAMinute() {
        stub.on(LIST, Stub.json(429, "{}"));

        assertThat(Duration.between(Instant.now(), limited().until()))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Mon, 32 Foo 2026", ""})
    void aLimitWithANonsensicalEndIsAMinute(String value) {
        stub.on(LIST, Stub.limited("Retry-After", value));

        assertThat(Duration.between(Instant.now(), limited().until()))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
    }

    @Test
    void theLastCallOfAQuotaIsTheLast() {
        stub.on(LIST, exchange -> {
            exchange.getResponseHeaders().set("RateLimit-Remaining", "0");
            exchange.getResponseHeaders()
                    .set("RateLimit-Reset", "" + (Instant.now().getEpochSecond() + 30));
            Stub.json(200, "{\"notifications\": []}").answer(exchange);
        });

        assertThat(desk.read("notifications")).isEmpty();
        assertThat(limited().until()).isAfter(Instant.now());
    }

    @Test
    void whatCannotBeUnderstoodIsSetAsideAndTheRestGoesOn() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        stub.on(
                LIST,
                Stub.json(
                        200,
                        "{\"notifications\": ["
                                + String.join(
                                        ",",
                                        List.of(
                                                good("aaa", "first"),
                                                "7",
                                                "null",
                                                "{\"reason\": \"mention\"}",
                                                "{\"reason\": \"mention\", \"record\": " + deep + "}",
                                                good("bbb", "second").replace("\"second\"", "{\"not\": \"text\"}"),
                                                good("ccc", "third").replace("\"mention\"", "\"applause\""),
                                                good("ddd", "fourth")
                                                        .replace(
                                                                "did:plc:odile\",",
                                                                "did:plc:" + "x".repeat(4000) + "\","),
                                                good("eee", "\\u0000 \\ud83c fifth")))
                                + "]}"));

        List<Incoming> read = desk.read("notifications");

        assertThat(read)
                .filteredOn(Message.class::isInstance)
                .extracting(each -> ((Message) each).text())
                .containsExactlyInAnyOrder("first", "\uFFFD \uFFFD fifth");
        assertThat(read)
                .filteredOn(Incoming.Unreadable.class::isInstance)
                .hasSize(7)
                .allSatisfy(
                        each -> assertThat(((Incoming.Unreadable) each).why()).isEqualTo("channel.bluesky.unreadable"));
        assertThat(desk.read("notifications")).as("a replay").isEmpty();
    }

    @Test
    void aPageThatTheNetworkForgotBeginsTheWalkAnew() {
        stub.on(LIST, exchange -> {
            boolean on = String.valueOf(exchange.getRequestURI().getQuery()).contains("cursor");
            Stub.Answering answering = on && stub.asked.size() < 6
                    ? Stub.json(400, "{\"error\":\"InvalidRequest\",\"message\":\"Malformed cursor\"}")
                    : Stub.json(
                            200,
                            "{\"cursor\": " + (on ? "null" : "\"two\"") + ", \"notifications\": ["
                                    + (on ? good("bbb", "second") : good("aaa", "first")) + "]}");
            answering.answer(exchange);
        });

        assertThat(desk.read("notifications"))
                .extracting(each -> ((Message) each).text())
                .contains("first", "second");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aSendThatMayHaveArrivedIsUnknownUntilItIsLookedUp(int status) {
        stub.on(PUT, Stub.html(status));
        var outgoing = desk.outgoing(Act.POST, null, "Hello");

        assertThat(desk.bluesky.send(desk.login(), outgoing)).isInstanceOf(Delivery.Unknown.class);
        stub.on(GET, Stub.html(502));
        assertThat(desk.bluesky.find(desk.login(), outgoing)).isInstanceOf(Delivery.Unknown.class);
        stub.on(GET, Stub.json(400, "{\"error\":\"RecordNotFound\"}"));
        assertThat(desk.bluesky.find(desk.login(), outgoing))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class, none -> assertThat(none.again()).isNotNull());
        stub.on(GET, Stub.json(200, "{\"uri\":\"x\"}"));
        assertThat(desk.bluesky.find(desk.login(), outgoing)).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void silenceAfterASendIsUnknownAndARefusalIsNotSent() {
        stub.on(PUT, Stub.silence(3000));
        assertThat(desk.send(Act.POST, null, "Hello")).isInstanceOf(Delivery.Unknown.class);
        stub.on(PUT, Stub.half("{\"uri\": "));
        assertThat(desk.send(Act.POST, null, "Hello")).isInstanceOf(Delivery.Unknown.class);
        stub.on(PUT, Stub.json(400, "{\"error\":\"InvalidRequest\",\"message\":\"Record is too odd\"}"));
        assertThat(desk.send(Act.POST, null, "Hello"))
                .isEqualTo(new Delivery.NotSent("channel.bluesky.refused:Record is too odd", null));
        stub.on(PUT, Stub.limited("Retry-After", "40"));
        assertThat(desk.send(Act.POST, null, "Hello"))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class,
                        later -> assertThat(later.again()).isAfter(Instant.now().plusSeconds(30)));
    }

    @Test
    void troubleBeforeTheSendIsNotSentAndTriedAgain() {
        stub.on("app.bsky.feed.getPosts", Stub.json(502, "{\"error\":\"UpstreamFailure\"}"));

        assertThat(desk.send(Act.REPLY, "at://did:plc:odile/app.bsky.feed.post/aaa", "Hello"))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class,
                        later -> assertThat(later.again()).isNotNull());
        assertThat(stub.asked).doesNotContain(PUT);
        stub.close();
        assertThat(desk.send(Act.POST, null, "Nobody there"))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class,
                        later -> assertThat(later.again()).isNotNull());
    }

    @Test
    void only401sOfTheSessionItselfCloseTheAccount() {
        stub.on(LIST, Stub.json(401, "{\"error\":\"BadJwtSignature\"}"));
        assertThatThrownBy(() -> desk.read("notifications")).isInstanceOf(NetworkTrouble.Away.class);

        stub.on("com.atproto.server.refreshSession", Stub.html(503));
        assertThatThrownBy(() -> desk.read("notifications")).isInstanceOf(NetworkTrouble.Away.class);

        stub.on("com.atproto.server.refreshSession", Stub.json(401, "{\"error\":\"AccountTakedown\"}"));
        assertThatThrownBy(() -> desk.read("notifications"))
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.bluesky.taken-down");
    }

    private NetworkTrouble.Limited limited() {
        return catchThrowableOfType(NetworkTrouble.Limited.class, () -> desk.read("notifications"));
    }

    /** A notification that is as it should be. */
    private static String good(String key, String text) {
        String now = Instant.now().toString();
        byte[] json = """
                {"uri": "at://did:plc:odile/app.bsky.feed.post/%s", "cid": "bafy", "reason": "mention",
                 "author": {"did": "did:plc:odile", "handle": "odile.test"}, "indexedAt": "%s",
                 "record": {"$type": "app.bsky.feed.post", "text": "%s", "createdAt": "%s"}}""".formatted(key, now, text, now).getBytes(StandardCharsets.UTF_8);
        return new String(json, StandardCharsets.UTF_8);
    }
}
