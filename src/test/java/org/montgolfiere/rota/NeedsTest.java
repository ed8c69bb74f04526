package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the shifts that answer a need when the need changes. */
class NeedsTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    @Autowired
    Coverage coverage;

    @Autowired
    Judge judge;

    Member camille;
    long need;
    Shift monday;
    Shift tuesday;

    @BeforeEach
    void aNeedThatIsHeld() {
        camille = employed();
        need = need("Erly", "07:00", "14:00", 1, "fr");
        monday = answering("2026-03-30T07:00", "2026-03-30T14:00", Shift.State.PUBLISHED);
        tuesday = answering("2026-03-31T07:00", "2026-03-31T14:00", Shift.State.DRAFT);
    }

    @Test
    void aTypoMendedLeavesEveryShiftCounted() {
        assertThat(needs.change(lead, need, wanted("Early", "07:00", "14:00", 1, "fr")))
                .isEqualTo(new Needs.Changing.Changed(need, 0));
        assertThat(missing(MONDAY)).isZero();
        assertThat(missing(MONDAY.plusDays(1))).isZero();
        assertThat(now(monday).name()).isEqualTo("Early");
        assertThat(now(monday).revision()).isGreaterThan(monday.revision());
    }

    @Test
    void onePersonMoreLeavesOnePlaceOpenAndNotTwo() {
        needs.change(lead, need, wanted("Erly", "07:00", "14:00", 2, "fr"));
        assertThat(missing(MONDAY)).isEqualTo(1);
        assertThat(needs.of(lead)).singleElement().matches(one -> one.people() == 2 && one.id() == need);
    }

    @Test
    void newHoursTakeOverTheShiftsThatHaveThemAndSayHowManyStayBehind() {
        shiftRows.change(tuesday.at(stretch("2026-03-31T08:00", "2026-03-31T15:00")), clock.instant());
        Needs.Changing changing = needs.change(lead, need, wanted("Erly", "08:00", "15:00", 1, "fr"));
        long id = needs.of(lead).getFirst().id();
        assertThat(changing).isEqualTo(new Needs.Changing.Changed(id, 1));
        assertThat(id).isNotEqualTo(need);
        assertThat(missing(MONDAY)).isEqualTo(1);
        assertThat(missing(MONDAY.plusDays(1))).isZero();
        assertThat(now(monday).time()).isEqualTo(monday.time());
    }

    @Test
    void aShiftOfANeedThatEndedStillAsksItsLanguage() {
        needs.change(lead, need, wanted("Erly", "08:00", "15:00", 1, "fr"));
        Member english = employed();
        jdbc.sql("insert into ability (person_id, brand_id, kind, word) values (:person, :brand, 'language', 'en')")
                .param("person", english.person())
                .param("brand", brand.id())
                .update();
        assertThat(judge.objections(now(monday).of(english.person())))
                .extracting(RotaTest::word)
                .contains("rota.unfit.language");
    }

    @Test
    void thePageSaysHowManyStayBehind() {
        String page = browser(Objects.requireNonNull(people.find(lead.person())))
                .htmxPost(
                        "/brands/" + brand.id() + "/rota/needs/" + need,
                        "name",
                        "Erly",
                        "day",
                        "1",
                        "holidays",
                        "AS_USUAL",
                        "opens",
                        "08:00",
                        "closes",
                        "15:00",
                        "pause",
                        "30",
                        "people",
                        "1",
                        "mode",
                        "ON_SITE")
                .body();
        assertThat(page).contains("2 shifts ahead keep the old hours and stay as they are");
    }

    private Shift answering(String from, String to, Shift.State state) {
        Shift shift = new Shift(
                0,
                brand.id(),
                null,
                need,
                camille.person(),
                "Erly",
                stretch(from, to),
                30,
                Mode.ON_SITE,
                state,
                true,
                0);
        return Objects.requireNonNull(shiftRows.find(brand.id(), shiftRows.add(shift, clock.instant())));
    }

    private int missing(LocalDate day) {
        List<Slot> slots = coverage.slots(lead, day, day);
        assertThat(slots).hasSize(1);
        return slots.getFirst().missing();
    }
}
