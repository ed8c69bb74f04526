package org.montgolfiere.inbox;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;

/** The desk does not go deaf in silence. */
class AccountWatchTest {

    private House house;
    private Account account;
    private Member ada;
    private Member bea;

    @BeforeEach
    void open() {
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        ada = house.member(brand, "Ada", Role.ADMIN);
        bea = house.member(brand, "Bea", Role.ADMIN);
        atWork(house.member(brand, "Tom", Role.COLLEAGUE));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void thoseAtWorkWhoCanMendItAreTold() {
        atWork(bea);
        trouble();
        assertThat(house.notices).containsExactly(told(bea));
    }

    @Test
    void whereNoneOfThemIsAtWorkAllWhoCanFindIt() {
        trouble();
        assertThat(house.notices).containsExactly(told(ada), told(bea));
    }

    @Test
    void oneTroubleIsToldOnceHoweverOftenTheNetworkRefuses() {
        atWork(bea);
        trouble();
        trouble();
        house.bean(Accounts.class).recover(account.id());
        assertThat(house.notices).hasSize(1);
        trouble();
        assertThat(house.notices).hasSize(2);
    }

    private void trouble() {
        house.bean(Accounts.class).trouble(account.id(), "channel.revoked");
    }

    private Notice told(Member member) {
        return new Notice(
                member.person(),
                member.brand(),
                Notice.Kind.ACCOUNT_TROUBLE,
                "/brands/%d/accounts/%d".formatted(member.brand(), account.id()));
    }

    private void atWork(Member member) {
        house.jdbc
                .sql("insert into duty (brand_id, person_id, starts_at, ends_at) values (:brand, :person, :from, :to)")
                .param("brand", member.brand())
                .param("person", member.person())
                .param("from", house.clock.instant().atOffset(UTC))
                .param("to", house.clock.instant().plus(Duration.ofHours(4)).atOffset(UTC))
                .update();
    }
}
