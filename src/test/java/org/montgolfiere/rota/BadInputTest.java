package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Derogation;
import org.montgolfiere.rota.law.Profile;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What cannot be is answered with a sentence, and nothing is lost. */
class BadInputTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    @Autowired
    Plans plans;

    @Autowired
    Coverage coverage;

    @Autowired
    Availabilities availabilities;

    @Test
    void contractsThatContradictThemselvesAreRefused() {
        Member camille = member(Role.MANAGER);
        LocalDate today = LocalDate.of(2026, 3, 10);
        assertThat(refused(engagements.begin(lead, camille.person(), today, contract(Profile.PART_TIME, 35))))
                .containsExactly("rota.contract.refused.part_time");
        assertThat(refused(engagements.begin(lead, camille.person(), today, contract(Profile.EMPLOYEE, 90))))
                .containsExactly("rota.contract.refused.hours");
        assertThat(refused(engagements.begin(lead, camille.person(), today, born(Profile.EMPLOYEE, "2010-01-01"))))
                .containsExactly("rota.contract.refused.age");
        assertThat(refused(engagements.begin(lead, camille.person(), today, born(Profile.MINOR, "1990-01-01"))))
                .containsExactly("rota.contract.refused.minor");
    }

    @Test
    void aSecondContractEndsTheFirstAndNobodyCountsTwice() {
        Member camille = employed();
        engagements.begin(lead, camille.person(), LocalDate.of(2026, 3, 1), contract(Profile.PART_TIME, 20));
        engagements.begin(lead, camille.person(), LocalDate.of(2026, 3, 1), contract(Profile.PART_TIME, 21));
        assertThat(engagements.all(lead).stream().filter(one -> one.person() == camille.person()))
                .hasSize(2)
                .filteredOn(one -> one.stands(LocalDate.of(2026, 3, 10)))
                .singleElement()
                .matches(one -> one.contract().minutesAWeek() == 21 * 60);
    }

    @Test
    void roleAndContractDoNotContradictEachOther() {
        Member rose = member(Role.AMBASSADOR);
        assertThat(refused(engagements.begin(lead, rose.person(), MONDAY, employee())))
                .containsExactly("rota.contract.refused.ambassador");
        assertThat(refused(engagements.begin(lead, lead.person(), MONDAY, contract(Profile.AMBASSADOR, 0))))
                .containsExactly("rota.contract.refused.ambassador");
    }

    @Test
    void aCountryOrRegionThatTheDeskDoesNotKnowIsNoGuess() {
        assertThat(Engagements.contradiction(in("XX", ""), MONDAY)).isEqualTo("rota.contract.refused.country");
        assertThat(Engagements.contradiction(in("FR", "Alsace"), MONDAY)).isEqualTo("rota.contract.refused.region");
        assertThat(Engagements.contradiction(in("FR", "alsace-moselle"), MONDAY))
                .isNull();
    }

    private static Contract in(String country, String region) {
        return new Contract(Profile.EMPLOYEE, country, region, PARIS, 35 * 60, false, null, "", "", "", 0);
    }

    @Test
    void aNeedInAnHourThatTheClocksSkipIsNoNeedThatDay() {
        id(needs.add(lead, need("02:15", "02:45", EnumSet.allOf(DayOfWeek.class), 0)));
        id(needs.add(lead, need("02:30", "03:00", EnumSet.allOf(DayOfWeek.class), 0)));
        assertThat(coverage.slots(lead, LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30)))
                .extracting(
                        slot -> slot.day().getDayOfMonth(), slot -> slot.time().minutes())
                .contains(tuple(28, 30L), tuple(30, 30L))
                .doesNotContain(tuple(29, 0L));
    }

    @Test
    void aPersonOfAnotherBrandGetsNoContract() {
        long stranger = person(brand(), Role.MANAGER).id();
        assertThatThrownBy(() -> engagements.begin(lead, stranger, MONDAY, employee()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyLeadsAndHrKeepContracts() {
        Member camille = employed();
        assertThatThrownBy(() -> engagements.all(camille)).isInstanceOf(AccessDeniedException.class);
        assertThat(engagements.all(member(Role.HR))).isNotEmpty();
        assertThat(engagements.own(camille)).isNotNull();
    }

    @Test
    void aNeedLongerThanAnyLawAllowsIsRefused() {
        assertThat(refused(needs.add(lead, need("07:00", "20:30", Set.of(DayOfWeek.MONDAY), 30))))
                .containsExactly("rota.need.refused.long");
        assertThat(refused(needs.add(lead, need("07:00", "08:00", Set.of(DayOfWeek.MONDAY), 60))))
                .containsExactly("rota.need.refused.pause");
        assertThat(refused(needs.add(lead, need("07:00", "08:00", Set.of(), 0))))
                .containsExactly("rota.need.refused.days");
    }

    @Test
    void aShiftLongerThanTheLawAllowsIsRefusedByName() {
        Member camille = employed();
        Shifts.Wished wished = new Shifts.Wished(
                camille.person(), null, "Day", stretch("2026-04-06T07:00", "2026-04-06T19:30"), 60, Mode.ON_SITE);
        assertThat(refused(shifts.add(lead, wished))).containsExactly("daily_work");
    }

    @Test
    void aYearIsTheMostThatIsLaidOut() {
        id(needs.add(lead, need("09:00", "12:00", Set.of(DayOfWeek.values()), 0)));
        assertThat(coverage.slots(lead, MONDAY, MONDAY.plusYears(9))).hasSize(372);
        id(plans.begin(lead, MONDAY, 13));
    }

    @Test
    void aLimitIsMovedOnceAtATime() {
        Derogation moved = new Derogation("FR", "daily_work", 660, "agreement of 2 May", MONDAY, null);
        id(engagements.derogate(lead, moved));
        assertThat(refused(engagements.derogate(lead, moved))).containsExactly("rota.derogation.refused.twice");
        assertThat(refused(engagements.derogate(
                        lead, new Derogation("FR", "weekly_work", 3000, "agreement of 2 May", MONDAY, null))))
                .containsExactly("rota.derogation.refused.absolute");
    }

    @Test
    void timeThatIsPastOrEndlessIsNoAvailability() {
        assertThat(refused(availabilities.add(
                        viewer(lead), Availability.Kind.RATHER, stretch("2026-03-09T09:00", "2026-03-09T10:00"))))
                .containsExactly("rota.availability.refused.past");
        Stretch years = new Stretch(clock.instant(), clock.instant().plus(Duration.ofDays(800)));
        assertThat(refused(availabilities.add(viewer(lead), Availability.Kind.UNAVAILABLE, years)))
                .containsExactly("rota.availability.refused.long");
    }

    @Test
    void aCalendarThatCannotBeReadLeavesTheOldOne() {
        String calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:x
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART:20260316T090000Z
                DTEND:20260316T110000Z
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");
        assertThat(availabilities.read(viewer(lead), stream(calendar))).isEqualTo(new Availabilities.Imported.Taken(1));
        assertThat(availabilities.read(viewer(lead), stream("nothing")))
                .isInstanceOf(Availabilities.Imported.Refused.class);
        assertThat(availabilities.ahead(viewer(lead))).hasSize(1);
        assertThat(availabilities.read(viewer(lead), stream(calendar.replace("T09", "T08"))))
                .isEqualTo(new Availabilities.Imported.Taken(1));
        assertThat(availabilities.ahead(viewer(lead)))
                .singleElement()
                .matches(said -> said.time().minutes() == 180);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Contract born(Profile profile, String day) {
        return new Contract(profile, "FR", "", PARIS, 35 * 60, false, LocalDate.parse(day), "", "", "", 0);
    }

    private static Need need(String opens, String closes, Set<DayOfWeek> days, int pause) {
        return new Need(
                0,
                "Desk",
                days,
                Need.OnHolidays.AS_USUAL,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                pause,
                1,
                Mode.ON_SITE,
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }
}
