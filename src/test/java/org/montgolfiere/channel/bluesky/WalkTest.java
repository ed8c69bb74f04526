package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

class WalkTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final JsonNode NOTHING = Json.MAPPER.createObjectNode();

    /** A network that shows the newest first and pages by what it showed last. */
    private static final class Shore {
        private final List<Walk.Item> items = new ArrayList<>();
        private final int size;

        Shore(int size) {
            this.size = size;
        }

        void add(String id, Instant at) {
            items.add(new Walk.Item(id, at, NOTHING));
        }

        Walk.Page page(@Nullable String cursor) {
            List<Walk.Item> sorted = items.stream()
                    .sorted(Comparator.comparing(Walk.Item::at)
                            .thenComparing(Walk.Item::id)
                            .reversed())
                    .filter(each -> cursor == null || place(each).compareTo(cursor) < 0)
                    .toList();
            List<Walk.Item> shown = sorted.subList(0, Math.min(size, sorted.size()));
            return new Walk.Page(shown, shown.size() < sorted.size() ? place(shown.getLast()) : null);
        }

        private static String place(Walk.Item item) {
            return item.at() + " " + item.id();
        }
    }

    /** Steps until the walk is done, its cursor written and read again at each, and counts what it brought. */
    private static String walk(Shore shore, @Nullable String cursor, Instant now, Map<String, Integer> brought) {
        @Nullable String at = cursor;
        while (true) {
            Walk walk = Walk.parse(at, START.minus(Duration.ofDays(7)));
            Walk.Step step = walk.step(shore.page(walk.page()), now);
            step.fresh().forEach(item -> brought.merge(item.id(), 1, Integer::sum));
            at = step.next().cursor();
            if (step.done()) return at;
        }
    }

    @RepeatedTest(200)
    void whateverComesInWhicheverOrderIsBroughtOnce() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        Shore shore = new Shore(1 + chance.nextInt(9));
        Map<String, Integer> brought = new HashMap<>();
        Instant now = START;
        @Nullable String cursor = null;
        for (int round = 0; round < 30; round++) {
            now = now.plusSeconds(chance.nextInt(300));
            for (int item = chance.nextInt(chance.nextInt(10) == 0 ? 60 : 5); item > 0; item--) {
                shore.add(round + "-" + item, now.minusSeconds(chance.nextInt(3))); // many share a moment
            }
            if (chance.nextInt(3) > 0) cursor = walk(shore, cursor, now, brought);
        }
        walk(shore, cursor, now, brought);

        assertThat(brought).as("seed %s", seed).hasSize(shore.items.size());
    }

    @Test
    void aReplayBringsNothing() {
        Shore shore = new Shore(10);
        for (int item = 0; item < 35; item++) shore.add("item" + item, START.plusSeconds(item / 7));
        Map<String, Integer> brought = new HashMap<>();

        String cursor = walk(shore, null, START.plusSeconds(60), brought);
        for (int again = 0; again < 5; again++) cursor = walk(shore, cursor, START.plusSeconds(70), brought);

        assertThat(brought)
                .hasSize(35)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aBacklogOfADayComesPageByPageAndWhatComesMeanwhileComesNext() {
        Shore shore = new Shore(100);
        shore.add("known", START);
        Map<String, Integer> brought = new HashMap<>();
        String cursor = walk(shore, null, START, brought);
        for (int item = 0; item < 5000; item++) shore.add("day" + item, START.plusSeconds(10 + item * 17L));
        Instant now = START.plus(Duration.ofDays(1));

        Walk walk = Walk.parse(cursor, START);
        Walk.Step first = walk.step(shore.page(walk.page()), now);
        assertThat(first.done()).isFalse();
        assertThat(first.fresh()).hasSize(100);
        for (int item = 0; item < 250; item++) shore.add("meanwhile" + item, now.plusSeconds(item));
        first.fresh().forEach(item -> brought.merge(item.id(), 1, Integer::sum));
        cursor = walk(shore, first.next().cursor(), now.plusSeconds(300), brought);
        walk(shore, cursor, now.plusSeconds(300), brought);

        assertThat(brought).hasSize(5251);
    }

    @Test
    void aLateOneBelowTheMarkIsStillBrought() {
        Shore shore = new Shore(10);
        Map<String, Integer> brought = new HashMap<>();
        for (int item = 0; item < 30; item++) shore.add("item" + item, START.plusSeconds(item * 20L));
        Instant now = START.plusSeconds(600);
        String cursor = walk(shore, null, now, brought);

        shore.add("late", START.plusSeconds(500));
        walk(shore, cursor, now, brought);

        assertThat(brought).containsEntry("late", 1);
    }

    @Test
    void aMomentInTheFarFutureDoesNotHideWhatComesAfter() {
        Shore shore = new Shore(10);
        Map<String, Integer> brought = new HashMap<>();
        shore.add("liar", Instant.parse("9999-12-31T00:00:00Z"));
        String cursor = walk(shore, null, START, brought);

        shore.add("honest", START.plusSeconds(30));
        walk(shore, cursor, START.plusSeconds(60), brought);

        assertThat(brought).containsKeys("liar", "honest");
    }

    @Test
    void anOldOneInTheMiddleOfAPageDoesNotEndTheWalk() {
        List<Walk.Item> items = new ArrayList<>();
        for (int item = 0; item < 10; item++) {
            Instant at = item == 9 ? Instant.EPOCH : START.plusSeconds(100 - item);
            items.add(new Walk.Item("item" + item, at, NOTHING));
        }

        Walk.Step step = Walk.from(START).step(new Walk.Page(items, "on"), START.plusSeconds(200));

        assertThat(step.done()).isFalse();
        assertThat(step.next().page()).isEqualTo("on");
    }

    @Test
    void aNetworkThatShowsTheSamePageForEverIsLeft() {
        Walk.Page page = new Walk.Page(List.of(new Walk.Item("one", START.plusSeconds(5), NOTHING)), "same");
        Walk.Step first = Walk.from(START).step(page, START.plusSeconds(9));

        assertThat(first.done()).isFalse();
        assertThat(first.next().step(page, START.plusSeconds(9)).done()).isTrue();
    }

    @Test
    void aCursorThatCannotBeReadBeginsAnew() {
        assertThat(Walk.parse("not ours", START)).isEqualTo(Walk.from(START));
        assertThat(Walk.parse(null, START)).isEqualTo(Walk.from(START));
    }
}
