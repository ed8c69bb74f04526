package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class MergeTest {

    private House house;
    private Account account;
    private Member lea;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        lea = house.member(brand, "Léa Martin", Role.LEAD);
        house.take(
                account, letter("1").minute(1).message(), letter("2").minute(2).message());
        first = house.conversationOf("1");
        second = house.conversationOf("2");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void oneShowsWithinTheOtherAndIsListedNoMore() {
        merge().into(lea, second, first);
        assertThat(messages(first)).containsExactly("1", "2");
        assertThat(desk().conversation(lea, second).id()).isEqualTo(first);
        assertThat(desk().page(lea, Filter.of(Filter.View.WAITING), null, 10).rows())
                .hasSize(1);
        assertThat(desk().row(lea, first).unanswered()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenWhileMergedStaysWithTheSurvivorAfterwards() {
        merge().into(lea, second, first);
        house.take(account, letter("3").in("2").answering("2").minute(3).message());
        merge().undo(lea, second);
        assertThat(messages(first)).containsExactly("1", "3");
        assertThat(messages(second)).containsExactly("2");
    }

    @Test
    void anAnswerToTheMergedOneIsAnAnswerToBothAlsoAfterUndo() {
        merge().into(lea, second, first);
        house.clock.forward(Duration.ofMinutes(1));
        house.bean(Answers.class)
                .answered(new Answered(
                        first,
                        account.id(),
                        lea.person(),
                        "ours",
                        "key",
                        "2",
                        "Bonjour",
                        null,
                        house.clock.instant(),
                        house.clock.instant()));
        assertThat(desk().conversation(lea, first).state()).isEqualTo(Conversation.State.WAITING);
        merge().undo(lea, second);
        assertThat(desk().conversation(lea, second).state()).isEqualTo(Conversation.State.WAITING);
    }

    @Test
    void whatWaitsInTheMergedOneOpensTheSurvivor() {
        house.clock.forward(Duration.ofMinutes(1));
        house.bean(Closure.class).close(lea, first, null);
        merge().into(lea, second, first);
        Conversation now = desk().conversation(lea, first);
        assertThat(now.state()).isEqualTo(Conversation.State.OPEN);
        assertThat(now.waitingSince()).isEqualTo(House.MORNING.plusSeconds(120));
        merge().undo(lea, second);
        assertThat(desk().conversation(lea, second).state()).isEqualTo(Conversation.State.OPEN);
    }

    /** A colleague answers in the voice that was addressed; after the parting it stays with the survivor. */
    @Test
    void anAnswerInTheVoiceOfTheMergedOneIsThatVoicesOwn() {
        Account other = house.account(account.brand(), "atelier");
        house.take(other, letter("4").minute(4).message());
        long elsewhere = house.conversationOf("4");
        merge().into(lea, elsewhere, first);
        Entry.Said latest = Objects.requireNonNull(desk().answerable(lea, first, null));
        assertThat(latest.account()).isEqualTo(other.id());
        Entry.Said here = Objects.requireNonNull(desk().answerable(lea, first, account.id()));
        assertThat(here.remoteId()).isEqualTo("1");
        answer(other, "ours", "4");
        assertThat(house.count("message where remote_id = 'ours' and account_id = " + other.id()
                        + " and conversation_id = " + first))
                .isOne();
        house.take(other, ours("ours", "4"));
        assertThat(house.count("message where remote_id = 'ours'")).isOne();
        merge().undo(lea, elsewhere);
        assertThat(messages(first)).containsExactly("1", "ours");
        assertThat(messages(elsewhere)).containsExactly("4");
        assertThat(desk().conversation(lea, elsewhere).state()).isEqualTo(Conversation.State.WAITING);
        house.take(other, letter("5").in("4").answering("ours").minute(9).message());
        assertThat(messages(first)).containsExactlyInAnyOrder("1", "ours", "5");
    }

    private void answer(Account voice, String remoteId, String to) {
        house.clock.forward(Duration.ofMinutes(5));
        house.bean(Answers.class)
                .answered(new Answered(
                        first,
                        voice.id(),
                        lea.person(),
                        remoteId,
                        "key",
                        to,
                        "Bonjour",
                        null,
                        house.clock.instant(),
                        house.clock.instant()));
    }

    private Incoming.Message ours(String id, String to) {
        return new Incoming.Message(
                id,
                to,
                to,
                new Incoming.Author("atelier", "@atelier", "Atelier", null),
                Incoming.Message.Kind.REPLY,
                "Bonjour",
                List.of(),
                null,
                house.clock.instant(),
                true);
    }

    @Test
    void threeMergedInARowComeApartOneByOne() {
        house.take(account, letter("3").minute(3).message());
        long third = house.conversationOf("3");
        merge().into(lea, third, second);
        merge().into(lea, second, first);
        assertThat(messages(third)).containsExactly("1", "2", "3");
        assertThat(merge().into(lea, first, third)).isInstanceOf(Outcome.Done.class);
        merge().undo(lea, second);
        assertThat(messages(second)).containsExactly("2", "3");
        assertThat(messages(first)).containsExactly("1");
    }

    @Test
    void whatIsPrivateIsNeverMergedWithWhatIsPublic() {
        house.take(account, letter("4").privately().message());
        assertThat(merge().into(lea, house.conversationOf("4"), first))
                .isEqualTo(new Outcome.Refused("inbox.merge.private-with-public"));
    }

    private Merge merge() {
        return house.bean(Merge.class);
    }

    private Desk desk() {
        return house.bean(Desk.class);
    }

    private List<String> messages(long conversation) {
        return desk().thread(lea, conversation, null, 50).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).remoteId())
                .toList();
    }
}
