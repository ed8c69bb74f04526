package org.montgolfiere.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.montgolfiere.rest.RestTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An off time of months goes by one tap: it comes back by one as well, with all that hung on it. */
class WithdrawnTest extends RestTest {

    @Autowired
    private OffTimes offTimes;

    private Member tom;
    private Browser browser;
    private String page;
    private String sealed;

    @BeforeEach
    void anOffTimeWithASealedLink() {
        tom = member("Tom", Role.ADMIN);
        offTimes.add(viewer(tom), at(11, "09:00"), at(28, "09:00"), "the sea", true);
        page = rest() + "/off-times/" + offTimes.ahead(viewer(tom)).getFirst().id();
        browser = browser(person(tom));
        browser.get(page);
        browser.post(page + "/unplugged", "item", "phone");
        String made = browser.post(page + "/sealed-links", "holder", "Ada").body();
        sealed = made.replaceAll("(?s).*(/sealed/[\\w-]+).*", "$1");
    }

    @Test
    void whatWasTakenAwayIsPutBackAsItWas() {
        browser.delete(page);
        assertThat(offTimes.ahead(viewer(tom))).isEmpty();
        assertThat(browser.get(rest()).body()).contains("Put it back", page + "/restoration");
        clock.pass(Duration.ofMinutes(14));
        assertThat(browser.post(page + "/restoration").statusCode()).isEqualTo(303);

        assertThat(offTimes.ahead(viewer(tom))).singleElement().satisfies(off -> {
            assertThat(off.start()).isEqualTo(at(11, "09:00"));
            assertThat(off.end()).isEqualTo(at(28, "09:00"));
            assertThat(off.word()).isEqualTo("the sea");
            assertThat(off.bound()).isTrue();
        });
        assertThat(browser.get(page).body()).contains("Held by Ada", "Unplugged");
        assertThat(browser.get(rest()).body()).doesNotContain("Put it back");
        clock.set(at(11, "10:00"));
        assertThat(browser().get(sealed).body()).contains("Break the seal");
    }

    @Test
    void aSealedLinkOpensNothingWhileItsOffTimeIsAway() {
        browser.delete(page);
        clock.set(at(11, "10:00"));
        assertThat(browser().get(sealed).statusCode()).isEqualTo(404);
    }

    @Test
    void aQuarterOfAnHourLaterAndForAnybodyElseItIsGone() {
        browser.delete(page);
        Browser other = browser(person(member("Léa", Role.ADMIN)));
        other.get(rest());
        assertThat(other.post(page + "/restoration").statusCode()).isEqualTo(404);
        clock.pass(Duration.ofMinutes(15));
        assertThat(browser.get(rest()).body()).doesNotContain("Put it back");
        assertThat(browser.post(page + "/restoration").statusCode()).isEqualTo(404);
        offTimes.forgetWithdrawn();
        assertThat(jdbc.sql("select count(*) from withdrawn_off_time where person_id = :tom")
                        .param("tom", tom.person())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .as("no word is kept of it")
                .isZero();
    }

    @Test
    void oneThatWouldHaveBegunMeanwhileStaysAway() {
        clock.set(at(11, "08:55"));
        Browser late = browser(person(tom));
        late.get(rest());
        late.delete(page);
        clock.set(at(11, "09:00"));
        assertThat(late.get(rest()).body()).doesNotContain("Put it back");
        assertThat(late.post(page + "/restoration").statusCode()).isEqualTo(404);
        assertThat(offTimes.isOff(tom.person())).isFalse();
    }

    private String rest() {
        return "/brands/" + brand.id() + "/rest";
    }
}
