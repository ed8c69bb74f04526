package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;

/** Telegram calls the desk; and where that does not work, the desk asks. */
class WebhookTest extends BotTest {

    @Override
    BotWorld world() {
        return new BotWorld(database, URI.create("https://desk.example"));
    }

    @Test
    void onceTelegramCallsTheDeskNoLongerAsks() {
        desk.read();
        String id = world.says("Bonjour");
        desk.read();
        assertThat(desk.heard()).containsExactly(id);
        assertThat(world.server.called).contains("setWebhook").doesNotContain("getUpdates");
    }

    @Test
    void onlyWhoKnowsTheSecretIsHeard() {
        desk.read();
        BotServer.Hooked hooked = Objects.requireNonNull(world.server.hooked());
        Hook hook = world.network().hook();
        assertThat(verdict(hook, hooked.secret(), "{\"update_id\": 5}")).isEqualTo(new Hook.Verdict.Genuine("5"));
        assertThat(verdict(hook, hooked.secret() + "x", "{\"update_id\": 5}")).isEqualTo(new Hook.Verdict.Refused());
        assertThat(verdict(hook, "", "{\"update_id\": 5}")).isEqualTo(new Hook.Verdict.Refused());
        assertThat(verdict(hook, hooked.secret(), "no json")).isInstanceOf(Hook.Verdict.Genuine.class);
    }

    @Test
    void whatOneStreamKeepsAnotherOfTheSameReadingDoesNotUndo() {
        Login login = desk.login();
        world.network().read(login, Updates.STREAM, null);
        BotServer.Hooked hooked = Objects.requireNonNull(world.server.hooked());
        town.writes(Town.group(), Town.lea(), Town.node().put("migrate_to_chat_id", Town.FORUM));
        world.settled();
        world.network().read(login, Hooks.STREAM, null);
        Session kept = Session.parse(desk.login().secret());
        assertThat(kept.hook()).isEqualTo(hooked.secret());
        assertThat(kept.moved()).containsKey(String.valueOf(Town.FORUM));
    }

    @Test
    void aDeskThatAsksHearsNoCaller() {
        Hook hook = world.network().hook();
        assertThat(verdict(hook, "", "{}")).isEqualTo(new Hook.Verdict.Refused());
        assertThat(verdict(hook, "null", "{}")).isEqualTo(new Hook.Verdict.Refused());
    }

    @Test
    void theSameUpdateIsTakenOnce() {
        desk.read();
        String id = world.says("Bonjour");
        BotServer.Hooked hooked = Objects.requireNonNull(world.server.hooked());
        world.server.town.says(Town.privateChat(), "Encore");
        byte[] first = Objects.requireNonNull(world.server.town.waiting.firstEntry())
                .getValue()
                .update()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        URI address = URI.create(hooked.url());
        assertThat(world.server.bringing.bring(address, hooked.secret(), first)).isEqualTo(200);
        assertThat(world.server.bringing.bring(address, hooked.secret(), first)).isEqualTo(200);
        assertThat(Notebook.theirs(desk.read()).map(Incoming.Message::text)).containsExactly("Bonjour", "Encore");
        assertThat(desk.heard()).hasSize(2).contains(id);
    }

    @Test
    void whereCallsDoNotArriveTheDeskAsksAgainAndLosesNothing() {
        desk.read();
        world.server.bringing = (address, secret, body) -> 502;
        String id = world.says("Is anybody there?");
        world.pass(Duration.ofMinutes(2));
        desk.read();
        assertThat(world.server.hooked()).isNull();
        desk.read();
        assertThat(desk.heard()).containsExactly(id);
        world.pass(Duration.ofHours(2));
        desk.read();
        assertThat(world.server.called.stream().filter("setWebhook"::equals)).hasSize(1);
        world.pass(Duration.ofHours(23));
        desk.read();
        assertThat(world.server.called.stream().filter("setWebhook"::equals)).hasSize(2);
    }

    @Test
    void callsThatFailedWhileTheDeskWasAwayDoNotCount() {
        desk.read();
        var works = world.server.bringing;
        world.server.bringing = (address, secret, body) -> 502;
        String id = world.says("Is anybody there?");
        world.pass(Duration.ofMinutes(30)); // nobody looks meanwhile
        desk.read();
        assertThat(world.server.hooked()).isNotNull();
        world.server.bringing = works;
        world.server.deliver();
        desk.read();
        assertThat(desk.heard()).containsExactly(id);
    }

    @Test
    void whatWasBroughtBeforeTheDeskAskedAgainIsStillRead() {
        desk.read();
        String id = world.says("Just in time");
        world.server.methods.hooked = null; // somebody switched it off
        world.pass(Duration.ofMinutes(2));
        desk.read();
        desk.read();
        assertThat(desk.heard()).containsExactly(id);
        String later = world.says("And now?");
        desk.read();
        assertThat(desk.heard()).containsExactly(id, later);
        assertThat(world.network().streams(desk.login())).containsExactly(Updates.STREAM);
    }

    @Test
    void whereTelegramRefusesTheAddressTheDeskAsks() {
        world.server.methods.refusesHooks = true;
        String id = world.says("Bonjour");
        desk.read();
        assertThat(desk.heard()).containsExactly(id);
        assertThat(world.server.called).contains("setWebhook", "getUpdates");
    }

    @Test
    void anotherProgramThatTakesTheWebhookIsNamed() {
        desk.read();
        world.server.methods.hooked = new BotServer.Hooked("https://other.example/x", "secret");
        world.pass(Duration.ofMinutes(2));
        assertThatThrownBy(desk::read)
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.telegram.webhook-elsewhere:other.example");
    }

    @Test
    void whoDisconnectsIsCalledForNoMore() {
        desk.read();
        Login login = desk.login();
        world.hooks.forget();
        world.network().leave(login);
        assertThat(world.server.hooked()).isNull();
        world.server.methods.hooked = new BotServer.Hooked("https://other.example/x", "secret");
        world.network().leave(login);
        assertThat(world.server.hooked()).isNotNull();
    }

    @Test
    void anotherAccountOfTheDeskThatTakesTheBotIsSaid() {
        desk.read();
        String theirs = world.hooks.ofAnotherAccount().toString();
        world.server.methods.hooked = new BotServer.Hooked(theirs, "secret");
        world.pass(Duration.ofMinutes(2));
        assertThatThrownBy(desk::read)
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.telegram.webhook-of-another");
        assertThat(world.server.hooked()).isNotNull();
    }

    @Test
    void connectingAgainSwitchesOffOurOwnWebhookAndSetsAnother() {
        desk.read();
        BotServer.Hooked first = Objects.requireNonNull(world.server.hooked());
        desk.connectAgain();
        assertThat(world.server.hooked()).isNull();
        desk.read();
        BotServer.Hooked second = Objects.requireNonNull(world.server.hooked());
        assertThat(second.url()).isNotEqualTo(first.url());
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(world.server.bringing.bring(URI.create(first.url()), first.secret(), new byte[] {'x'}))
                .isEqualTo(403);
    }

    private Hook.Verdict verdict(Hook hook, String secret, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return hook.verify(
                desk.login(), new Hook.Call(Map.of("x-telegram-bot-api-secret-token", secret), bytes, world.now()));
    }
}
