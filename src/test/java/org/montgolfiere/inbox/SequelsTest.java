package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;

/** "Write to us in private": what then comes in private is the same case, and stays private. */
class SequelsTest {

    private House house;
    private Account account;
    private Member lea;
    private Member ambassador;

    @BeforeEach
    void open() {
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        lea = house.member(brand, "Léa Martin", Role.MANAGER);
        ambassador = house.member(brand, "Ali Benoît", Role.AMBASSADOR);
        house.take(account, letter("1").minute(1).message());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoWasAnsweredInPublicAndWritesInPrivateIsOneCaseWithOneHolder() {
        assignment().claim(lea, publicly());
        answered();
        writesInPrivate();
        assertThat(sequels().of(lea, desk().conversation(lea, privately())))
                .containsExactly(new Sequels.Sequel(privately(), publicly(), false));
        assertThat(sequels().of(lea, desk().conversation(lea, publicly())))
                .containsExactly(new Sequels.Sequel(privately(), publicly(), false));
        assertThat(desk().conversation(lea, privately()).assignee()).isEqualTo(lea.person());
    }

    @Test
    void ambassadorsLearnNothingOfThePrivatePartAndDoNotGetIt() {
        assignment().claim(ambassador, publicly());
        answered();
        writesInPrivate();
        assertThat(sequels().of(ambassador, desk().conversation(ambassador, publicly())))
                .isEmpty();
        assertThat(desk().conversation(lea, privately()).assignee()).isNull();
        assertThatThrownBy(() -> desk().conversation(ambassador, privately())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sequels().part(ambassador, privately())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatCameByItselfIsNoSequel() {
        writesInPrivate();
        assertThat(all(privately())).isEmpty();
    }

    @Test
    void whatOthersWereAnsweredIsNoSequelOfTheirs() {
        house.take(account, letter("9").by("paul").minute(2).message());
        house.take(
                account, letter("ours").in("9").answering("9").minute(3).byUs().message());
        writesInPrivate();
        assertThat(all(privately())).isEmpty();
    }

    @Test
    void anInvitationHoldsForAWeek() {
        answered();
        house.clock.forward(Sequels.INVITED.plusDays(1));
        house.take(account, letter("p").privately().at(house.clock.instant()).message());
        assertThat(all(privately())).isEmpty();
    }

    @Test
    void whatWaitedInPrivateBeforeWeAnsweredIsAnotherMatter() {
        house.take(account, letter("p").privately().minute(2).message());
        answered();
        house.take(account, letter("p2").in("p").privately().minute(9).message());
        assertThat(all(privately())).isEmpty();
    }

    @Test
    void theLatestPublicCaseCountsAlsoInAnOldPrivateThread() {
        answered();
        writesInPrivate();
        assertThat(house.bean(Closure.class).close(lea, privately(), null)).isInstanceOf(Outcome.Done.class);
        house.clock.forward(Duration.ofMinutes(10));
        house.take(account, letter("2").minute(20).message());
        house.take(
                account,
                letter("ours2").in("2").answering("2").minute(21).byUs().message());
        house.take(account, letter("p2").in("p").privately().minute(22).message());
        assertThat(all(privately())).containsExactly(new Sequels.Sequel(privately(), house.conversationOf("2"), false));
    }

    @Test
    void twoMattersArePartedForGoodAndJoinedAgainByHand() {
        answered();
        writesInPrivate();
        sequels().part(lea, privately());
        house.take(account, letter("p2").in("p").privately().minute(6).message());
        assertThat(all(privately())).containsExactly(new Sequels.Sequel(privately(), publicly(), true));
        sequels().join(lea, privately());
        assertThat(all(privately())).containsExactly(new Sequels.Sequel(privately(), publicly(), false));
    }

    private void answered() {
        house.take(
                account, letter("ours").in("1").answering("1").minute(3).byUs().message());
    }

    private void writesInPrivate() {
        house.take(account, letter("p").privately().minute(5).message());
    }

    private List<Sequels.Sequel> all(long conversation) {
        return sequels().of(lea, desk().conversation(lea, conversation));
    }

    private long publicly() {
        return house.conversationOf("1");
    }

    private long privately() {
        return house.conversationOf("p");
    }

    private Sequels sequels() {
        return house.bean(Sequels.class);
    }

    private Assignment assignment() {
        return house.bean(Assignment.class);
    }

    private Desk desk() {
        return house.bean(Desk.class);
    }
}
