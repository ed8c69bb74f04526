package org.montgolfiere.rota;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.offduty.Rooms;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.ServiceHours.Saved;
import org.montgolfiere.rota.ServiceHours.Typed;

class ServiceHoursTest {

    private static final Instant NINE_IN_PARIS = Instant.parse("2026-03-03T08:00:00Z");

    private final Rooms rooms = new Rooms("2026-03-03T08:00:00Z");
    private long brand;

    @BeforeEach
    void aBrandInParis() {
        brand = rooms.firm.brand("verne", "Europe/Paris");
    }

    @Test
    void nobodyHoldsTheDeskFromTheEndOfTheLastTurn() {
        rooms.hours.set(brand, List.of(new Typed(TUESDAY, "09:00", "20:00")), false);
        rooms.duty.take(rooms.firm.member("Léa", brand, Role.LEAD), NINE_IN_PARIS.plus(Duration.ofHours(9)));
        assertThat(rooms.hours.unheld(brand))
                .isEqualTo(
                        new Stretch(NINE_IN_PARIS.plus(Duration.ofHours(9)), NINE_IN_PARIS.plus(Duration.ofHours(11))));
    }

    @Test
    void twentyFourOClockIsTheEndOfTheDay() {
        assertThat(rooms.hours.set(brand, List.of(new Typed(MONDAY, "18:00", "24:00")), false))
                .isEqualTo(new Saved.Kept());
        assertThat(rooms.hours.of(brand)).containsExactly(new Opening(MONDAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT));
    }

    @Test
    void anEmptyDayIsADayOff() {
        rooms.hours.set(brand, List.of(new Typed(MONDAY, "", ""), new Typed(TUESDAY, "09:00", "12:00")), false);
        assertThat(rooms.hours.of(brand)).extracting(Opening::day).containsExactly(TUESDAY);
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefusedAndTheOldOnesStay() {
        rooms.hours.set(brand, List.of(new Typed(TUESDAY, "09:00", "12:00")), false);
        assertThat(rooms.hours.set(brand, List.of(new Typed(MONDAY, "18:00", "09:00")), false))
                .isEqualTo(new Saved.Refused("rota.hours.refused.order", MONDAY));
        assertThat(rooms.hours.of(brand)).hasSize(1);
    }

    @Test
    void spansOfOneDayDoNotOverlap() {
        assertThat(rooms.hours.set(
                        brand,
                        List.of(new Typed(MONDAY, "09:00", "13:00"), new Typed(MONDAY, "12:00", "18:00")),
                        false))
                .isEqualTo(new Saved.Refused("rota.hours.refused.overlap", MONDAY));
    }
}
