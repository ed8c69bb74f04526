package org.montgolfiere.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.TestClock;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.FairnessCredit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dose is counted for one person, weighed by what was opened and how long, and gone when they say so. */
class ExposureTest {

    private static final long BRAND = 7;

    private final List<Object> told = new ArrayList<>();
    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TestClock clock = new TestClock();
    private final Doses doses = new Doses(jdbc);
    private final Exposure exposure = new Exposure(doses, told::add, clock);
    private final Sparing sparing = new Sparing(doses, clock);
    private Viewer lea = new Viewer(0, "Léa", Map.of());
    private Viewer marc = new Viewer(0, "Marc", Map.of());

    @BeforeEach
    void twoPeople() {
        lea = new Viewer(person("lea"), "Léa", Map.of());
        marc = new Viewer(person("marc"), "Marc", Map.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRotaCountsWhatWasOpenedAndADayThatIsEnoughWeighsAnHour() {
        for (int times = 0; times < Limit.DEFAULT.enough(); times++) {
            exposure.open(lea, BRAND, 1);
        }
        exposure.open(lea, BRAND, 0);
        assertThat(told).hasSize(Limit.DEFAULT.enough()).allSatisfy(one -> {
            FairnessCredit credit = (FairnessCredit) one;
            assertThat(credit.person()).isEqualTo(lea.person());
            assertThat(credit.brand()).isEqualTo(BRAND);
            assertThat(credit.kind()).isEqualTo(FairnessCredit.Kind.HOSTILE);
        });
        assertThat(told.stream().map(one -> ((FairnessCredit) one).source()).distinct())
                .hasSize(told.size());
        assertThat(told.stream()
                        .mapToDouble(one -> ((FairnessCredit) one).weight())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void eachOpeningCountsItsWeightAndAgainForEveryMinute() {
        long insult = exposure.open(lea, BRAND, 1);
        clock.pass(Duration.ofMinutes(2));
        exposure.close(lea, insult);
        long threat = exposure.open(lea, BRAND, 2);
        clock.pass(Duration.ofSeconds(30));
        exposure.close(lea, threat);
        clock.pass(Duration.ofHours(3));

        Dose dose = exposure.today(lea);
        assertThat(dose.items()).isEqualTo(2);
        assertThat(dose.open()).isEqualTo(Duration.ofSeconds(150));
        assertThat(dose.weight()).isCloseTo(1 * 3 + 2 * 1.5, within(0.001));
    }

    @Test
    void whatNobodyFoldedCountsForFiveMinutesAtMost() {
        exposure.open(lea, BRAND, 1);
        clock.pass(Duration.ofHours(2));
        assertThat(exposure.today(lea).open()).isEqualTo(Doses.LONGEST);
    }

    @Test
    void whatIsNotHostileCountsNothing() {
        assertThat(exposure.open(lea, BRAND, 0)).isZero();
        assertThat(exposure.today(lea)).isEqualTo(Dose.NONE);
    }

    @Test
    void aDayLaterItWeighsNoMoreAndAWeekLaterItIsGone() {
        exposure.open(lea, BRAND, 3);
        clock.pass(Duration.ofHours(24));
        assertThat(exposure.today(lea).items()).isZero();
        assertThat(exposure.days(lea, ZoneOffset.UTC)).hasSize(1);
        clock.pass(Duration.ofDays(7));
        exposure.open(lea, BRAND, 1);
        assertThat(exposure.days(lea, ZoneOffset.UTC)).hasSize(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void daysAreThoseOfTheOwnCalendar() {
        clock.set(Instant.parse("2026-03-10T23:30:00Z"));
        exposure.open(lea, BRAND, 1);
        assertThat(exposure.days(lea, ZoneId.of("Europe/Paris"))).containsOnlyKeys(LocalDate.parse("2026-03-11"));
    }

    @Test
    void nobodyClosesWhatAnotherOpened() {
        long opening = exposure.open(lea, BRAND, 1);
        clock.pass(Duration.ofMinutes(1));
        exposure.close(marc, opening);
        clock.pass(Duration.ofMinutes(2));
        assertThat(exposure.today(lea).open()).isEqualTo(Duration.ofMinutes(3));
        assertThat(exposure.today(marc)).isEqualTo(Dose.NONE);
    }

    @Test
    void erasingLeavesNothingOfIt() {
        exposure.open(lea, BRAND, 2);
        exposure.open(marc, BRAND, 1);
        exposure.erase(lea);
        assertThat(exposure.today(lea)).isEqualTo(Dose.NONE);
        assertThat(exposure.days(lea, ZoneOffset.UTC)).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void atTheirOwnLimitTheyAreSparedAndOnlyThey() {
        assertThat(exposure.limit(lea)).isEqualTo(Limit.DEFAULT);
        assertThat(exposure.choose(lea, new Limit(3, true))).isTrue();
        for (int opened = 0; opened < 3; opened++) {
            assertThat(sparing.spares(lea.person())).isFalse();
            exposure.close(lea, exposure.open(lea, BRAND, 1));
        }
        assertThat(sparing.spares(lea.person())).isTrue();
        assertThat(sparing.fit(Set.of(lea.person(), marc.person()))).containsOnlyKeys(marc.person());
        exposure.erase(lea);
        assertThat(sparing.spares(lea.person())).isFalse();
    }

    @Test
    void withZeroTheyAreAlwaysSpared() {
        exposure.choose(lea, new Limit(0, true));
        assertThat(sparing.spares(lea.person())).isTrue();
    }

    @Test
    void aLimitThatIsNoneChangesNothing() {
        assertThat(exposure.choose(lea, new Limit(-1, true))).isFalse();
        assertThat(exposure.choose(lea, new Limit(501, true))).isFalse();
        assertThat(exposure.limit(lea)).isEqualTo(Limit.DEFAULT);
    }

    @Test
    void whoTakesNothingOverIsNotWilling() {
        exposure.choose(marc, new Limit(40, false));
        assertThat(sparing.willing(Set.of(lea.person(), marc.person()))).containsExactly(lea.person());
    }

    private long rows() {
        return jdbc.sql("select count(*) from exposure")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long person(String name) {
        return jdbc.sql("""
                insert into person (name, email, locale, zone, created_at)
                values (:name, :name || '@verne.example', 'fr', 'Europe/Paris', :now) returning id""")
                .param("name", name)
                .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
