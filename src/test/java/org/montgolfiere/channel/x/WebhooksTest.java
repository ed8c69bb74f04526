package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
import org.montgolfiere.channel.NetworkTrouble;
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
        String opened = look(null);
        assertThat(world.server.calls.webhooks.values())
                .singleElement()
                .asString()
                .startsWith("https://desk.example/hooks/x/");
        assertThat(world.server.calls.subscriptions)
                .map(each -> each.get("event_type").asString())
                .containsExactlyElementsOf(Events.WANTED);
        assertThat(asked).hasSize(1);
        assertThat(network.read(login(), Doors.STREAM, opened).cursor()).isNull();
        assertThat(world.server.calls.webhooks).hasSize(1);
    }

    @Test
    void onceADayXIsAskedWhetherItStillCallsAndToldAnewWhereItDoesNot() {
        String opened = look(null);
        String before = onlyWebhook();
        world.pass(Duration.ofHours(25));
        String well = look(opened);
        assertThat(onlyWebhook()).isEqualTo(before);
        world.server.calls.webhooks.clear();
        world.pass(Duration.ofHours(25));
        look(well);
        assertThat(onlyWebhook()).isNotEqualTo(before);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aWebhookThatWasSilentIsProvedAgainAndOneThatStaysSilentIsMadeAnew() {
        String opened = look(null);
        String before = onlyWebhook();
        world.server.calls.silent.add(before);
        world.pass(Duration.ofHours(25));
        String well = look(opened);
        assertThat(onlyWebhook()).isEqualTo(before);
        world.server.calls.silent.add(before);
        world.server.calls.challenge = address -> !world.server.calls.webhooks.containsValue(address);
        world.pass(Duration.ofHours(25));
        look(well);
        assertThat(onlyWebhook()).isNotEqualTo(before);
    }

    @Test
    void oneThatIsNeverProvedIsSaidAndNotMadeAgainAndAgain() {
        Batch made = network.read(login(), Doors.STREAM, null);
        String webhook = onlyWebhook();
        world.server.calls.silent.add(webhook);
        world.server.calls.challenge = address -> false;
        for (int times = 0; times < 3; times++) {
            assertThatThrownBy(() -> look(made.cursor()))
                    .isInstanceOf(NetworkTrouble.Away.class)
                    .hasMessage("channel.x.webhook-unproved");
        }
        assertThat(onlyWebhook()).isEqualTo(webhook);
    }

    @Test
    void whatWasMadeForTheAccountAndLostMakesRoomAndOthersStay() {
        Hooks hooks = TestTurns.hooks("https://desk.example", jdbc, world.clock);
        Account another = new Account(
                TestTurns.account(jdbc, "1002"),
                1,
                "x",
                "1002",
                "odile",
                "Odile",
                1,
                URI.create("https://api.x.com"),
                Account.State.CONNECTED,
                null);
        Map<String, String> webhooks = world.server.calls.webhooks;
        webhooks.put("1", "https://desk.example/hooks/x/whose-answer-was-lost");
        webhooks.put("2", hooks.open(another).toString());
        webhooks.put("3", "https://other.example/hooks/x/a");
        world.server.calls.most = 3;
        String opened = look(null);
        assertThat(webhooks).hasSize(3).containsKeys("2", "3");
        look(null); // restored from a copy that knows nothing of it
        assertThat(webhooks).hasSize(3).containsKeys("2", "3");
        assertThat(opened).isNotNull();
    }

    @Test
    void whoDisconnectsIsCalledForNoMoreAndOthersAre() {
        look(null);
        world.server.calls.webhooks.put("3", "https://other.example/hooks/x/a");
        jdbc.sql("delete from hook_door").update();
        network.leave(login());
        assertThat(world.server.calls.webhooks).containsOnlyKeys("3");
        assertThat(world.server.calls.subscriptions).isEmpty();
    }

    @Test
    void aWebhookThatXDoesNotTakeIsSaid() {
        world.server.calls.most = 0;
        assertThatThrownBy(() -> look(null))
                .isInstanceOf(NetworkTrouble.Away.class)
                .hasMessage("channel.x.webhook-refused");
    }

    @Test
    void whatCouldNotBeAskedForIsSaidAndAskedForLaterAndNothingTwice() {
        world.server.judged = false;
        AtomicInteger number = new AtomicInteger();
        world.server.instead = call -> subscribes(call) && number.incrementAndGet() == 3
                ? Problems.error(429, 88, "Rate limit exceeded")
                : null;
        Batch made = network.read(login(), Doors.STREAM, null);
        assertThatThrownBy(() -> look(made.cursor())).isInstanceOf(NetworkTrouble.Limited.class);
        assertThat(world.server.calls.subscriptions).hasSize(2);
        world.pass(Duration.ofMinutes(20));
        look(made.cursor());
        assertThat(world.server.calls.subscriptions)
                .map(each -> each.get("event_type").asString())
                .containsExactlyElementsOf(Events.WANTED);
    }

    @Test
    void whatXRefusesToBringIsSaidByItsNameAndTheRestIsBrought() {
        world.server.judged = false;
        world.server.instead = call -> subscribes(call) && call.text().contains("post.quote.create")
                ? Problems.told(403, "disallowed-resource", "Not for this app")
                : null;
        assertThatThrownBy(() -> look(null))
                .isInstanceOf(NetworkTrouble.Away.class)
                .hasMessage("channel.x.subscription-refused:post.quote.create");
        assertThat(world.server.calls.subscriptions).hasSize(Events.WANTED.size() - 1);
    }

    @Test
    void whoIsErasedIsNotLeftInWhatWasBrought() {
        String mention = world.says("hello");
        assertThat(Events.by(
                        Town.ODILE, bytes(event("post.mention.create", mention).toString())))
                .isTrue();
        assertThat(Events.by(
                        Town.EMILE, bytes(event("post.mention.create", mention).toString())))
                .isFalse();
        assertThat(Events.by(Town.EMILE, bytes("{\"data\": {\"event_type\": \"dm.received\"}}")))
                .isTrue();
        assertThat(Events.by(
                        "1002",
                        bytes("{\"data\": {\"event_type\": \"follow.follow\", \"payload\": {"
                                + "\"source\": {\"id\": \"1002\"}, \"target\": {\"id\": \"1001\"}}}}")))
                .isTrue();
        assertThat(Events.by("1002", bytes("no json"))).isFalse();
    }

    @Test
    void onlyWhatBringsPeoplesWordsMakesTheAccountDeaf() {
        assertThat(network.streams(login()).stream().filter(network::bringsWhatPeopleSay))
                .containsExactly(Hooks.STREAM, Mentions.STREAM, Letters.STREAM);
        assertThat(network.bringsWhatPeopleSay("search:1")).isTrue();
    }

    private static boolean subscribes(Line.Asked call) {
        return call.method().equals("POST") && call.path().equals("/2/activity/subscriptions");
    }

    private String onlyWebhook() {
        assertThat(world.server.calls.webhooks).hasSize(1);
        return world.server.calls.webhooks.keySet().iterator().next();
    }

    /** Reads to the end, as the poller does. @return where it ended */
    private @Nullable String look(@Nullable String from) {
        String cursor = from;
        while (true) {
            Batch batch = network.read(login(), Doors.STREAM, cursor);
            cursor = batch.cursor() == null ? cursor : batch.cursor();
            if (!batch.more()) return cursor;
        }
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
        assertThat(hook.challenge(login(), Map.of("crc_token", "x".repeat(201))))
                .isNull();
    }

    @Test
    void whatTheChallengeSignsIsNoDelivery() {
        String forged = "{\"data\":{\"event_type\":\"follow.follow\",\"filter\":{\"user_id\":\"1001\"}}}";
        for (String token : List.of(forged, "{}", "\"quoted\"", "[1]", "two words", "é")) {
            assertThat(hook.challenge(login(), Map.of("crc_token", token)))
                    .as(token)
                    .isNull();
        }
        for (String token : List.of("null", "true", "1001", "MTAwMQ==", "a-b_c")) {
            String signed = Signatures.signature(Tokens.API_SECRET, bytes(token));
            assertThat(hook.challenge(login(), Map.of("crc_token", token))).contains(signed);
            assertThat(hook.verify(login(), call(token, signed))).as(token).isEqualTo(new Hook.Verdict.Refused());
        }
    }

    @Test
    void whatIsForAnotherAccountOfTheAppIsRefused() {
        for (String filter : List.of("{\"user_id\": \"1002\"}", "{}", "\"1001\"")) {
            String body = "{\"data\": {\"event_type\": \"dm.received\", \"filter\": " + filter + "}}";
            String signature = Signatures.signature(Tokens.API_SECRET, bytes(body));
            assertThat(hook.verify(login(), call(body, signature))).as(filter).isEqualTo(new Hook.Verdict.Refused());
        }
    }

    @Test
    void onlyWhatXSignedIsTakenAndItsNameIsItsSignature() {
        String body = "{\"data\": {\"filter\": {\"user_id\": \"1001\"}}}";
        String signature = Signatures.signature(Tokens.API_SECRET, bytes(body));
        assertThat(hook.verify(login(), call(body, signature))).isEqualTo(new Hook.Verdict.Genuine(signature));
        assertThat(hook.verify(login(), call(body + " ", signature))).isEqualTo(new Hook.Verdict.Refused());
        assertThat(hook.verify(login(), call(body, ""))).isEqualTo(new Hook.Verdict.Refused());
        assertThat(hook.verify(login(), call(body, Signatures.signature("another", bytes(body)))))
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
        String answer = hook.challenge(login(), Map.of("crc_token", "from_X"));
        return ("{\"response_token\":\"" + Signatures.signature(Tokens.API_SECRET, bytes("from_X")) + "\"}")
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
