package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.inbox.House;
import org.montgolfiere.people.People;

class OfTheHouseTest {

    @Test
    void whatStandsBehindAPlusMakesItNobodyElse() {
        try (House house = new House(TestDatabase.fresh())) {
            house.member(house.brand("verne"), "camille");
            house.member(house.brand("nuage"), "ines+desk");
            OfTheHouse all = new OfTheHouse(house.bean(People.class)::reachedBy, "");
            assertThat(all.test("Camille+news@desk.example")).isTrue();
            assertThat(all.test("camille@desk.example")).isTrue();
            assertThat(all.test("ines@desk.example")).isTrue();
            assertThat(all.test("cam+ille@desk.example")).isFalse();
            assertThat(all.test("camille@elsewhere.example")).isFalse();
        }
    }

    @Test
    void theHostNamesWholeDomains() {
        OfTheHouse all = new OfTheHouse(address -> false, "@verne.example, nuage.example");
        assertThat(all.test("anybody@verne.example")).isTrue();
        assertThat(all.test("anybody@paris.NUAGE.example")).isTrue();
        assertThat(all.test("anybody@other-verne.example")).isFalse();
        assertThat(new OfTheHouse(address -> false, "").test("a@b.example")).isFalse();
    }
}
