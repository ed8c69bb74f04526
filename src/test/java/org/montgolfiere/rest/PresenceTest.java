package org.montgolfiere.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.Handwritten;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;

/** Promise 4: what is measured is its person's alone, and nothing sums it up. */
class PresenceTest extends RestTest {

    private static final Pattern STATEMENT = Pattern.compile("jdbc\\.sql\\((.*?)\\)\\s*\\.param", Pattern.DOTALL);

    @Autowired
    private Presence presence;

    @Autowired
    private DataSource database;

    @Test
    void nothingIsMeasuredUnlessItsPersonWishesIt() {
        Member tom = member("Tom", Role.MANAGER);
        Browser browser = browser(person(tom));
        browser.get("/brands/" + brand.id() + "/conversations");
        presence.note(tom.person());
        assertThat(marks(tom)).isZero();
    }

    @Test
    void anOpenedPageIsAMarkAndWhatAPageAsksByItselfIsNone() {
        Member tom = member("Tom", Role.MANAGER);
        presence.measure(viewer(tom));
        Browser browser = browser(person(tom));
        browser.get("/brands/" + brand.id() + "/duty/line", "HX-Request", "true");
        assertThat(marks(tom)).isZero();
        browser.get("/brands/" + brand.id() + "/conversations");
        assertThat(marks(tom)).isEqualTo(1);
        browser.get("/brands/" + brand.id() + "/conversations");
        assertThat(marks(tom)).isEqualTo(1);
    }

    @Test
    void lateEveningsAndBrokenRestAreSeenOverAChangeOfClocks() {
        List<Instant> quarters = List.of(
                Instant.parse("2026-03-28T17:00:00Z"), // 18:00 on the clocks
                Instant.parse("2026-03-28T21:30:00Z"), // 22:30
                Instant.parse("2026-03-29T06:00:00Z"), // 08:00, an hour was skipped
                Instant.parse("2026-03-29T18:15:00Z")); // 20:15
        Rhythm rhythm = Rhythm.of(quarters, PARIS);
        assertThat(rhythm.lateEvenings()).containsExactly(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-29"));
        assertThat(rhythm.rests())
                .extracting(rest -> rest.length().toMinutes(), Rhythm.Rest::kept)
                .containsExactly(tuple(8 * 60 + 15L, false), tuple(12 * 60L, true));
    }

    @Test
    void elevenHoursAreKeptAndAMinuteLessIsNot() {
        Instant begin = Instant.parse("2026-03-10T18:00:00Z");
        Duration rest = Duration.ofHours(11);
        assertThat(new Rhythm.Rest(begin, begin.plus(rest)).kept()).isTrue();
        assertThat(new Rhythm.Rest(begin, begin.plus(rest.minusMinutes(1))).kept())
                .isFalse();
    }

    @Test
    void erasingForgetsAllAndStoppingForgetsTheWishAsWell() {
        Member tom = member("Tom", Role.MANAGER);
        presence.measure(viewer(tom));
        presence.note(tom.person());
        presence.erase(viewer(tom));
        assertThat(marks(tom)).isZero();
        clock.pass(Duration.ofMinutes(20));
        presence.note(tom.person());
        assertThat(marks(tom)).isEqualTo(1);
        presence.stop(viewer(tom));
        clock.pass(Duration.ofMinutes(20));
        presence.note(tom.person());
        assertThat(marks(tom)).isZero();
    }

    @Test
    void fourWeeksLaterItIsForgotten() {
        Member tom = member("Tom", Role.MANAGER);
        presence.measure(viewer(tom));
        presence.note(tom.person());
        clock.pass(Presence.KEPT.plusMinutes(30));
        presence.forgetOld();
        assertThat(marks(tom)).isZero();
    }

    @Test
    void nothingButItsOwnScreensKnowsOfIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.montgolfiere.rest..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.montgolfiere\\.rest\\.(Presence|PresenceMarks|Rhythm).*")
                .check(Handwritten.HOUSE);
    }

