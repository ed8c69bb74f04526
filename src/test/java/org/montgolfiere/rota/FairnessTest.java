package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class FairnessTest extends RotaTest {

    @Autowired
    Fairness fairness;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Reliefs reliefs;

    @Test
    void aTuesdayMorningWeighsItsHours() {
        assertThat(weight("2026-03-10T09:00", "2026-03-10T13:00", Mode.ON_SITE)).isEqualTo(4, within(1e-9));
    }

    @Test
    void nightsWeekendsAndHolidaysWeighMore() {
        assertThat(weight("2026-03-10T22:00", "2026-03-11T06:00", Mode.ON_SITE)).isEqualTo(14, within(1e-9));
        assertThat(weight("2026-03-14T09:00", "2026-03-14T13:00", Mode.ON_SITE)).isEqualTo(6, within(1e-9));
        assertThat(weight("2026-05-01T09:00", "2026-05-01T13:00", Mode.ON_SITE)).isEqualTo(8, within(1e-9));
        assertThat(weight("2026-03-10T09:00", "2026-03-10T19:00", Mode.ON_CALL)).isEqualTo(3, within(1e-9));
    }

    @Test
    void theNightOfAutumnWeighsAnHourMore() {
        double spring = weight("2026-03-28T22:00", "2026-03-29T06:00", Mode.ON_SITE);
        double autumn = weight("2026-10-24T22:00", "2026-10-25T06:00", Mode.ON_SITE);
        assertThat(autumn - spring).isEqualTo(2 * 1.75, within(1e-9));
    }

    @Test
    void halfOfAWeightIsLeftAfterEightWeeks() {
        assertThat(Weights.faded(10, paris("2026-01-13T09:00"), paris("2026-03-10T09:00")))
                .isEqualTo(5, within(0.01));
        assertThat(Weights.faded(10, paris("2026-04-13T09:00"), paris("2026-03-10T09:00")))
                .isEqualTo(10);
    }

    @Test
    void aCreditFromARoomAboveCountsOnce() {
        Member camille = employed();
        FairnessCredit storm = new FairnessCredit(
                "storm/7/" + camille.person(),
                camille.person(),
                brand.id(),
                FairnessCredit.Kind.STORM,
                6,
                clock.instant());
        events.publishEvent(storm);
        events.publishEvent(storm);
        assertThat(fairness.account(camille).carried()).isEqualTo(6, within(0.01));
        assertThat(fairness.account(lead).entries()).isEmpty();
    }

    @Test
    void hostileWordsOfADayAreOneLineAndTellNobodyElseOfThem() {
        Member camille = employed();
        Member dominique = employed();
        published(dominique, "2026-03-10T11:00", "2026-03-10T15:00");
        Fairness.Account before = fairness.account(dominique);
        for (int number = 0; number < 20; number++) {
            events.publishEvent(new FairnessCredit(
                    "hostile/" + camille.person() + "-" + number,
                    camille.person(),
                    brand.id(),
                    FairnessCredit.Kind.HOSTILE,
                    0.25,
                    clock.instant()));
        }
        assertThat(fairness.account(camille).carried()).isEqualTo(5, within(0.01));
        assertThat(fairness.account(camille).entries())
                .extracting(Fairness.Entry::kind)
                .containsExactly("hostile");
        assertThat(fairness.carried(brand.id()).get(camille.person())).isEqualTo(5, within(0.01));
        assertThat(fairness.account(dominique)).isEqualTo(before);
    }

    @Test
    void oldWeightFadesByItself() {
        Member camille = employed();
        published(camille, "2026-03-10T11:00", "2026-03-10T15:00");
        double fresh = fairness.account(camille).carried();
        clock.pass(Duration.ofDays(112));
        assertThat(fairness.account(camille).carried()).isEqualTo(fresh / 4, within(0.05));
    }

    @Test
    void whoReallyHoldsAShiftIsCreditedForIt() {
        Member camille = employed();
        Member karim = employed();
        Shift shift = published(camille, "2026-03-16T09:00", "2026-03-16T13:00");
        id(reliefs.take(karim, shift.id(), stretch("2026-03-16T10:00", "2026-03-16T12:00")));
        off(camille, "2026-03-16T12:00", "2026-03-16T18:00");
        assertThat(fairness.account(karim).carried()).isEqualTo(2, within(1e-9));
        assertThat(fairness.account(camille).carried()).isEqualTo(1, within(1e-9));
        assertThat(fairness.account(karim).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(paris("2026-03-16T10:00")));
    }

    private static double weight(String from, String to, Mode mode) {
        return Weights.of(stretch(from, to), mode, PARIS, day -> day.equals(LocalDate.of(2026, 5, 1)));
    }
}
