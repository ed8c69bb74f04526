package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.TestTurns;
import tools.jackson.databind.node.ObjectNode;

/** X calls by itself: it asks its challenge and signs what it brings. */
class WebhooksTest extends HookedTest {
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

    private Hook.Call call(String body, String signature) {
        return new Hook.Call(Map.of(Signatures.HEADER, signature), bytes(body), world.now());
    }
}
