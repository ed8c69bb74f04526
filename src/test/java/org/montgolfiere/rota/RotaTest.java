package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Profile;
import org.springframework.beans.factory.annotation.Autowired;

/** A brand in Paris whose people have contracts, on a Tuesday morning at ten. */
abstract class RotaTest extends DeskTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Engagements engagements;

    @Autowired
    Needs needs;

    @Autowired
    Shifts shifts;

    @Autowired
    ShiftRows shiftRows;

    @Autowired
    Duty duty;

    Brand brand;
    Member lead;

    @BeforeEach
    void aBrandWithItsLead() {
        brand = brand();
        lead = member(Role.LEAD);
        engage(lead, employee());
    }

    /** Somebody new with a contract of 35 hours. */
    Member employed() {
        Member member = member(Role.MANAGER);
        engage(member, employee());
        return member;
    }

    Member member(Role... roles) {
        Person person = person(brand, roles);
        return people.viewer(person.id()).in(brand.id());
    }

    Viewer viewer(Member member) {
        return people.viewer(member.person());
    }

    void engage(Member member, Contract contract) {
        assertThat(engagements.begin(lead, member.person(), LocalDate.of(2026, 1, 1), contract))
                .isInstanceOf(Ruling.Done.class);
    }

    static Contract employee() {
        return contract(Profile.EMPLOYEE, 35);
    }

    static Contract contract(Profile profile, int hours) {
        return new Contract(
                profile,
                "FR",
                "",
                PARIS,
                hours * 60,
                true,
                null,
                "decree list",
                "company agreement",
                "company agreement",
                15);
    }

    long need(String name, String opens, String closes, int people, String... languages) {
        return id(needs.add(lead, wanted(name, opens, closes, people, languages)));
    }

    static Need wanted(String name, String opens, String closes, int people, String... languages) {
        return new Need(
                0,
                name,
                EnumSet.allOf(DayOfWeek.class),
                Need.OnHolidays.AS_USUAL,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                30,
                people,
                Mode.ON_SITE,
                Set.of(),
                Set.of(languages),
                null,
                null,
                null);
    }

    /** Published as it is, whatever the law says. */
    Shift published(Member holder, String from, String to) {
        return written(holder, null, from, to, Mode.ON_SITE, Shift.State.PUBLISHED);
    }

    Shift written(Member holder, @Nullable Long need, String from, String to, Mode mode, Shift.State state) {
        Shift shift = new Shift(
                0, brand.id(), null, need, holder.person(), "Day", stretch(from, to), 0, mode, state, false, 0);
        long id = shiftRows.add(shift, clock.instant());
        return shiftRows.between(brand.id(), shift.time()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    void off(Member member, String from, String to) {
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", member.person())
                .param("from", paris(from).atOffset(java.time.ZoneOffset.UTC))
                .param("to", paris(to).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    Shift now(Shift shift) {
        return shifts.find(lead, shift.id());
    }

    static Stretch stretch(String from, String to) {
        return new Stretch(paris(from), paris(to));
    }

    static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    static long id(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Done.class);
        return ((Ruling.Done) ruling).id();
    }

    /** The ids of the rules, and the keys of what else speaks against it. */
    static List<String> refused(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        return ((Ruling.Refused) ruling)
                .objections().stream().map(RotaTest::word).toList();
    }

    static String word(Objection objection) {
        return switch (objection) {
            case Objection.Unlawful(var breach) -> breach.rule().id();
            case Objection.Unfit(String why, String _) -> why;
        };
    }
}
