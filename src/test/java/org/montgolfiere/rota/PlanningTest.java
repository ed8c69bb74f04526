package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.solver.Cell;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
    private static final Stretch WEEKS = stretch("2026-04-06T00:00", "2026-05-04T00:00");

    @Autowired
    Plans plans;

    @Autowired
    Planning planning;

    @Autowired
    Coverage coverage;

    @Autowired
    Holes holes;

    @Autowired
    Availabilities availabilities;

    @Autowired
    DrawingFacts facts;

    @Test
    void aSearchFillsEveryNeedWithinTheLaw() {
        List<Member> team = List.of(employed(), employed(), employed(), employed(), lead);
        need("Early", "07:00", "14:00", 1);
        need("Late", "14:00", "21:00", 1);
        long plan = id(plans.begin(lead, MONDAY, 4));
        SearchState ended = search(plan, Duration.ofSeconds(8));
        assertThat(ended.words()).isEqualTo("rota.search.ended.whole");
        assertThat(coverage.slots(lead, MONDAY, MONDAY.plusDays(27)))
                .hasSize(56)
                .allMatch(slot -> slot.missing() == 0);
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
        assertThat(shifts.between(lead, WEEKS))
                .hasSize(56)
                .allMatch(shift -> team.stream().anyMatch(member -> member.person() == shift.person()));
    }

    @Test
    void offTimesAndPinnedDraftsStayWhereTheyAre() {
        Member camille = employed();
        employed();
        employed();
        off(camille, "2026-04-06T00:00", "2026-04-13T00:00");
        long early = need("Early", "07:00", "14:00", 1);
        long plan = id(plans.begin(lead, MONDAY, 4));
        long pinned = id(shifts.add(
                lead,
                new Shifts.Wished(
                        lead.person(),
                        early,
                        "Early",
                        stretch("2026-04-08T07:00", "2026-04-08T14:00"),
                        30,
                        Mode.ON_SITE)));
        search(plan, Duration.ofSeconds(6));
        assertThat(shifts.find(lead, pinned).person()).isEqualTo(lead.person());
        assertThat(shifts.between(lead, stretch("2026-04-06T00:00", "2026-04-13T00:00")))
                .hasSizeGreaterThanOrEqualTo(6)
                .noneMatch(shift -> shift.person() == camille.person());
    }

    @Test
    void aPublishedNightThatRunsIntoTheFirstMondayIsHeard() {
        Member camille = employed();
        need("Early", "07:00", "14:00", 1);
        long night = need("Night", "22:00", "06:00", 1);
        written(camille, night, "2026-04-05T22:00", "2026-04-06T06:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        off(lead, "2026-04-06T00:00", "2026-04-07T00:00");
        long plan = id(plans.begin(lead, MONDAY, 4));
        search(plan, Duration.ofSeconds(4));
        assertThat(shifts.between(lead, stretch("2026-04-06T06:00", "2026-04-06T20:00")))
                .isEmpty();
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
    }

    @Test
    void aPublishedShiftJustAfterThePlanIsHeard() {
        Member camille = employed();
        long early = need("Early", "07:00", "14:00", 1);
        need("Night", "22:00", "06:00", 1);
        written(camille, early, "2026-05-04T07:00", "2026-05-04T14:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        off(lead, "2026-05-03T00:00", "2026-05-04T12:00");
        long plan = id(plans.begin(lead, MONDAY, 4));
        search(plan, Duration.ofSeconds(4));
        assertThat(shifts.between(lead, stretch("2026-05-03T21:00", "2026-05-04T06:00")))
                .isEmpty();
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
    }

    @Test
    void whatAnswersANeedThatEndedIsHeardToo() {
        long early = need("Early", "07:00", "14:00", 1);
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(shifts.add(
                lead,
                new Shifts.Wished(
                        lead.person(),
                        early,
                        "Early",
                        stretch("2026-04-08T07:00", "2026-04-08T14:00"),
                        30,
                        Mode.ON_SITE)));
        needs.end(lead, early);
        need("Early again", "07:00", "14:00", 1);
        search(plan, Duration.ofSeconds(3));
        assertThat(shifts.between(lead, stretch("2026-04-08T00:00", "2026-04-09T00:00")))
                .hasSize(1);
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
    }

    @Test
    void whoBeginsInTheMiddleOfThePlanIsPlannedFromThatDay() {
        Member newcomer = member(Role.MANAGER);
        id(engagements.begin(lead, newcomer.person(), MONDAY.plusDays(7), employee()));
        off(lead, "2026-04-13T00:00", "2026-04-20T00:00");
        need("Early", "07:00", "14:00", 1);
        long plan = id(plans.begin(lead, MONDAY, 4));
        search(plan, Duration.ofSeconds(4));
        assertThat(shifts.between(lead, WEEKS).stream().filter(shift -> shift.person() == newcomer.person()))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(shift -> !shift.time().from().isBefore(paris("2026-04-13T00:00")));
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
    }

    @Test
    void whatStillHurtsIsSaidByItsParts() {
        availabilities.add(viewer(lead), Availability.Kind.RATHER_NOT, stretch("2026-04-08T00:00", "2026-04-10T00:00"));
        need("Early", "07:00", "10:00", 1);
        long plan = id(plans.begin(lead, MONDAY, 4));
        Hurts hurts = Objects.requireNonNull(search(plan, Duration.ofSeconds(3)).hurts());
        assertThat(hurts.missing()).isEqualTo(4); // six days a week are the most, and two are rather not
        assertThat(hurts.wishes()).isEqualTo(1);
        assertThat(hurts.uneven()).isBetween(1, 20); // the open places are what one carries too little
    }

    @Test
    void ofPlansWithEquallyFewGapsTheOneThatCostsLeastIsKept() {
        Member camille = employed();
        need("Early", "07:00", "10:00", 1);
        availabilities.add(
                viewer(camille), Availability.Kind.RATHER_NOT, stretch("2026-04-08T00:00", "2026-04-09T00:00"));
        long plan = id(plans.begin(lead, MONDAY, 4));
        Drawing drawing = new Drawing(Objects.requireNonNull(facts.of(brand.id(), plan, Mode.ON_SITE, List.of())));
        List<Shift> against = List.of(drawing.shift(camille.person(), new Cell(2, 0)));
        List<Shift> asWished = List.of(drawing.shift(lead.person(), new Cell(2, 0)));
        assertThat(drawing.cheapest(drawing.problem(), List.of(against, asWished)))
                .isEqualTo(asWished);
        assertThat(drawing.cheapest(drawing.problem(), List.of(asWished, against)))
                .isEqualTo(asWished);
    }

    @Test
    void aNeedThatNobodyCanMeetIsSaidInWords() {
        employed();
        need("German desk", "09:00", "14:00", 2, "de");
        long plan = id(plans.begin(lead, MONDAY, 4));
        SearchState ended = search(plan, Duration.ofSeconds(2));
        assertThat(ended.words()).isEqualTo("rota.search.ended.gaps");
        assertThat(holes.between(lead, MONDAY, MONDAY).holes())
                .singleElement()
                .satisfies(hole -> assertThat(hole.reason().cause()).isEqualTo(Hole.Cause.ABILITY));
    }

    @Test
    void aSearchCanBeStoppedAndKeepsWhatItFound() {
        for (int person = 0; person < 4; person++) {
            employed();
        }
        need("Early", "07:00", "14:00", 2);
        need("Late", "14:00", "21:00", 2);
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(planning.start(lead, plan, Duration.ofMinutes(10)));
        assertThat(refused(planning.start(lead, plan, Duration.ofSeconds(5))))
                .containsExactly("rota.search.refused.running");
        awaitProgress();
        planning.stop(lead);
        assertThat(awaitEnd().state()).isEqualTo(SearchState.State.STOPPED);
        assertThat(shifts.between(lead, WEEKS)).isNotEmpty();
    }

    @Test
    void whatASearchSaysIsOpenIsOpen() {
        for (int person = 0; person < 3; person++) {
            employed();
        }
        need("Early", "07:00", "14:00", 2);
        need("Late", "14:00", "21:00", 1);
        onCall("Night", "21:00", "07:00");
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(planning.start(lead, plan, Duration.ofMinutes(10)));
        awaitProgress();
        planning.stop(lead);
        SearchState ended = awaitEnd();
        assertThat(Objects.requireNonNull(ended.hurts()).missing())
                .isEqualTo(coverage.slots(lead, MONDAY, MONDAY.plusDays(27)).stream()
                        .mapToInt(Slot::missing)
                        .sum());
    }

    @Test
    void aKilledSearchLeavesTheLastGoodPlan() {
        for (int person = 0; person < 4; person++) {
            employed();
        }
        need("Early", "07:00", "14:00", 2);
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(planning.start(lead, plan, Duration.ofMinutes(10)));
        awaitProgress();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .forEach(ProcessHandle::destroyForcibly);
        SearchState ended = awaitEnd();
        assertThat(ended.words()).isEqualTo("rota.search.ended.broken");
        assertThat(shifts.between(lead, WEEKS)).isNotEmpty();
    }

    @Test
    void withoutNeedsOrPeopleThereIsNothingToSearch() {
        long plan = id(plans.begin(lead, MONDAY, 4));
        assertThat(refused(planning.start(lead, plan, Duration.ofSeconds(5))))
                .containsExactly("rota.search.refused.needs");
        need("Early", "07:00", "14:00", 1);
        engagements.end(lead, lead.person(), LocalDate.of(2026, 2, 1));
        assertThat(refused(planning.start(lead, plan, Duration.ofSeconds(5))))
                .containsExactly("rota.search.refused.people");
        assertThat(refused(planning.start(lead, plan, Duration.ofHours(5))))
                .containsExactly("rota.search.refused.time");
    }

    private void onCall(String name, String opens, String closes) {
        id(needs.add(
                lead,
                new Need(
                        0,
                        name,
                        EnumSet.allOf(DayOfWeek.class),
                        Need.OnHolidays.AS_USUAL,
                        LocalTime.parse(opens),
                        LocalTime.parse(closes),
                        0,
                        1,
                        Mode.ON_CALL,
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null)));
    }

    private SearchState search(long plan, Duration time) {
        id(planning.start(lead, plan, time));
        return awaitEnd();
    }

    private void awaitProgress() {
        await(state -> state.hurts() != null || !state.running());
    }

    private SearchState awaitEnd() {
        return await(state -> !state.running());
    }

    private SearchState await(Predicate<SearchState> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end) {
            SearchState state = planning.progress(lead);
            if (state != null && wanted.test(state)) {
                return state;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("the search goes on and on: " + planning.progress(lead));
    }
}
