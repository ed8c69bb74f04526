package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** A person said that an answer arrived: it stands in its thread once, whenever the network shows it. */
class UnnamedTest {

    private House house;
    private Account account;
    private Member lea;
    private long conversation;

    @BeforeEach
    void aQuestion() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        house.take(account, letter("1").minute(1).message());
        conversation = house.conversationOf("1");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theNetworksCopyIsTheSameMessage() {
        arrived("key", "Bonjour  Claire\n", minute(5));
        house.take(account, copy("net-1", "Bonjour Claire", minute(5)));
        assertThat(ours()).containsExactly("net-1");
        house.take(account, copy("net-1", "Bonjour Claire", minute(5)));
        assertThat(ours()).containsExactly("net-1");
        assertThat(house.text("select author_id::text from message where remote_id = 'net-1'"))
                .isEqualTo(Long.toString(lea.person()));
        assertThat(desk().conversation(lea, conversation).outgoing()).isOne();
    }

    @Test
    void aCopyThatCameBeforeThePersonSpokeIsTheSameMessage() {
        house.take(account, copy("net-1", "Bonjour Claire", minute(5)));
        arrived("key", "Bonjour Claire", minute(5));
        assertThat(ours()).containsExactly("net-1");
        assertThat(desk().conversation(lea, conversation).outgoing()).isOne();
    }

    @Test
    void ofTwoThatSayTheSameEachHasItsOwn() {
        arrived("key-1", "Merci !", minute(5));
        arrived("key-2", "Merci !", minute(6));
        house.take(account, copy("net-1", "Merci !", minute(5)));
        assertThat(ours()).hasSize(2).contains("net-1");
        house.take(account, copy("net-2", "Merci !", minute(6)));
        assertThat(ours()).containsExactlyInAnyOrder("net-1", "net-2");
    }

    @Test
    void otherWordsAndOlderOnesAreOtherMessages() {
        arrived("key", "Bonjour Claire", minute(30));
        house.take(account, copy("net-1", "Bonjour", minute(30)), copy("net-2", "Bonjour Claire", minute(2)));
        assertThat(ours()).containsExactlyInAnyOrder("unnamed:key", "net-1", "net-2");
    }

    @Test
    void nothingCanBeDoneOnTheNetworkWithAMessageThatHasNoNameThere() {
        arrived("key", "Bonjour Claire", minute(5));
        assertThat(desk().thread(lea, conversation, null, 10).entries())
                .filteredOn(entry -> entry instanceof Entry.Said said && said.ours())
                .allMatch(entry -> !((Entry.Said) entry).named());
    }

    private void arrived(String key, String text, Instant at) {
        house.bean(Answers.class)
                .answered(new Answered(conversation, account.id(), lea.person(), null, key, "1", text, null, at, at));
    }

    private static Instant minute(int minute) {
        return House.MORNING.plusSeconds(60L * minute);
    }

    private static Incoming.Message copy(String id, String text, Instant at) {
        return new Incoming.Message(
                id,
                "1",
                "1",
                new Incoming.Author("maison", "@maison", "Maison", null),
                Incoming.Message.Kind.REPLY,
                text,
                List.of(),
                "https://network.example/" + id,
                at,
                true);
    }

    private List<String> ours() {
        return house.read(
                "select remote_id from message where contact_id is null order by id",
                (row, number) -> row.getString(1));
    }

    private Desk desk() {
        return house.bean(Desk.class);
    }
}