    @Test
    void everyStatementIsAboutOnePersonSoThereIsNoSumToSubtract() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/montgolfiere/rest/PresenceMarks.java"));
        List<String> statements =
                STATEMENT.matcher(source).results().map(found -> found.group(1)).toList();
        assertThat(statements).hasSize(9);
        for (String statement : statements) {
            boolean forgets = statement.contains("delete from presence_mark where quarter <");
            assertThat(forgets || statement.contains(":person")).as(statement).isTrue();
            assertThat(statement).doesNotContainPattern("count|sum|avg|group by|having");
        }
        try (var files = Files.walk(Path.of("src/main"))) {
            List<Path> others = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|jte|sql)"))
                    .filter(file -> !file.endsWith("PresenceMarks.java") && !file.endsWith("V2_14__rest.sql"))
                    .toList();
            for (Path other : others) {
                assertThat(Files.readString(other)).as(other.toString()).doesNotContain("presence_mark");
            }
        }
    }

    @Test
    void whoWorksPastTheEndAndWishedToBeToldIsTold() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        Browser browser = browser(person(tom));
        clock.set(at("14:30"));
        String desk = "/brands/" + brand.id() + "/conversations";
        assertThat(browser.get(desk).body()).doesNotContain("Your shift ended");
        presence.measure(viewer(tom));
        assertThat(browser.get(desk).body()).contains("Your shift ended at 14:00");
        clock.set(at("19:00"));
        assertThat(browser.get(desk).body()).doesNotContain("Your shift ended");
    }

    @Test
    void itIsSaidOnWhicheverPageIsOpenAndPutAwayOnce() {
        Member tom = member("Tom", Role.MANAGER);
        presence.measure(viewer(tom));
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at("15:00"), at("16:00"));
        Browser browser = browser(person(tom));
        clock.set(at("13:59"));
        String base = "/brands/" + brand.id();
        assertThat(browser.get(base + "/topics").body())
                .contains("hx-get=\"" + base + "/gentle-stop\"")
                .contains("sse:duty")
                .doesNotContain("Your shift ended");
        clock.set(at("14:05"));
        assertThat(browser.get(base + "/gentle-stop", "HX-Request", "true").body())
                .contains("Your shift ended at 14:00");
        assertThat(browser.delete(base + "/gentle-stop").body()).doesNotContain("Your shift ended");
        clock.set(at("14:30"));
        assertThat(browser.get(base + "/topics").body()).doesNotContain("Your shift ended");
        clock.set(at("16:05"));
        assertThat(browser.get(base + "/topics").body()).contains("Your shift ended at 16:00");
    }

    @Test
    void openPagesHearThatAShiftEnded() throws Exception {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        handovers.runDue();
        clock.set(at("14:00"));
        try (var heard = database.getConnection();
                var statement = heard.createStatement()) {
            statement.execute("listen desk_updates");
            handovers.runDue();
            var told = heard.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(told).extracting(PGNotification::getParameter).contains(brand.id() + " duty " + tom.person());
        }
    }

    @Test
    void workInTopicsStormsAndContactsIsMeasuredTooAndWhatAPageFetchesIsNot() {
        Member tom = member("Tom", Role.MANAGER);
        presence.measure(viewer(tom));
        Browser browser = browser(person(tom));
        String storms = "/brands/" + brand.id() + "/storms";
        browser.get(storms, "Sec-Fetch-Dest", "image");
        browser.get("/look/base.css");
        assertThat(marks(tom)).isZero();
        List<String> pages =
                List.of(storms, "/storms/0", "/topics/0", "/contacts/0", "/brands/" + brand.id() + "/rest");
        for (String page : pages) {
            browser.get(page, "Sec-Fetch-Dest", "document");
            clock.pass(Duration.ofMinutes(15));
        }
        assertThat(marks(tom)).isEqualTo(pages.size());
    }

    private long marks(Member member) {
        return jdbc.sql("select count(*) from presence_mark where person_id = :person")
                .param("person", member.person())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
