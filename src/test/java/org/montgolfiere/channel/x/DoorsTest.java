package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.TestTurns;

/** X is told where to call and for what, and looked after: what it lost, forgot or refuses. */
class DoorsTest extends HookedTest {

    @Test
    void theDeskTellsXWhereToCallAndForWhatOnce() {
        assertThat(network.streams(login())).first().isEqualTo(Hooks.STREAM);
        String opened = look(null);
        assertThat(world.server.calls.callers.webhooks.values())
                .singleElement()
                .asString()
                .startsWith("https://desk.example/hooks/x/");
        assertThat(world.server.calls.callers.subscriptions)
                .map(each -> each.get("event_type").asString())
                .containsExactlyElementsOf(Events.WANTED);
        assertThat(asked).hasSize(1);
        assertThat(network.read(login(), Doors.STREAM, opened).cursor()).isNull();
        assertThat(world.server.calls.callers.webhooks).hasSize(1);
    }

    @Test
    void onceADayXIsAskedWhetherItStillCallsAndToldAnewWhereItDoesNot() {
        String opened = look(null);
        String before = onlyWebhook();
        world.pass(Duration.ofHours(25));
        String well = look(opened);
        assertThat(onlyWebhook()).isEqualTo(before);
        world.server.calls.callers.webhooks.clear();
        world.pass(Duration.ofHours(25));
        look(well);
        assertThat(onlyWebhook()).isNotEqualTo(before);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aWebhookThatWasSilentIsProvedAgainAndOneThatStaysSilentIsMadeAnew() {
        String opened = look(null);
        String before = onlyWebhook();
        world.server.calls.callers.silent.add(before);
        world.pass(Duration.ofHours(25));
        String well = look(opened);
        assertThat(onlyWebhook()).isEqualTo(before);
        world.server.calls.callers.silent.add(before);
        world.server.calls.callers.challenge = address -> !world.server.calls.callers.webhooks.containsValue(address);
        world.pass(Duration.ofHours(25));
        look(well);
        assertThat(onlyWebhook()).isNotEqualTo(before);
    }

    @Test
    void oneThatIsNeverProvedIsSaidAndNotMadeAgainAndAgain() {
        Batch made = network.read(login(), Doors.STREAM, null);
        String webhook = onlyWebhook();
        world.server.calls.callers.silent.add(webhook);
        world.server.calls.callers.challenge = address -> false;
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
        Map<String, String> webhooks = world.server.calls.callers.webhooks;
        webhooks.put("1", "https://desk.example/hooks/x/whose-answer-was-lost");
        webhooks.put("2", hooks.open(another).toString());
        webhooks.put("3", "https://other.example/hooks/x/a");
        world.server.calls.callers.most = 3;
        String opened = look(null);
        assertThat(webhooks).hasSize(3).containsKeys("2", "3");
        look(null); // restored from a copy that knows nothing of it
        assertThat(webhooks).hasSize(3).containsKeys("2", "3");
        assertThat(opened).isNotNull();
    }

    @Test
    void whoDisconnectsIsCalledForNoMoreAndOthersAre() {
        look(null);
        world.server.calls.callers.webhooks.put("3", "https://other.example/hooks/x/a");
        jdbc.sql("delete from hook_door").update();
        network.leave(login());
        assertThat(world.server.calls.callers.webhooks).containsOnlyKeys("3");
        assertThat(world.server.calls.callers.subscriptions).isEmpty();
    }

    @Test
    void aWebhookThatXDoesNotTakeIsSaid() {
        world.server.calls.callers.most = 0;
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
        assertThat(world.server.calls.callers.subscriptions).hasSize(2);
        world.pass(Duration.ofMinutes(20));
        look(made.cursor());
        assertThat(world.server.calls.callers.subscriptions)
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
        assertThat(world.server.calls.callers.subscriptions).hasSize(Events.WANTED.size() - 1);
    }

    private static boolean subscribes(Line.Asked call) {
        return call.method().equals("POST") && call.path().equals("/2/activity/subscriptions");
    }

    private String onlyWebhook() {
        assertThat(world.server.calls.callers.webhooks).hasSize(1);
        return world.server.calls.callers.webhooks.keySet().iterator().next();
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
}
