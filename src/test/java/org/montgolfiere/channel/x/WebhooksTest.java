package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** X calls by itself: it is told where and for what, asks its challenge, signs what it brings. */
class WebhooksTest {

    private final XWorld world = new XWorld();
    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Signatures hook = new Signatures();
    private final List<String> asked = new ArrayList<>();
    private X network = world.network();
    private String secret = "";
    private long account;

    @BeforeEach
    void connect() {
        Hooks hooks = TestTurns.hooks("https://desk.example", jdbc, world.clock);
        network = new X(
                new Api(world.outside, world.clock, Duration.ofSeconds(2)), world.clock, TestTurns.turns(), hooks);
        Map<String, String> typed = world.typed();
        typed.put("apisecret", Tokens.API_SECRET);
        typed.put("bearer", Tokens.BEARER);
        Connection.Authorise page = (Connection.Authorise) network.connect(typed, XWorld.BACK);
        String code = world.server.tokens.allow(page.page());
        secret = ((Connection.Made) network.finish(page.pending(), code, false)).secret();
        account = TestTurns.account(jdbc);
        world.server.calls.challenge = this::answersChallenge;
    }

    @AfterEach
    void close() {
        world.close();
        database.close();
    }

    @Test
    void theDeskTellsXWhereToCallAndForWhatOnce() {
        assertThat(network.streams(login())).first().isEqualTo(Hooks.STREAM);
        Batch opened = network.read(login(), Doors.STREAM, null);
        assertThat(world.server.calls.webhooks.values())
                .singleElement()
                .asString()
                .startsWith("https://desk.example/hooks/x/");
        assertThat(world.server.calls.subscriptions)
                .map(each -> each.get("event_type").asString())
                .containsExactlyElementsOf(Events.WANTED);
        assertThat(asked).hasSize(1);
        assertThat(network.read(login(), Doors.STREAM, opened.cursor()).cursor())
                .isNull();
        assertThat(world.server.calls.webhooks).hasSize(1);
    }

    @Test
    void onceADayXIsAskedWhetherItStillCallsAndToldAnewWhereItDoesNot() {
        Batch opened = network.read(login(), Doors.STREAM, null);
        world.pass(Duration.ofHours(25));
        Batch well = network.read(login(), Doors.STREAM, opened.cursor());
        assertThat(world.server.calls.webhooks.keySet()).hasSize(1);
        String before = world.server.calls.webhooks.keySet().iterator().next();
        world.server.calls.webhooks.clear();
        world.pass(Duration.ofHours(25));
        network.read(login(), Doors.STREAM, well.cursor());
        assertThat(world.server.calls.webhooks.keySet()).hasSize(1).doesNotContain(before);
    }

    @Test
    void withoutAnAddressOfTheInternetOrTheSecretsNothingIsOpened() {
        X hidden = world.network();
        assertThat(hidden.streams(login())).doesNotContain(Hooks.STREAM, Doors.STREAM);
        String plain = ((Connection.Made) world.connect()).secret();
        assertThat(network.streams(login(plain))).doesNotContain(Hooks.STREAM, Doors.STREAM);
        assertThat(hook.challenge(login(plain), Map.of("crc_token", "a"))).isNull();
        assertThat(hook.verify(login(plain), call("{}", Signatures.signature("", bytes("{}")))))
                .isInstanceOf(Hook.Verdict.Refused.class);
    }

    /** The values were computed with openssl: {@code printf %s TOKEN | openssl dgst -sha256 -hmac SECRET -binary | base64}. */
    @Test
    void theChallengeIsAnsweredByTheAppsSecret() {
        assertThat(hook.challenge(login(), Map.of("crc_token", "challenge-1")))
                .isEqualTo("{\"response_token\":\"sha256=DJlgMgKJpkZf66+P+GhkHtj19Qz4n7wXAng+z4G4ykk=\"}");
        assertThat(hook.challenge(login(), Map.of("other", "x"))).isNull();
        assertThat(hook.challenge(login(), Map.of("crc_token", "x".repeat(1001))))
                .isNull();
    }

    @Test
    void onlyWhatXSignedIsTakenAndItsNameIsItsSignature() {
        String signature = Signatures.signature(Tokens.API_SECRET, bytes("{}"));
        assertThat(hook.verify(login(), call("{}", signature))).isEqualTo(new Hook.Verdict.Genuine(signature));
        assertThat(hook.verify(login(), call("{ }", signature))).isEqualTo(new Hook.Verdict.Refused());
        assertThat(hook.verify(login(), call("{}", ""))).isEqualTo(new Hook.Verdict.Refused());
        assertThat(hook.verify(login(), call("{}", Signatures.signature("another", bytes("{}")))))
                .isEqualTo(new Hook.Verdict.Refused());
    }

