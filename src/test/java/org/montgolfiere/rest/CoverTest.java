package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Ruling;
import org.springframework.beans.factory.annotation.Autowired;

/** Before an off time: who could take one's shifts, and asking them. Nothing moves until they take it by their own hand. */
class CoverTest extends RestTest {

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private Engagements engagements;

    private Member tom;
    private Member lea;
    private long shift;
    private String page;
    private Browser browser;

    @BeforeEach
    void aShiftWithinAnOffTime() {
        tom = member("Tom", Role.MANAGER);
        lea = member("Léa", Role.LEAD);
        assertThat(engagements.begin(lea, lea.person(), LocalDate.of(2026, 1, 1), employee("FR")))
                .isInstanceOf(Ruling.Done.class);
        shift = shift(tom, at(12, "09:00"), at(12, "13:00"));
        shift(tom, at(13, "09:00"), at(13, "13:00"));
        offTimes.add(viewer(tom), at(12, "00:00"), at(13, "00:00"), null, false);
        page = "/brands/" + brand.id() + "/rest/off-times/"
                + offTimes.ahead(viewer(tom)).getFirst().id();
        browser = browser(person(tom));
    }

    @Test
    void whoCouldTakeItWithinTheLawIsProposedAndAsked() {
        assertThat(browser.get(page).body())
                .containsOnlyOnce("Léa could take it, within the law.")
                .contains("Ask Léa");

        String said = browser.post(
                        page + "/cover", "shift", Long.toString(shift), "person", Long.toString(lea.person()))
                .body();

        assertThat(said).contains("It was asked. It stays yours").contains("Somebody is sought for it.");
        assertThat(browser.get(page).body())
                .contains("Somebody is sought for it.")
                .doesNotContain("Ask Léa");
        assertThat(told(lea)).containsExactly("swap");
        assertThat(owner()).isEqualTo(tom.person());
    }

    @Test
    void whereNobodyCanItSaysSo() {
        shift(lea, at(12, "09:00"), at(12, "13:00"));
        assertThat(browser.get(page).body())
                .contains("Nobody can take it as things stand.")
                .doesNotContain("Ask Léa");
    }

    @Test
    void nobodyAsksForAnothersShiftThere() {
        long hers = shift(lea, at(12, "18:00"), at(12, "20:00"));
        browser.get(page);
        int status = browser.post(page + "/cover", "shift", Long.toString(hers)).statusCode();
        assertThat(status).isBetween(403, 404);
        assertThat(told(tom)).isEmpty();
    }

    private long owner() {
        return jdbc.sql("select person_id from shift where id = :id")
                .param("id", shift)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
