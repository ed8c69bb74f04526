package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;

/** The judge itself; every other test on a full stand-in is judged by it as well, where the contract is at hand. */
class OpenApiTest {

    @Test
    void everythingThatTheConnectorAsksIsInTheContract() {
        Judge judge = judge();
        judge.judged.clear();
        try (MastodonWorld world = new MastodonWorld(Features.FULL)) {
            Notebook desk = new Notebook(world);
            String id = world.says("everything at once");
            desk.read();
            for (Act act : List.of(Act.REPLY, Act.LIKE, Act.REPOST, Act.MUTE, Act.BLOCK, Act.REPORT)) {
                var outgoing = new Outgoing(act, world.network().sendKey(), "words", id, List.of());
                world.network().send(desk.login(), outgoing);
                world.network().find(desk.login(), outgoing);
            }
            world.network().search(desk.login(), "search:1", "#word", null);
            world.network().search(desk.login(), "search:2", "word", null);
            world.network().counts(desk.login());
        }
        assertThat(judge.judged)
                .contains(
                        "POST /api/v1/apps",
                        "POST /oauth/token",
                        "GET /api/v2/instance",
                        "GET /api/v1/notifications",
                        "GET /api/v1/accounts/{id}/statuses",
                        "GET /api/v1/statuses/{id}",
                        "POST /api/v1/statuses",
                        "POST /api/v1/statuses/{id}/favourite",
                        "POST /api/v1/statuses/{id}/reblog",
                        "POST /api/v1/accounts/{id}/mute",
                        "POST /api/v1/accounts/{id}/block",
                        "GET /api/v1/accounts/relationships",
                        "POST /api/v1/reports",
                        "GET /api/v1/timelines/tag/{hashtag}",
                        "GET /api/v2/search",
                        "GET /api/v1/accounts/verify_credentials");
    }

    @Test
    void whatIsNotInTheContractIsComplainedOf() {
        Judge judge = judge();
        var good = Line.Told.json(200, Shapes.read("{}"));
        assertThat(judge.judge(asked("GET", "/api/v1/nothing", ""), good)).isNotEmpty();
        assertThat(judge.judge(asked("GET", "/api/v1/notifications", "colour=red"), Line.Told.json(200, "[]")))
                .containsExactly("GET /api/v1/notifications has no parameter colour");
        assertThat(judge.judge(asked("GET", "/api/v1/statuses/1", ""), good)).isNotEmpty();
        assertThat(judge.judge(asked("GET", "/api/v1/statuses/1", ""), Line.Told.json(302, "{}")))
                .isNotEmpty();
    }

    private static Line.Asked asked(String method, String path, String query) {
        return new Line.Asked(method, path, query, Map.of(), new byte[0]);
    }

    private static Judge judge() {
        Judge judge = Judge.orNull();
        assumeTrue(judge != null, Judge.SETTING + " names no folder with mastodon.openapi.json");
        return java.util.Objects.requireNonNull(judge);
    }
}
