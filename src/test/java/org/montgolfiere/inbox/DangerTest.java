package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class DangerTest {

    private House house;
    private long brand;
    private Account account;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        brand = house.brand("maison");
        account = house.account(brand, "maison");
        lea = house.member(brand, "Lea", Role.LEAD);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void round() {
        while (house.bean(ReadingRound.class).read() > 0) {}
    }

    private List<Row> waiting() {
        return house.bean(Desk.class)
                .page(lea, Filter.of(Filter.View.WAITING), null, 50)
                .rows();
    }

    @Test
    void everyMessageInDangerRingsForItselfAndOthersDoNot() {
        house.take(
                account,
                letter("1").says("praise").message(),
                letter("2").says("danger").message(),
                letter("3").says("danger").message());
        round();
        assertThat(house.rung).hasSize(2);
        assertThat(house.count("danger")).isEqualTo(2);
    }

    @Test
    void aMessageThatIsReadAgainRingsNobodyAgain() {
        house.take(account, letter("1").says("danger").message());
        round();
        house.jdbc
                .sql("insert into reading_due (message_id) select id from message")
                .update();
        round();
        assertThat(house.rung).hasSize(1);
    }

    @Test
    void anOldMessageThatANewerReaderReadsRingsNobody() {
        house.take(account, letter("1").says("danger").message());
        house.clock.forward(Duration.ofDays(4));
        round();
        assertThat(house.rung).isEmpty();
    }

    @Test
    void dangerStandsBeforeWhatWaitsLongerUntilItsConversationIsClosed() {
        house.take(
                account,
                letter("1").says("praise").message(),
                letter("2").says("danger").message());
        round();
        List<Row> rows = waiting();
        assertThat(rows.stream().map(Row::danger)).containsExactly(true, false);
        long first = rows.getFirst().conversation().id();
        assertThat(house.rung).containsExactly(Addresses.of(brand, first));
        house.jdbc
                .sql("update conversation set state = 'closed', waiting_since = null where id = :id")
                .param("id", first)
                .update();
        assertThat(waiting().stream().map(Row::danger)).containsExactly(false);
    }

    @Test
    void aFloodOfWhatOnlySoundsLikeDangerHidesNobody() {
        house.take(account, letter("plain").says("danger").message());
        round();
        long plain = waiting().getFirst().conversation().id();
        for (int number = 0; number < 160; number++) {
            house.take(account, letter("flood" + number).says("danger").message());
        }
        round();
        house.jdbc
                .sql("update danger set score = case conversation_id when :plain then 0.99 else 0.6 end")
                .param("plain", plain)
                .update();
        assertThat(waiting().stream()
                        .filter(Row::danger)
                        .limit(150)
                        .map(row -> row.conversation().id()))
                .contains(plain)
                .doesNotHaveDuplicates();
    }

    @Test
    void whereNobodyHeldTheDeskTheConversationSaysSo() {
        house.onDuty = 0;
        house.take(account, letter("1").says("danger").message());
        round();
        assertThat(house.bean(Protocol.class).reached(waiting().getFirst().conversation()))
                .isZero();
    }

    @Test
    void aLeadWritesTheProtocolAndNobodyElse() {
        Protocol protocol = house.bean(Protocol.class);
        Member tom = house.member(brand, "Tom", Role.MANAGER);
        assertThat(protocol.write(tom, "call Lea")).isFalse();
        assertThat(protocol.of(tom)).isNull();
        assertThat(protocol.write(lea, " call Lea ")).isTrue();
        assertThat(protocol.of(tom)).isEqualTo("call Lea");
        assertThat(protocol.write(lea, "x".repeat(Protocol.LONGEST + 1))).isFalse();
        assertThat(protocol.write(lea, " ")).isTrue();
        assertThat(protocol.of(tom)).isNull();
    }
}