    @Test
    void whatIsBroughtIsTheSameMessageThatAListShows() {
        String ours =
                world.server.town.says(Town.OURS, "We open at nine", null, null).id();
        String quote =
                world.server.town.says(Town.ODILE, "Look at this", null, ours).id();
        List<Incoming> brought = events(event("post.quote.create", quote));
        assertThat(brought).singleElement().isInstanceOfSatisfying(Message.class, message -> {
            assertThat(message.id()).isEqualTo(quote);
            assertThat(message.kind()).isEqualTo(Message.Kind.QUOTE);
            assertThat(message.author().handle()).isEqualTo("odile");
        });
        String mention = world.says("hello");
        Incoming told = events(event("post.mention.create", mention)).getFirst();
        Batch listed = network.read(login(), Mentions.STREAM, null);
        assertThat(listed.items()).contains(told);
    }

    @Test
    void repostsAndFollowersAreSigns() {
        String ours =
                world.server.town.says(Town.OURS, "We open at nine", null, null).id();
        String repost = world.server
                .town
                .add(Town.ODILE, "RT", null, null, ours, List.of())
                .id();
        assertThat(events(event("post.repost.create", repost)))
                .singleElement()
                .isInstanceOfSatisfying(Sign.class, sign -> {
                    assertThat(sign.kind()).isEqualTo(Sign.Kind.REPOST);
                    assertThat(sign.subject()).isEqualTo(ours);
                });
        ObjectNode follow = Views.read("""
                {"data": {"event_type": "follow.follow", "payload": {
                  "source": {"id": "1002", "username": "odile", "name": "Odile"}, "target": {"id": "1001"}}}}""");
        assertThat(events(follow)).singleElement().isInstanceOfSatisfying(Sign.class, sign -> {
            assertThat(sign.kind()).isEqualTo(Sign.Kind.FOLLOW);
            assertThat(sign.author().handle()).isEqualTo("odile");
        });
    }

    @Test
    void whatIsNotReadHereOnlyRings() {
        assertThat(events(Views.read("{\"data\": {\"event_type\": \"dm.received\"}}")))
                .isEmpty();
        assertThat(events(Views.read("{\"data\": {\"event_type\": \"like.create\", \"payload\": {\"id\": \"1\"}}}")))
                .isEmpty();
    }

    private List<Incoming> events(ObjectNode body) {
        return new Events(new Agent(new Api(world.outside, world.clock, Duration.ofSeconds(2)), renewals(), login()))
                .of(bytes(body.toString()));
    }

    private Renewals renewals() {
        return new Renewals(new Api(world.outside, world.clock, Duration.ofSeconds(2)), TestTurns.turns());
    }

    private ObjectNode event(String type, String post) {
        String query = Call.query(Posts.with("ids", post));
        Line.Asked all = new Line.Asked("GET", "/2/tweets", query, Map.of(), new byte[0]);
        ObjectNode shown = new Views(world.server.town, all)
                .posts(List.of(Objects.requireNonNull(world.server.town.said.get(post))), List.of());
        ObjectNode event = Views.read("{\"data\": {\"event_uuid\": \"17\", \"event_type\": \"" + type + "\"}}");
        event.withObject("/data").set("payload", shown.get("data").get(0));
        event.withObject("/data").set("includes", shown.get("includes"));
        return event;
    }

    private boolean answersChallenge(String address) {
        asked.add(address);
        String answer = hook.challenge(login(), Map.of("crc_token", "from X"));
        return ("{\"response_token\":\"" + Signatures.signature(Tokens.API_SECRET, bytes("from X")) + "\"}")
                .equals(answer);
    }

    private Hook.Call call(String body, String signature) {
        return new Hook.Call(Map.of(Signatures.HEADER, signature), bytes(body), world.now());
    }

    private Login login() {
        return login(secret);
    }

    private Login login(String secret) {
        URI base = URI.create("https://api.x.com");
        Account verne =
                new Account(account, 1, "x", Town.OURS, "verne", "Verne", 1, base, Account.State.CONNECTED, null);
        return new Login(verne, secret, renewed -> this.secret = renewed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
