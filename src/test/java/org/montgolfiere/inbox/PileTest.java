package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PileTest {

    private static final OffsetDateTime SOON = OffsetDateTime.parse("2026-03-02T09:00:00Z");

    private final Pile pile = new Pile();

    @Test
    void dangerComesFirstThenTheNewest() {
        put(1, false);
        put(2, true);
        put(3, false);
        assertThat(pile.isPressed()).isTrue();
        assertThat(order()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void whileDangerIsReadNothingElseGoesAlong() {
        put(1, true);
        put(2, false);
        assertThat(pile.next(true)).isNotNull();
        assertThat(pile.next(true)).isNull();
        assertThat(pile.next(false)).isNotNull();
    }

    @Test
    void whereThereAreTooManyTheOldestAreLetGoAndDangerNever() {
        put(0, true);
        for (int number = 1; number <= Pile.MOST + 10; number++) {
            put(number, false);
        }
        assertThat(pile.room()).isZero();
        assertThat(order()).hasSize(Pile.MOST).startsWith(0L, Pile.MOST + 10L).doesNotContain(1L, 11L);
    }

    @Test
    void whatIsClaimedAgainIsThereOnce() {
        put(1, false);
        pile.add(new Pile.Waiting(new Readings.Due(1, 1, 1, "text", List.of(), SOON.plusMinutes(1)), "text", false));
        assertThat(pile.room()).isEqualTo(Pile.MOST - 1);
        Pile.Waiting one = Objects.requireNonNull(pile.next(false));
        assertThat(one.due().until()).isEqualTo(SOON.plusMinutes(1));
    }

    private void put(long message, boolean pressing) {
        pile.add(new Pile.Waiting(new Readings.Due(message, 1, 1, "text", List.of(), SOON), null, pressing));
    }

    private List<Long> order() {
        List<Long> order = new ArrayList<>();
        for (Pile.Waiting one = pile.next(false); one != null; one = pile.next(false)) {
            order.add(one.due().message());
        }
        return order;
    }
}
