package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.TestClock;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Disclosures;
import org.montgolfiere.rota.Records;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The legal record for the inspector and the staff's representatives: on a logged request, without opening the desk. */
class DisclosureTest extends RestTest {

    private static final Pattern LINK = Pattern.compile("(/hours/[A-Za-z0-9_-]{43})");
    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Records records;

    private Member tom;
    private Member solene;

    @BeforeEach
    void somebodyAndHr() {
        tom = member("Tom", Role.MANAGER);
        solene = member("Solène", Role.HR);
    }

    @Test
    void hrLogsTheRequestAndThePersonSeesWhoAskedAndWhy() {
        Browser hr = browser(person(solene));
        HttpResponse<String> made = made(hr);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(records.requests(tom))
                .singleElement()
                .satisfies(request -> assertThat(request.reason())
                        .contains("Labour inspector")
                        .contains("Ada Vane")
                        .contains("rests between days"));
        Browser outside = browser();
        assertThat(outside.get(link(made)).body()).contains("Tom").contains("March 2026");
        assertThat(outside.get(link(made) + "/export").body()).startsWith("person;day or week;planned");
        assertThat(outside.get("/brands/" + brand.id() + "/rota").statusCode()).isEqualTo(302);
    }

    @Test
    void twoClicksAreOneRequestAndOneLink() {
        Browser hr = browser(person(solene));
        String first = link(made(hr));
        String second = link(made(hr));
        assertThat(records.requests(tom)).hasSize(1);
        assertThat(browser().get(first).statusCode()).isEqualTo(404);
        assertThat(browser().get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void thePersonSeesThatItWasOpened() {
        String link = link(made(browser(person(solene))));
        Browser own = browser(person(tom));
        String hours = "/brands/" + brand.id() + "/rota/mine";
        assertThat(own.get(hours).body()).contains("rests between days").doesNotContain("opened on");
        browser().get(link);
        assertThat(own.get(hours).body()).contains("opened on");
    }

    @Test
    void itHoldsThreeDaysAndAsLongAsWhoMadeItIsHr() {
        Browser hr = browser(person(solene));
        String first = link(made(hr));
        String second = link(made(hr));
        clock.pass(Duration.ofDays(3));
        assertThat(browser().get(first).statusCode()).isEqualTo(404);
        clock.set(TestClock.START);
        assertThat(browser().get(second).statusCode()).isEqualTo(200);
        jdbc.sql("delete from membership where person_id = :person")
                .param("person", solene.person())
                .update();
        people.join(solene.person(), brand.id(), Role.MANAGER);
        assertThat(browser().get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyButHrMakesOne() {
        Member lead = member("Léa", Role.LEAD, Role.ADMIN);
        assertThatThrownBy(() -> disclosures.make(lead, tom.person(), MONTH, "because"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(records.requests(tom)).isEmpty();
    }

    @Test
    void aRequestWithoutANameOrAReasonIsRefused() {
        Browser hr = browser(person(solene));
        String address = "/brands/" + brand.id() + "/rota/hours/" + tom.person() + "/disclosures";
        assertThat(hr.htmxPost(address, "month", "2026-03", "asker", "", "reason", "rests")
                        .statusCode())
                .isEqualTo(422);
        assertThat(hr.htmxPost(address, "month", "2026-03", "asker", "Ada", "reason", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(hr.htmxPost(address, "month", "soon", "asker", "Ada", "reason", "rests")
                        .statusCode())
                .isEqualTo(422);
        assertThat(records.requests(tom)).isEmpty();
    }

    private HttpResponse<String> made(Browser hr) {
        return hr.htmxPost(
                "/brands/" + brand.id() + "/rota/hours/" + tom.person() + "/disclosures",
                "month",
                "2026-03",
                "capacity",
                "INSPECTOR",
                "asker",
                "Ada Vane",
                "reason",
                "rests between days");
    }

    private static String link(HttpResponse<String> made) {
        Matcher link = LINK.matcher(made.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
