package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;

/** Who leaves, and when they are back, against a strip of minutes that shares no code with it. */
class LeavingTest {

    private static final Instant START = Instant.parse("2026-03-28T00:00:00Z");
    private static final int MINUTES = 3 * 24 * 60;
    private static final int PEOPLE = 4;

    private final List<Watch> watches = new ArrayList<>();
    private final BitSet[] strips = new BitSet[PEOPLE];

    @Test
    void generatedDaysLeaveAndReturnAsAStripOfMinutesDoes() {
        int left = 0;
        for (long seed : seeds()) {
            System.out.println("seed " + seed);
            Random random = new Random(seed);
            draw(random);
            for (int look = 0; look < 200; look++) {
                int after = random.nextInt(MINUTES - 1);
                int upTo = after + 1 + random.nextInt(MINUTES - after - 1);
                List<Leaving> found = Leaving.between(watches, at(after), at(upTo));
                assertThat(found.stream()
                                .sorted(Comparator.comparing(Leaving::person))
                                .toList())
                        .as("seed %d, after %d up to %d", seed, after, upTo)
                        .isEqualTo(expected(after, upTo));
                left += found.size();
            }
        }
        assertThat(left).isPositive();
    }

    private void draw(Random random) {
        watches.clear();
        for (int person = 0; person < PEOPLE; person++) {
            strips[person] = new BitSet(MINUTES);
            for (int turn = 0; turn < 5; turn++) {
                int from = random.nextInt(MINUTES - 1);
                int to = Math.min(MINUTES, from + 1 + random.nextInt(600));
                boolean call = random.nextInt(5) == 0;
                watches.add(new Watch(
                        person, "P" + person, new Stretch(at(from), at(to)), call ? Mode.ON_CALL : Mode.ON_SITE));
                if (!call) {
                    strips[person].set(from, to);
                }
            }
        }
    }

    /** A turn that ends within another of the same person still ends: the later end counts, if nothing holds at the look. */
    private List<Leaving> expected(int after, int upTo) {
        List<Leaving> expected = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int last = -1;
            for (int minute = after; minute < upTo; minute++) {
                last = strips[person].get(minute) ? minute + 1 : last;
            }
            if (last <= after || strips[person].get(upTo) || last > upTo) {
                continue;
            }
            int back = strips[person].nextSetBit(upTo + 1);
            expected.add(new Leaving(person, at(last), back < 0 ? null : at(back)));
        }
        return expected;
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static long[] seeds() {
        String chosen = System.getProperty("seed");
        return chosen == null ? new Random().longs(10).toArray() : new long[] {Long.parseLong(chosen)};
    }
}
