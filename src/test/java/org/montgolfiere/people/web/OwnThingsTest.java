package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;

/** What is on one's own page, nobody else reaches. */
class OwnThingsTest extends DeskTest {

    @Test
    void nobodyRemovesAnothersToken() {
        Browser browser = browser(person());
        String token = id(browser.htmxPost("/me/tokens", "name", "nightly").body());
        Browser other = browser(person());
        assertThat(other.delete(token).statusCode()).isEqualTo(404);
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
