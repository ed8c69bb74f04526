package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class PresenceTest {

    @Test
    void oneIsSeenForHalfAMinuteAfterTheLastSign() {
        try (House house = new House()) {
            Account account = house.account(house.brand("maison"), "maison");
            Member lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
            Member marc = house.member(account.brand(), "Marc Petit", Role.COLLEAGUE);
            house.take(account, letter("1").message());
            long id = house.conversationOf("1");
            Presence presence = house.bean(Presence.class);
            presence.look(marc, id, true, false);
            assertThat(presence.others(lea, id))
                    .containsExactly(new Presence.Looking(marc.person(), "Marc Petit", true, false));
            assertThat(presence.others(marc, id)).isEmpty();
            house.clock.forward(Duration.ofSeconds(20));
            presence.look(marc, id, false, true);
            house.clock.forward(Duration.ofSeconds(29));
            assertThat(presence.others(lea, id)).hasSize(1);
            house.clock.forward(Duration.ofSeconds(1));
            assertThat(presence.others(lea, id)).isEmpty();
            presence.runDue();
            assertThat(house.count("looking")).isZero();
            presence.look(marc, id, false, false);
            presence.leave(marc, id);
            assertThat(house.count("looking")).isZero();
        }
    }
}
