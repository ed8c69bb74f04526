package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.offduty.Rooms;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class DutyTest {

    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

    private final Rooms rooms = new Rooms("2026-03-03T09:00:00Z");
    private long brand;
    private Member lea;

    @BeforeEach
    void aBrandWithLea() {
        brand = rooms.firm.brand("verne", "Europe/Paris");
        lea = rooms.firm.member("Léa", brand, Role.MANAGER);
    }

    @Test
    void dutyHoldsUntilTheHourThatWasChosenAndEndsByItself() {
        rooms.duty.take(lea, NINE.plus(Duration.ofHours(3)));
        assertThat(rooms.duty.on(brand, NINE.plus(Duration.ofMinutes(179))))
                .extracting(Watch::name)
                .containsExactly("Léa");
        assertThat(rooms.duty.on(brand, NINE.plus(Duration.ofHours(3)))).isEmpty();
    }

    @Test
    void whoIsOnDutyCannotTakeItAgain() {
        rooms.duty.take(lea, NINE.plus(Duration.ofHours(3)));
        rooms.clock.pass(Duration.ofHours(1));
        refused(NINE.plus(Duration.ofHours(5)), "overlap");
    }

    @Test
    void anHourThatHasPassedIsRefused() {
        refused(NINE, "past");
    }

    @Test
    void sixteenHoursAreTheMost() {
        refused(NINE.plus(Duration.ofHours(16)).plusSeconds(1), "long");
        assertThat(rooms.duty.take(lea, NINE.plus(Duration.ofHours(16)))).isInstanceOf(Duty.Taken.OnDuty.class);
    }

    @Test
    void dutyIsNotTakenIntoPlannedTimeOff() {
        rooms.firm.off(lea, NINE.plus(Duration.ofHours(2)), NINE.plus(Duration.ofHours(9)));
        refused(NINE.plus(Duration.ofHours(3)), "off");
    }

    @Test
    void theEndCanBeMovedAndDutyCanBeEnded() {
        rooms.duty.take(lea, NINE.plus(Duration.ofHours(3)));
        rooms.clock.pass(Duration.ofHours(1));
        rooms.duty.change(lea, NINE.plus(Duration.ofHours(5)));
        assertThat(rooms.duty.on(brand, NINE.plus(Duration.ofHours(4)))).hasSize(1);
        rooms.duty.end(lea);
        assertThat(rooms.duty.on(brand, rooms.clock.instant())).isEmpty();
        assertThat(rooms.duty.take(lea, NINE.plus(Duration.ofHours(5)))).isInstanceOf(Duty.Taken.OnDuty.class);
    }

    @Test
    void whoLeftTheBrandHoldsNothing() {
        rooms.duty.take(lea, NINE.plus(Duration.ofHours(3)));
        rooms.firm.leave(lea);
        assertThat(rooms.duty.on(brand, NINE)).isEmpty();
    }

    private void refused(Instant until, String why) {
        assertThat(rooms.duty.take(lea, until)).isEqualTo(new Duty.Taken.Refused("rota.duty.refused." + why));
    }
}
