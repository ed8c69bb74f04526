package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DerogationTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private final RuleBook france = RuleBook.of("FR");

    @Test
    void aLimitMovesOnlyWithAnAgreementThatIsNamed() {
        assertThat(france.move(new Derogation("FR", "daily_work", 660, " ", MARCH, null)))
                .isEqualTo(new RuleBook.Moved.Refused("rota.derogation.refused.agreement", 720));
        assertThat(france.move(new Derogation("FR", "daily_work", 660, "agreement of 2 May", MARCH, null)))
                .isInstanceOf(RuleBook.Moved.Granted.class);
    }

    @Test
    void itNeverMovesBeyondItsBound() {
        assertThat(france.move(new Derogation("FR", "daily_rest", 539, "agreement of 2 May", MARCH, null)))
                .isEqualTo(new RuleBook.Moved.Refused("rota.derogation.refused.bound", 540));
        assertThat(france.move(new Derogation("FR", "average_work", 46 * 60 + 1, "agreement of 2 May", MARCH, null)))
                .isInstanceOf(RuleBook.Moved.Refused.class);
        assertThat(france.move(new Derogation("FR", "part_time_notice", 2, "agreement of 2 May", MARCH, null)))
                .isInstanceOf(RuleBook.Moved.Refused.class);
    }

    @Test
    void whatIsAbsoluteDoesNotMove() {
        assertThat(france.move(new Derogation("FR", "weekly_rest", 2000, "agreement of 2 May", MARCH, null)))
                .isEqualTo(new RuleBook.Moved.Refused("rota.derogation.refused.absolute", 0));
        assertThat(france.move(new Derogation("FR", "off_time", 60, "agreement of 2 May", MARCH, null)))
                .isInstanceOf(RuleBook.Moved.Refused.class);
    }

    @Test
    void anAgreementOfOneCountryMovesNothingInAnother() {
        Life life = new Life()
                .in("DE")
                .works("2025-03-05T08:00", "2025-03-05T20:00", 30)
                .works("2025-03-06T06:00", "2025-03-06T10:00", 0);
        assertThat(life.broken("2025-03-06")).containsExactly("daily_rest");
        assertThat(life.agreed("daily_rest", 540).broken("2025-03-06")).isEmpty();
        assertThat(new Life()
                        .in("DE")
                        .works("2025-03-05T08:00", "2025-03-05T20:00", 30)
                        .works("2025-03-06T06:00", "2025-03-06T10:00", 0)
                        .agreedIn("FR", "daily_rest", 540)
                        .broken("2025-03-06"))
                .containsExactly("daily_rest");
    }

    @Test
    void itCountsOnItsDaysAlone() {
        Life life = new Life().works("2025-02-25T07:00", "2025-02-25T18:30", 40).agreed("daily_work", 720);
        assertThat(life.broken("2025-02-24")).containsExactly("daily_work");
    }
}
