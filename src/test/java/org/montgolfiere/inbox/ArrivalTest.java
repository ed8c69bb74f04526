package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Inlet;

class ArrivalTest {

    private House house;
    private Account account;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aMessageOpensItsConversation() {
        Inlet.Taken taken = house.take(account, letter("1").message());
        assertThat(taken).isEqualTo(new Inlet.Taken(1, 0, 0));
        assertThat(states()).containsExactly("open 1 0 2026-03-02 08:00:00+00");
        assertThat(house.events).hasSize(1);
    }

    @Test
    void aRepeatedMessageIsKnownAndTellsNobody() {
        house.take(account, letter("1").message());
        Inlet.Taken taken =
                house.take(account, letter("1").message(), letter("1").message());
        assertThat(taken).isEqualTo(new Inlet.Taken(0, 2, 0));
        assertThat(states()).containsExactly("open 1 0 2026-03-02 08:00:00+00");
        assertThat(house.events).hasSize(1);
    }

    @Test
    void ourOwnAnswerElsewhereLeavesItWaitingForThem() {
        house.take(account, letter("1").in("t").message());
        house.take(account, letter("2").in("t").minute(5).byUs().message());
        assertThat(states()).containsExactly("waiting 1 1 null");
    }

    @Test
    void anAnswerCoversOnlyWhatWasSentBeforeIt() {
        house.take(account, letter("3").in("t").minute(9).message());
        house.take(account, letter("2").in("t").minute(5).byUs().message());
        house.take(account, letter("1").in("t").minute(1).message());
        assertThat(states()).containsExactly("open 2 1 2026-03-02 08:09:00+00");
    }

    @Test
    void aReplyJoinsItsParentWhateverItsThreadAndOrder() {
        house.take(
                account,
                letter("3").in("c").answering("2").message(),
                letter("2").in("b").answering("1").message(),
                letter("1").in("a").message());
        house.take(account, letter("4").in("d").answering("3").message());
        assertThat(house.count("conversation")).isOne();
    }

    @Test
    void messagesThatAnswerEachOtherInACircleAreKept() {
        house.take(
                account,
                letter("1").in("a").answering("2").message(),
                letter("2").in("a").answering("1").message());
        assertThat(house.count("message")).isEqualTo(2);
    }

    @Test
    void aPrivateMessageNeverJoinsAPublicConversation() {
        house.take(account, letter("1").in("t").message());
        house.take(account, letter("2").in("t").answering("1").privately().message());
        assertThat(house.conversationOf("2")).isNotEqualTo(house.conversationOf("1"));
        assertThat(house.count("conversation where private")).isOne();
    }

    private java.util.List<String> states() {
        return house.read(
                "select * from conversation order by id",
                (row, number) -> "%s %d %d %s"
                        .formatted(
                                row.getString("state"),
                                row.getInt("incoming"),
                                row.getInt("outgoing"),
                                row.getString("waiting_since")));
    }
}
