package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.OffTimes.Adding;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** Off times as people wish them, with every wish that cannot be. */
class OffTimesTest extends RestTest {

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private Stopping stopping;

    private Member tom;
    private Viewer own;

    @BeforeEach
    void somebody() {
        tom = member("Tom", Role.MANAGER);
        own = viewer(tom);
    }

    @Test
    void anEndThatIsNotAfterTheBeginningIsRefused() {
        assertThat(add(at(14, "18:00"), at(14, "18:00"))).isInstanceOf(Adding.Refused.class);
        assertThat(add(at(14, "18:00"), at(14, "17:00"))).isInstanceOf(Adding.Refused.class);
    }

    @Test
    void whatIsOverIsNoOffTimeAndWhatBeganCountsFromNow() {
        assertThat(add(at(1, "18:00"), at(2, "18:00"))).isInstanceOf(Adding.Refused.class);
        assertThat(add(at(9, "18:00"), at(11, "18:00"))).isInstanceOf(Adding.Added.class);
        assertThat(offTimes.ahead(own).getFirst().start()).isEqualTo(clock.instant());
    }

    @Test
    void threeYearsGoAndTenDoNot() {
        Instant begins = at(14, "09:00");
        assertThat(add(begins, begins.plus(Duration.ofDays(3653)))).isInstanceOf(Adding.Refused.class);
        assertThat(add(begins.plus(Duration.ofDays(3653)), begins.plus(Duration.ofDays(3654))))
                .isInstanceOf(Adding.Refused.class);
        assertThat(add(begins, begins.plus(Duration.ofDays(1096)))).isInstanceOf(Adding.Added.class);
    }

    @Test
    void thoseThatOverlapOrTouchCountTogether() {
        add(at(11, "09:00"), at(12, "09:00"));
        add(at(12, "09:00"), at(13, "09:00"));
        add(at(12, "18:00"), at(14, "09:00"));
        add(at(16, "09:00"), at(17, "09:00"));
        assertThat(offTimes.until(tom.person(), at(11, "10:00"))).isEqualTo(at(14, "09:00"));
        assertThat(offTimes.until(tom.person(), at(15, "10:00"))).isNull();
    }

    @Test
    void whoIsOffAllThatTimeAlreadyIsNotWrittenTwiceButMayBindIt() {
        add(at(11, "09:00"), at(14, "09:00"));
        assertThat(add(at(12, "09:00"), at(13, "09:00"))).isInstanceOf(Adding.Known.class);
        assertThat(offTimes.add(own, at(12, "09:00"), at(13, "09:00"), null, true))
                .isInstanceOf(Adding.Added.class);
    }

    @Test
    void twoBrowsersAtOnceWriteOne() throws Exception {
        Callable<Adding> wish = () -> add(at(11, "09:00"), at(14, "09:00"));
        try (ExecutorService browsers = Executors.newFixedThreadPool(4)) {
            browsers.invokeAll(List.of(wish, wish, wish, wish));
        }
        assertThat(offTimes.ahead(own)).hasSize(1);
    }

    @Test
    void oneThatIsBoundAndUnderWayIsTakenAwayByNobody() {
        offTimes.add(own, clock.instant(), at(12, "09:00"), null, true);
        long id = offTimes.ahead(own).getFirst().id();
        assertThatThrownBy(() -> offTimes.remove(own, id)).isInstanceOf(NotFound.class);
        assertThat(offTimes.comeBack(tom.person())).isFalse();
        assertThat(offTimes.isOff(tom.person())).isTrue();
    }

    @Test
    void oneThatIsBoundAndAheadMayStillBeTakenAway() {
        offTimes.add(own, at(11, "09:00"), at(12, "09:00"), null, true);
        offTimes.remove(own, offTimes.ahead(own).getFirst().id());
        assertThat(offTimes.ahead(own)).isEmpty();
    }

    @Test
    void whatWasRestedStaysAFact() {
        add(clock.instant(), at(11, "09:00"));
        long id = offTimes.ahead(own).getFirst().id();
        clock.pass(Duration.ofHours(2));
        assertThatThrownBy(() -> stopping.remove(own, id)).isInstanceOf(NotFound.class);
        clock.set(at(12, "09:00"));
        assertThatThrownBy(() -> stopping.remove(own, id)).isInstanceOf(NotFound.class);
        assertThat(offTimes.offAt(tom.person(), at(10, "23:00"))).isTrue();
    }

    @Test
    void nobodyTakesAwayAnothersOffTime() {
        add(at(11, "09:00"), at(12, "09:00"));
        long id = offTimes.ahead(own).getFirst().id();
        Viewer admin = viewer(member("Marc", Role.ADMIN));
        assertThatThrownBy(() -> offTimes.remove(admin, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theOnlyPersonOfATeamMayGoOffAndIsTheLastWhoCouldAct() {
        add(at(11, "09:00"), at(12, "09:00"));
        assertThat(stopping.last(tom, offTimes.ahead(own).getFirst())).contains(LastAct.RETRACT);
        Member lea = member("Léa", Role.LEAD);
        assertThat(stopping.last(tom, offTimes.ahead(own).getFirst())).isEmpty();
        offTimes.add(viewer(lea), at(10, "20:00"), at(12, "20:00"), null, false);
        assertThat(stopping.last(tom, offTimes.ahead(own).getFirst())).contains(LastAct.RETRACT);
    }

    @Test
    void comingBackEndsItAndLeavesWhatWasRested() {
        offTimes.add(own, clock.instant(), at(12, "09:00"), null, false);
        clock.pass(Duration.ofHours(2));
        assertThat(stopping.comeBack(tom.person())).isTrue();
        assertThat(offTimes.isOff(tom.person())).isFalse();
        assertThat(offTimes.offAt(tom.person(), clock.instant().minusSeconds(60)))
                .isTrue();
    }

    private Adding add(Instant from, Instant to) {
        return offTimes.add(own, from, to, null, false);
    }
}
