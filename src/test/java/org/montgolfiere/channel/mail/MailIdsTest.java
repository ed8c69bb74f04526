package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.inbox.House;

class MailIdsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void whoHadAnIdFirstIsRememberedForAYearAfterItWasMetLast() {
        try (House house = new House(TestDatabase.fresh())) {
            long account = house.account(house.brand("verne"), "verne").id();
            MailIds ids = new MailIds(house.jdbc);
            assertThat(ids.of(account, Map.of("a@b", "one", "c@d", "two"), DAY))
                    .isEqualTo(Map.of("a@b", "one", "c@d", "two"));
            assertThat(ids.of(account, Map.of("a@b", "other"), DAY.plusDays(300)))
                    .isEqualTo(Map.of("a@b", "one"));
            assertThat(ids.of(account, Map.of("a@b", "other"), DAY.plusDays(600)))
                    .isEqualTo(Map.of("a@b", "one"));
            assertThat(ids.of(account, Map.of("c@d", "other"), DAY.plusDays(600)))
                    .isEqualTo(Map.of("c@d", "other"));
        }
    }
}
