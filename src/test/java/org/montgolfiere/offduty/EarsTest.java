package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** The shift ends while one writes: that thread stays live, and nothing new enters. */
class EarsTest {

    private final Rooms rooms = new Rooms("2026-03-03T09:00:00Z");
    private final Set<Long> begun = new HashSet<>(Set.of(7L));
    private final Ears ears = new Ears(rooms.personal, (person, since) -> Set.copyOf(begun), rooms.clock);
    private Member lea;

    @BeforeEach
    void begin() {
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
    }

    @AfterEach
    void close() {
        rooms.database.close();
    }

    @Test
    void whatOneAnswersStaysLiveAfterTheEndAndNothingElseDoes() {
        Ear ear = onDuty();
        assertThat(ear.hears("conversation", "8")).isTrue();
        rooms.clock.pass(Duration.ofHours(1));
        assertThat(ear.hears("conversation", "8")).isFalse();
        assertThat(ear.hears("conversations", "1")).isFalse();
        assertThat(ear.hears("resync", "0")).isFalse();
        assertThat(ear.hears("storms", "7")).isFalse();
        assertThat(ear.hears("conversation", "7")).isTrue();
        assertThat(ear.hears("looking", "7")).isTrue();
        assertThat(ear.hears("duty", "1")).isTrue();
    }

    @Test
    void onceItWasSentNothingIsHeardAnyMore() {
        Ear ear = onDuty();
        rooms.clock.pass(Duration.ofHours(1));
        assertThat(ear.hears("conversation", "7")).isTrue();
        begun.clear();
        rooms.clock.pass(Duration.ofSeconds(5));
        assertThat(ear.hears("conversation", "7")).isFalse();
    }

    @Test
    void whoGoesOffByHandOrComesBackIsHeardOfAtOnce() {
        Ear ear = onDuty();
        rooms.duty.end(lea);
        ear.hears("duty", "1");
        assertThat(ear.hears("conversation", "8")).isFalse();
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(1)));
        ear.hears("duty", "1");
        assertThat(ear.hears("conversation", "8")).isTrue();
    }

    @Test
    void whoComesOffDutyByTheirOwnWillHearsWhatTheyCameFor() {
        assertThat(ears.of(lea).hears("conversation", "8")).isTrue();
    }

    @Test
    void aPageThatWasOpenBeforeTheyWentOnDutyIsQuietAfterTheEndAsWell() {
        Ear ear = ears.of(lea);
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(1)));
        assertThat(ear.hears("duty", "1")).isTrue();
        assertThat(ear.hears("conversation", "8")).isTrue();
        rooms.clock.pass(Duration.ofHours(1));
        assertThat(ear.hears("conversation", "8")).isFalse();
        assertThat(ear.hears("conversation", "7")).isTrue();
    }

    @Test
    void aShiftThatBeginsByItselfCountsForAPageThatWasOpenBefore() {
        Ear ear = ears.of(lea);
        rooms.jdbc
                .sql("""
                        insert into duty (person_id, brand_id, starts_at, ends_at)
                        values (:person, :brand, :now + interval '5 minutes', :now + interval '1 hour')
                        """)
                .param("person", lea.person())
                .param("brand", lea.brand())
                .param("now", rooms.clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        rooms.clock.pass(Duration.ofMinutes(30));
        assertThat(ear.hears("conversation", "8")).isTrue();
        rooms.clock.pass(Duration.ofMinutes(31));
        assertThat(ear.hears("conversation", "8")).isFalse();
    }

    private Ear onDuty() {
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(1)));
        return ears.of(lea);
    }
}
