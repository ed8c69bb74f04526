package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** Never on Wednesdays: said once, for weeks. */
class WeeklyTest extends RotaTest {

    @Autowired
    Availabilities availabilities;

    @Autowired
    Judge judge;

    @Test
    void whatIsSaidOfWednesdaysHoldsOnEachOfThemUntilTheLastDay() {
        Member camille = employed();
        long weekly = id(availabilities.add(viewer(camille), never(DayOfWeek.WEDNESDAY, "00:00", "00:00")));
        assertThat(onWednesday(camille, "2026-03-18")).isEqualTo("unavailable");
        assertThat(onWednesday(camille, "2026-06-24")).isEqualTo("unavailable");
        assertThat(onWednesday(camille, "2026-07-01")).isEmpty();
        assertThat(onWednesday(camille, "2026-03-19")).isEmpty();
        assertThat(availabilities.ahead(viewer(camille))).isEmpty();
        assertThatThrownBy(() -> availabilities.removeWeekly(viewer(lead), weekly))
                .isInstanceOf(NotFound.class);
        availabilities.removeWeekly(viewer(camille), weekly);
        assertThat(onWednesday(camille, "2026-03-18")).isEmpty();
    }

    @Test
    void theHoursAreThoseOnTheWallWhateverTheClocksDo() {
        Weekly sundays = never(DayOfWeek.SUNDAY, "02:30", "03:30");
        assertThat(sundays.from(LocalDate.of(2026, 3, 22), PARIS))
                .contains(
                        stretch("2026-03-22T02:30", "2026-03-22T03:30"),
                        stretch("2026-04-05T02:30", "2026-04-05T03:30"))
                .noneMatch(time -> time.overlaps(stretch("2026-03-28T12:00", "2026-03-29T12:00")));
        Weekly nights = never(DayOfWeek.SATURDAY, "22:00", "06:00");
        assertThat(nights.from(LocalDate.of(2026, 3, 28), PARIS).getFirst().minutes())
                .isEqualTo(7 * 60);
    }

    @Test
    void moreThanAYearOrNoSuchDayIsRefusedInWords() {
        Member camille = employed();
        assertThat(refused(availabilities.add(
                        viewer(camille),
                        new Weekly(
                                0,
                                Availability.Kind.UNAVAILABLE,
                                DayOfWeek.MONDAY,
                                LocalTime.NOON,
                                LocalTime.MIDNIGHT,
                                LocalDate.of(2028, 1, 1)))))
                .containsExactly("rota.availability.refused.long");
        assertThat(refused(availabilities.add(
                        viewer(camille),
                        new Weekly(
                                0,
                                Availability.Kind.UNAVAILABLE,
                                DayOfWeek.MONDAY,
                                LocalTime.NOON,
                                LocalTime.MIDNIGHT,
                                LocalDate.of(2026, 3, 12)))))
                .containsExactly("rota.availability.refused.never");
    }

    @Test
    void onesOwnTimeTakesItAndTakesItAway() {
        Member camille = employed();
        Browser own = browser(Objects.requireNonNull(people.find(camille.person())));
        String mine = "/brands/" + brand.id() + "/rota/mine";
        HttpResponse<String> added = own.htmxPost(
                mine + "/weekdays",
                "kind",
                "RATHER_NOT",
                "day",
                "WEDNESDAY",
                "from",
                "09:00",
                "to",
                "12:00",
                "last",
                "2026-06-30");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("Every Wednesday, 09:00 to 12:00, until 30 Jun 2026");
        long id = availabilities.weekly(viewer(camille)).getFirst().id();
        own.delete(mine + "/weekdays/" + id);
        assertThat(availabilities.weekly(viewer(camille))).isEmpty();
    }

    private static Weekly never(DayOfWeek day, String from, String to) {
        return new Weekly(
                0,
                Availability.Kind.UNAVAILABLE,
                day,
                LocalTime.parse(from),
                LocalTime.parse(to),
                LocalDate.of(2026, 6, 30));
    }

    private String onWednesday(Member member, String day) {
        Shift shift = written(member, null, day + "T09:00", day + "T13:00", Mode.ON_SITE, Shift.State.DRAFT);
        String objections = String.join(
                " ",
                judge.objections(shift).stream().map(RotaTest::word).distinct().toList());
        shiftRows.change(shift.in(Shift.State.CANCELLED), clock.instant());
        return objections;
    }
}
