package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;

class InvitationTest extends DeskTest {

    private static final Pattern LINK = Pattern.compile("/invitations/[A-Za-z0-9_-]{43}");

    private Brand brand = new Brand(0, "", "", java.time.ZoneOffset.UTC, java.util.Locale.ENGLISH);
    private Browser admin = new Browser(0);

    @BeforeEach
    void anAdministratorIsIn() {
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
    }

    @Test
    void somebodyNewJoinsWithTheRoleThatWasMeant() {
        String email = email();
        Browser newcomer = browser();
        HttpResponse<String> answer = accept(newcomer, invite("colleague", ""), email);
        assertThat(Browser.location(answer)).isEqualTo("/brands/" + brand.id() + "/team");
        Person joined = people.byEmail(email);
        assertThat(joined).isNotNull();
        assertThat(people.viewer(java.util.Objects.requireNonNull(joined))
                        .in(brand.id())
                        .roles())
                .containsExactly(Role.COLLEAGUE);
        assertThat(newcomer.get("/brands/" + brand.id() + "/team").statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationIsUsedOnce() {
        String link = invite("colleague", "");
        accept(browser(), link, email());
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
        String second = email();
        assertThat(accept(browser(), link, second).statusCode()).isEqualTo(404);
        assertThat(people.byEmail(second)).isNull();
    }

    @Test
    void anInvitationStandsForSevenDays() {
        String link = invite("colleague", "");
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(browser().get(link).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(accept(browser(), link, email()).statusCode()).isEqualTo(404);
    }

    @Test
    void anInvitationCanBeTakenBack() {
        String link = invite("colleague", "");
        long id = jdbc.sql("select max(id) from invitation where brand_id = :brand")
                .param("brand", brand.id())
                .query((row, number) -> row.getLong(1))
                .single();
        assertThat(admin.delete("/brands/" + brand.id() + "/invitations/" + id).statusCode())
                .isEqualTo(200);
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void anInvitationForOneAddressIsForNobodyElse() {
        String meant = email();
        String link = invite("lead", meant);
        assertThat(accept(browser(), link, email()).body()).contains("for another e-mail address");
        Browser other = browser(person());
        assertThat(other.post(link).body()).contains("for another e-mail address");
        assertThat(accept(browser(), link, meant.toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void somebodyWhoIsHereAlreadyJoinsAsTheyAre() {
        Person known = person();
        String link = invite("ambassador", "");
        assertThat(accept(browser(), link, known.email()).body()).contains("sign in first");
        Browser browser = browser(known);
        assertThat(browser.post(link).statusCode()).isEqualTo(302);
        assertThat(people.viewer(known).in(brand.id()).roles()).containsExactly(Role.AMBASSADOR);
    }

    @Test
    void onlyAnAdministratorInvites() {
        Browser lead = browser(person(brand, Role.LEAD));
        assertThat(lead.htmxPost("/brands/" + brand.id() + "/invitations", "role", "admin")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.get("/brands/" + brand.id() + "/team").body()).doesNotContain("/invitations");
    }

    private String invite(String role, String email) {
        String body = admin.htmxPost("/brands/" + brand.id() + "/invitations", "role", role, "email", email)
                .body();
        var link = LINK.matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group();
    }

    private static HttpResponse<String> accept(Browser browser, String link, String email) {
        return browser.post(link, "name", "Idris Benali", "email", email, "password", PASSWORD);
    }

    private static String email() {
        return UUID.randomUUID() + "@verne.example";
    }
}
