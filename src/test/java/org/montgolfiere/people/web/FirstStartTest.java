package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A desk without people opens to whoever holds the link it printed, once. It has a desk of its own to be empty. */
@TestPropertySource(properties = "desk=empty")
@DirtiesContext
class FirstStartTest extends DeskTest {

    private static final Pattern LINK = Pattern.compile("/setup/[A-Za-z0-9_-]{43}");

    @Autowired
    private SetupAnnouncement announcement;

    @BeforeEach
    void nobodyIsHere() {
        jdbc.sql("truncate person, brand, setup_link cascade").update();
    }

    @Test
    void theLinkFoundsABrandWithItsFirstAdministrator() {
        Browser browser = browser();
        HttpResponse<String> answer = found(browser, printed());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).matches("/brands/\\d+/service-hours");
        Person founder = Objects.requireNonNull(people.byEmail("lea@verne.example"));
        long brand = Long.parseLong(Browser.location(answer).split("/", -1)[2]);
        assertThat(people.viewer(founder).in(brand).administers()).isTrue();
        assertThat(people.brand(brand).name()).isEqualTo("Maison Verne");
        assertThat(browser.get("/brands/" + brand + "/team").statusCode()).isEqualTo(200);
    }

    @Test
    void theLinkWorksOnce() {
        String link = printed();
        found(browser(), link);
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
        assertThat(found(browser(), link).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherLinkOfBeforeIsUsedUpToo() {
        String first = printed();
        found(browser(), printed());
        assertThat(found(browser(), first).statusCode()).isEqualTo(404);
    }

    @Test
    void theLinkLastsADay() {
        String link = printed();
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(browser().get(link).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndTheLinkStillStands() {
        String link = printed();
        Browser browser = browser();
        browser.get(link);
        HttpResponse<String> answer = browser.post(
                link,
                "name",
                "Léa <b>Martin</b>",
                "email",
                "no address",
                "password",
                "password12",
                "zone",
                "Moon/Base");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("does not look like an e-mail", "among the first that anybody would try")
                .contains("Choose a time zone", "A name of 1 to 80")
                .contains("Léa &lt;b>Martin&lt;/b>")
                .doesNotContain("password12");
        assertThat(found(browser, link).statusCode()).isEqualTo(302);
    }

    @Test
    void whereSomebodyIsNothingIsPrinted() {
        found(browser(), printed());
        assertThat(announced()).isEmpty();
    }

    @Test
    void theTokenItselfIsNotInTheDatabase() {
        String token = printed().substring("/setup/".length());
        assertThat(jdbc.sql("select string_agg(setup_link::text, ' ') from setup_link")
                        .query((row, number) -> row.getString(1))
                        .single())
                .doesNotContain(token);
    }

    private static HttpResponse<String> found(Browser browser, String link) {
        browser.token();
        return browser.post(
                link,
                "name",
                "Léa Martin",
                "email",
                "lea@verne.example",
                "password",
                PASSWORD,
                "brand",
                "Maison Verne",
                "language",
                "fr",
                "zone",
                "Europe/Paris");
    }

    private String printed() {
        var link = LINK.matcher(announced());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String announced() {
        PrintStream out = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            announcement.announce();
        } finally {
            System.setOut(out);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
