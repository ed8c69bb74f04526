package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Profile;
import org.montgolfiere.screen.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Why gaps stand open, as a lead reads it. */
class HolesTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    @Autowired
    Holes holes;

    @Autowired
    MessageSource messages;

    @Test
    void equalGapsAreOneSentenceThatNamesTheLanguage() {
        employed();
        need("German night", Set.of(DayOfWeek.SATURDAY), "22:00", "06:00", 1, "de");
        Hole hole = only(holes.between(lead, MONDAY, MONDAY.plusDays(27)));
        assertThat(hole.when(english())).isEqualTo("on Saturday nights (4 times)");
        assertThat(hole.say(english()))
                .isEqualTo(
                        "One is missing: there is nobody on record with German. One person more with German would do.");
        assertThat(hole.when(french())).isEqualTo("la nuit du samedi (4 fois)");
        assertThat(plain(hole.say(french())))
                .isEqualTo("Il manque une personne : il n’y a personne d’enregistré parlant allemand."
                        + " Une personne de plus parlant allemand suffirait.");
    }

    @Test
    void severalPeopleAndDaysAreCounted() {
        need("Desk", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "09:00", "14:00", 3, "de", "it");
        Hole hole = only(holes.between(lead, MONDAY, MONDAY.plusDays(13)));
        assertThat(hole.when(english())).isEqualTo("on Saturdays and Sundays (4 times)");
        assertThat(hole.say(english())).endsWith("3 people more with German and Italian would do.");
        assertThat(hole.when(french())).isEqualTo("le samedi et le dimanche (4 fois)");
        assertThat(plain(hole.say(french())))
                .startsWith("Il manque 3 personnes :")
                .endsWith("3 personnes de plus parlant allemand et italien suffiraient.");
    }

    @Test
    void needsThatWantTheSamePersonAreNamedTogether() {
        long early = need("Early", Set.of(DayOfWeek.MONDAY), "07:00", "14:00", 1);
        need("Press", Set.of(DayOfWeek.MONDAY), "09:00", "12:00", 1);
        written(lead, early, "2026-03-30T07:00", "2026-03-30T14:00", Mode.ON_SITE, Shift.State.DRAFT);
        Hole hole = only(holes.between(lead, MONDAY, MONDAY.plusDays(6)));
        assertThat(hole.reason().cause()).isEqualTo(Hole.Cause.TOGETHER);
        assertThat(hole.when(english())).isEqualTo("on Monday 30 March");
        assertThat(hole.say(english()))
                .isEqualTo("One is missing: “Early” wants the same people, and the two cannot be met together."
                        + " One person more would do.");
    }

    @Test
    void whoHasNoContractIsNotSaidToBeUnable() {
        engagements.end(lead, lead.person(), LocalDate.of(2026, 2, 1));
        need("Early", Set.of(DayOfWeek.MONDAY), "07:00", "14:00", 1);
        assertThat(cause()).isEqualTo(Hole.Cause.CONTRACT);
    }

    @Test
    void whatOnlyAnAmbassadorCouldHoldIsOfferedAndNotGiven() {
        Member ambassador = member(Role.AMBASSADOR);
        engage(ambassador, contract(Profile.AMBASSADOR, 0));
        need("Early", Set.of(DayOfWeek.MONDAY), "07:00", "14:00", 1);
        off(lead, "2026-03-30T00:00", "2026-03-31T00:00");
        assertThat(cause()).isEqualTo(Hole.Cause.OFFER);
        off(ambassador, "2026-03-30T00:00", "2026-03-31T00:00");
        assertThat(cause()).isEqualTo(Hole.Cause.AWAY);
    }

    @Test
    void whoeverIsLeftCouldHoldIt() {
        need("Early", Set.of(DayOfWeek.MONDAY), "07:00", "14:00", 1);
        assertThat(cause()).isEqualTo(Hole.Cause.POSSIBLE);
    }

    @Test
    void aLanguageIsNamedInEveryReason() {
        assertThat(new Objection.Unfit(Objection.LANGUAGE, "de").say(english())).contains("German");
        assertThat(new Objection.Unfit(Objection.LANGUAGE, "de").say(french())).contains("allemand");
    }

    private Hole.Cause cause() {
        return only(holes.between(lead, MONDAY, MONDAY)).reason().cause();
    }

    private static Hole only(Holes.Open open) {
        assertThat(open.holes()).hasSize(1);
        return open.holes().getFirst();
    }

    private long need(String name, Set<DayOfWeek> days, String opens, String closes, int people, String... languages) {
        return id(needs.add(
                lead,
                new Need(
                        0,
                        name,
                        days,
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
                        null)));
    }

    /** Narrow spaces as plain ones. */
    private static String plain(String sentence) {
        return sentence.replace('\u202f', ' ');
    }

    private Words english() {
        return new Words(messages, Locale.ENGLISH, PARIS, clock.instant());
    }

    private Words french() {
        return new Words(messages, Locale.FRENCH, PARIS, clock.instant());
    }
}
