package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on one's own page, nobody else reaches. */
class OwnThingsTest extends DeskTest {

    @Autowired
    private OffTimes offTimes;

    @Test
    void offTimesAreWrittenInOnesOwnZoneAndKnownToTheRota() {
        Person lea = person();
        Browser browser = browser(lea);
        String body = browser.htmxPost(
                        "/me/off-times", "start", "2026-03-14T18:00", "end", "2026-03-16T09:00", "word", "the sea")
                .body();
        assertThat(body).contains("the sea");
        assertThat(offTimes.offAt(lea.id(), Instant.parse("2026-03-14T16:59:59Z")))
                .isFalse();
        assertThat(offTimes.offAt(lea.id(), Instant.parse("2026-03-14T17:00:00Z")))
                .isTrue();
        assertThat(offTimes.offAt(lea.id(), Instant.parse("2026-03-16T08:00:00Z")))
                .isFalse();
    }

    @Test
    void anOffTimeThatEndsBeforeItBeginsIsRefused() {
        Browser browser = browser(person());
        for (String end : new String[] {"2026-03-14T17:00", "2026-03-14T18:00", "9999-12-31T00:00", "soon", ""}) {
            assertThat(browser.htmxPost("/me/off-times", "start", "2026-03-14T18:00", "end", end)
                            .body())
                    .as(end)
                    .contains("The end must lie after the beginning");
        }
    }

    @Test
    void nobodyRemovesAnothersOffTimeOrToken() {
        Browser browser = browser(person());
        String off = id(browser.htmxPost("/me/off-times", "start", "2026-03-14T18:00", "end", "2026-03-16T09:00")
                .body());
        String token = id(browser.htmxPost("/me/tokens", "name", "nightly").body());
        Browser other = browser(person());
        assertThat(other.delete(off).statusCode()).isEqualTo(404);
        assertThat(other.delete(token).statusCode()).isEqualTo(404);
        assertThat(browser.delete(off).statusCode()).isEqualTo(200);
        assertThat(browser.delete(token).statusCode()).isEqualTo(200);
    }

    @Test
    void nameLanguageZoneAndThemeAreOnesOwnToChange() {
        Person lea = person();
        Browser browser = browser(lea);
        browser.post("/me", "name", "Léa\u202eM", "locale", "fr", "zone", "Pacific/Auckland", "theme", "dark");
        assertThat(people.find(lea.id()))
                .extracting(Person::name, person -> person.locale().getLanguage(), Person::theme)
                .containsExactly("Léa M", "fr", "dark");
        assertThat(browser.get("/me").body()).contains("lang=\"fr\"", "data-theme=\"dark\"", "Vos temps de repos");
        browser.post("/me/appearance", "theme", "light", "back", "/me");
        assertThat(people.find(lea.id()))
                .extracting(person -> person.locale().getLanguage(), Person::theme)
                .containsExactly("fr", "light");
    }

    private static String id(String body) {
        Matcher found = Pattern.compile("hx-delete=\"(/me/[^\"]+)\"").matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}
