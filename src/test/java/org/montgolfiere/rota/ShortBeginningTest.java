package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Profile;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A lead who would open the gate of somebody at home by a shift from now: whatever the contract and the country, a shift that
 * begins within a day of being published puts its person on duty by their own yes alone.
 */
class ShortBeginningTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @Autowired
    Plans plans;

    @Test
    void noContractOfAnyCountryLetsALeadPutSomebodyOnDutyAtOnce() {
        long plan = id(plans.begin(lead, MONDAY, 4));
        List<Contract> contracts = List.of(
                of(Profile.EMPLOYEE, "DE", null),
                of(Profile.PART_TIME, "DE", null),
                of(Profile.MINOR, "DE", LocalDate.of(2009, 1, 1)),
                of(Profile.FORFAIT_JOURS, "FR", null),
                of(Profile.MINOR, "FR", LocalDate.of(2009, 1, 1)),
                of(Profile.EMPLOYEE, "FR", null));
        for (Contract contract : contracts) {
            Member home = member(Role.MANAGER);
            engage(home, contract);
            long drawn = id(shifts.add(lead, wished(home, "2026-03-10T10:00", "2026-03-10T13:00")));

            assertThat(waiting(plan))
                    .as("%s in %s", contract.profile(), contract.country())
                    .contains(drawn);

            assertThat(onDuty(home, "2026-03-10T10:00")).isFalse();
            id(shifts.consent(home, drawn));
            assertThat(onDuty(home, "2026-03-10T10:00")).isTrue();
        }
    }

    @Test
    void aDayAheadIsToldInTimeAndAMinuteLessIsNot() {
        Member home = abroad();
        long plan = id(plans.begin(lead, MONDAY, 4));
        long soon = id(shifts.add(lead, wished(home, "2026-03-11T09:59", "2026-03-11T12:00")));
        assertThat(waiting(plan)).containsExactly(soon);
        assertThat(onDuty(home, "2026-03-11T10:30")).isFalse();

        Member other = abroad();
        id(shifts.add(lead, wished(other, "2026-03-11T10:00", "2026-03-11T12:00")));
        assertThat(waiting(plan)).containsExactly(soon);
        assertThat(onDuty(other, "2026-03-11T10:30")).isTrue();
    }

    @Test
    void whatIsDrawnIntoAPublishedPlanWaitsAsWellAndSoDoesACall() {
        Member home = abroad();
        long plan = id(plans.begin(lead, MONDAY, 4));
        assertThat(waiting(plan)).isEmpty();
        long call = id(shifts.add(
                lead,
                new Shifts.Wished(
                        home.person(),
                        null,
                        "Call",
                        stretch("2026-03-10T10:00", "2026-03-10T20:00"),
                        0,
                        Mode.ON_CALL)));
        assertThat(waiting(plan)).containsExactly(call);
        assertThat(onDuty(home, "2026-03-10T11:00")).isFalse();
    }

    @Test
    void onesOwnShiftNeedsNoYesOfAnother() {
        long plan = id(plans.begin(lead, MONDAY, 4));
        engage(lead, of(Profile.FORFAIT_JOURS, "FR", null));
        id(shifts.add(lead, wished(lead, "2026-03-10T10:00", "2026-03-10T13:00")));
        assertThat(waiting(plan)).isEmpty();
        assertThat(onDuty(lead, "2026-03-10T11:00")).isTrue();
    }

    @Test
    void aDraftThatIsOlderThanItsPlanCanBeAgreedToAsWell() {
        Member home = abroad();
        long drawn = id(shifts.add(lead, wished(home, "2026-03-10T10:00", "2026-03-10T13:00")));
        long plan = id(plans.begin(lead, MONDAY, 4));
        assertThat(waiting(plan)).containsExactly(drawn);
        id(shifts.consent(home, drawn));
        assertThat(onDuty(home, "2026-03-10T11:00")).isTrue();
    }

    @Test
    void theYesIsAskedForAndGivenOnTheirScreensInBothLanguages() {
        Member home = abroad();
        long plan = id(plans.begin(lead, MONDAY, 4));
        long drawn = id(shifts.add(lead, wished(home, "2026-03-10T12:00", "2026-03-10T14:00")));
        Browser leads = browser(Objects.requireNonNull(people.find(lead.person())));
        String rota = "/brands/" + brand.id() + "/rota";
        assertThat(leads.get(rota + "/plans/" + plan + "/comparison").body()).contains("by their own yes alone");
        leads.htmxPost(rota + "/plans/" + plan + "/publication");

        Browser own = browser(Objects.requireNonNull(people.find(home.person())));
        assertThat(own.get(rota).body()).contains("One shift waits for your yes.", rota + "/mine");
        assertThat(own.get(rota + "/mine").body()).contains("I agree", rota + "/shifts/" + drawn + "/consent");
        assertThat(notice(home)).isEqualTo(rota + "/mine");
        jdbc.sql("update person set locale = 'fr' where id = :id")
                .param("id", home.person())
                .update();
        assertThat(own.get(rota).body()).contains("Un créneau attend votre oui.");
        assertThat(own.get(rota + "/mine").body()).contains("Je suis d’accord");

        assertThat(leads.htmxPost(rota + "/shifts/" + drawn + "/consent").statusCode())
                .isEqualTo(404);
        own.htmxPost(rota + "/shifts/" + drawn + "/consent");
        assertThat(onDuty(home, "2026-03-10T13:00")).isTrue();
        assertThat(own.get(rota).body()).doesNotContain("attend votre oui");
    }

    @Test
    void whatIsOverIsWrittenAsItWas() {
        Member home = abroad();
        long plan = id(plans.begin(lead, MONDAY, 4));
        id(shifts.add(lead, wished(home, "2026-03-11T12:00", "2026-03-11T14:00")));
        clock.pass(Duration.ofDays(2));
        assertThat(waiting(plan)).isEmpty();
    }

    private Member abroad() {
        Member member = member(Role.MANAGER);
        engage(member, of(Profile.EMPLOYEE, "DE", null));
        return member;
    }

    private List<Long> waiting(long plan) {
        assertThat(plans.publish(lead, plan)).isInstanceOf(Plans.Publishing.Published.class);
        return jdbc.sql("select id from shift where brand_id = :brand and state = 'draft' order by id")
                .param("brand", brand.id())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private boolean onDuty(Member member, String moment) {
        return duty.on(brand.id(), paris(moment)).stream().anyMatch(watch -> watch.person() == member.person());
    }

    private String notice(Member member) {
        return jdbc.sql("select about from notice where person_id = :person and kind = 'rota'")
                .param("person", member.person())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static Contract of(Profile profile, String country, @Nullable LocalDate born) {
        return new Contract(
                profile,
                country,
                "",
                PARIS,
                profile == Profile.PART_TIME ? 20 * 60 : 35 * 60,
                profile != Profile.MINOR,
                born,
                "decree list",
                "company agreement",
                "company agreement",
                15);
    }

    private static Shifts.Wished wished(Member member, String from, String to) {
        return new Shifts.Wished(member.person(), null, "Day", stretch(from, to), 0, Mode.ON_SITE);
    }
}
