package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class RetentionTest {

    private House house;
    private Account account;
    private Account other;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        other = house.account(account.brand(), "service");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        house.take(account, letter("old").message(), letter("waits").message());
        house.take(other, letter("elsewhere").message());
        house.bean(Notes.class).write(lea, house.conversationOf("old"), "à suivre");
        house.bean(Closure.class).close(lea, house.conversationOf("old"), null);
        house.bean(Closure.class).close(lea, house.conversationOf("elsewhere"), null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatIsClosedAndOldGoesWithAllThatHangsOnIt() {
        house.bean(Retention.class).set(lea, null, 30);
        house.clock.forward(Duration.ofDays(29));
        assertThat(house.bean(Retention.class).runDue()).isZero();
        house.clock.forward(Duration.ofDays(2));
        assertThat(house.bean(Retention.class).runDue()).isEqualTo(2);
        assertThat(house.count("message")).isOne();
        assertThat(house.count("note")).isZero();
        assertThat(house.count("event")).isZero();
        assertThat(house.bean(Retention.class).runDue()).isZero();
    }

    @Test
    void whatWaitsForUsIsNeverDeleted() {
        house.bean(Retention.class).set(lea, null, 1);
        house.clock.forward(Duration.ofDays(3_000));
        house.bean(Retention.class).runDue();
        assertThat(house.count("conversation where state = 'open'")).isOne();
    }

    @Test
    void anAccountsOwnRuleGoesBeforeTheBrands() {
        house.bean(Retention.class).set(lea, null, 30);
        house.bean(Retention.class).set(lea, other.id(), 300);
        house.clock.forward(Duration.ofDays(100));
        assertThat(house.bean(Retention.class).runDue()).isOne();
        assertThat(house.count("message where remote_id = 'elsewhere'")).isOne();
    }

    @Test
    void withoutARuleNothingIsDeleted() {
        house.clock.forward(Duration.ofDays(30_000));
        assertThat(house.bean(Retention.class).runDue()).isZero();
    }

    @Test
    void whatWasSetAsideGoesByTheRuleOfItsAccount() {
        house.take(account, new Incoming.Unreadable("{", "not JSON"));
        house.take(other, new Incoming.Unreadable("[", "not JSON"));
        house.bean(Retention.class).set(lea, account.id(), 30);
        house.clock.forward(Duration.ofDays(29));
        house.bean(Retention.class).runDue();
        assertThat(house.count("set_aside")).isEqualTo(2);
        house.clock.forward(Duration.ofDays(2));
        house.bean(Retention.class).runDue();
        assertThat(house.text("select raw from set_aside")).isEqualTo("[");
    }

    @Test
    void theirWordsAreSuggestedNoMoreUnlessOthersSayThemToo() {
        house.take(
                account,
                letter("gone").says("zorglubotte théière chante").message(),
                letter("stays").says("La théière chantait").message());
        house.bean(Closure.class).close(lea, house.conversationOf("gone"), null);
        house.bean(Retention.class).set(lea, null, 30);
        house.clock.forward(Duration.ofDays(31));
        house.bean(Retention.class).runDue();
        assertThat(house.read("select word from vocabulary order by 1", (row, number) -> row.getString(1)))
                .contains("bonjour", "theiere", "chantait")
                .doesNotContain("zorglubotte", "chante");
    }
}
