package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;
import tools.jackson.databind.JsonNode;

/** A post to oneself: nobody else sees it, nothing of it is left, and each step is said. */
class TrialTest {

    private MastodonWorld world = new MastodonWorld(Features.FULL);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itIsSentToOneselfAloneReadBackAndDeleted() {
        Notebook desk = new Notebook(world);
        assertThat(tried(desk)).containsExactly("trial-posted", "trial-read:1", "trial-deleted");
        JsonNode posted = posted();
        assertThat(posted.get("visibility").stringValue()).isEqualTo("direct");
        assertThat(posted.get("status").stringValue()).startsWith("Montgolfière ✓ ");
        assertThat(world.published()).isEmpty();
    }

    @Test
    void onAServerOfFewAbilitiesToo() {
        world.close();
        world = new MastodonWorld(Features.PLAIN);
        assertThat(tried(new Notebook(world))).containsExactly("trial-posted", "trial-read:1", "trial-deleted");
        assertThat(world.published()).isEmpty();
    }

    @Test
    void whatWasAcceptedBeforeTheLineBrokeIsFoundAndDeleted() {
        Notebook desk = new Notebook(world);
        world.takes(Taking.DROPPED);
        assertThat(tried(desk)).containsExactly("no-answer", "trial-posted", "trial-read:1", "trial-deleted");
        assertThat(world.published()).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaidAndNothingIsLeft() {
        Notebook desk = new Notebook(world);
        world.takes(Taking.LOST);
        assertThat(tried(desk)).containsExactly("no-answer");
        assertThat(world.published()).isEmpty();
    }

    @Test
    void aRevokedCredentialIsNoStep() {
        Notebook desk = new Notebook(world);
        world.mood(Mood.REVOKED);
        assertThatThrownBy(() -> tried(desk)).isInstanceOf(NetworkTrouble.Revoked.class);
    }

    @Test
    void aReadingThatMeetsItTakesItForNoMessage() {
        Notebook desk = new Notebook(world);
        world.server.population.posts(Shapes.read("{\"status\": \"Montgolfière ✓ 1234\", \"visibility\": \"direct\"}"));
        world.server.population.posts(Shapes.read("{\"status\": \"We open at nine\", \"visibility\": \"public\"}"));
        desk.read();
        assertThat(desk.brought()).hasSize(1);
    }

    private List<String> tried(Notebook desk) {
        assertThat(world.network().triesItself()).isTrue();
        return world.network().tryItself(desk.login()).stream()
                .map(step -> step.replace("channel.mastodon.", ""))
                .toList();
    }

    private JsonNode posted() {
        return world.server.asked.stream()
                .filter(each -> each.method().equals("POST") && each.path().equals("/api/v1/statuses"))
                .map(each -> Shapes.read(each.text()))
                .findFirst()
                .orElseThrow();
    }
}
