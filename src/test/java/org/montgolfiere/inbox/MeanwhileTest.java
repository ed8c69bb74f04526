package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens while another transaction is about to merge or to erase the same. */
class MeanwhileTest {

    private House house;
    private Account account;
    private Member lea;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
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
    void aClaimLandsOnTheConversationThatIsShown() {
        during(this::merge, () -> house.bean(Assignment.class).claim(lea, second));
        assertThat(house.count("conversation where assignee_id is not null and id = " + first))
                .isOne();
        assertThat(house.count("conversation where assignee_id is not null")).isOne();
    }

    @Test
    void anAnswerLandsInTheConversationThatIsShown() {
        during(
                this::merge,
                () -> house.bean(Answers.class)
                        .answered(new Answered(
                                second,
                                account.id(),
                                lea.person(),
                                "ours",
                                "k",
                                "2",
                                "Oui",
                                null,
                                house.clock.instant(),
                                house.clock.instant())));
        assertThat(house.conversationOf("ours")).isEqualTo(first);
    }

    @Test
    void aMessageInAClosedFamilyOpensWhatIsShown() {
        house.bean(Closure.class).close(lea, first, null);
        house.bean(Closure.class).close(lea, second, null);
        house.clock.forward(Duration.ofMinutes(5));
        during(
                this::merge,
                () -> house.take(
                        account, letter("3").in("2").answering("2").minute(62).message()));
        assertThat(house.conversationOf("3")).isEqualTo(first);
        assertThat(house.count("conversation where state = 'open' and id = " + first))
                .isOne();
    }

    @Test
    void aDeletionSettlesWhatIsShown() {
        house.bean(Closure.class).close(lea, first, null);
        during(this::merge, () -> house.take(account, new Incoming.Deletion("2", house.clock.instant())));
        assertThat(house.count("conversation where waiting_since is null and id = " + first))
                .isOne();
    }

    @Test
    void whatComesWhileItsAuthorIsErasedDoesNotBringThemBack() {
        Contact claire = house.bean(ContactFile.class).contact(lea, contact());
        Instant before = house.clock.instant().minusSeconds(60);
        during(
                () -> house.bean(Erasing.class).erase(claire, lea.person()),
                () -> house.take(account, letter("3").says("encore").at(before).message()));
        assertThat(house.count("contact where remote_id = 'claire'")).isZero();
        assertThat(house.count("message where text = 'encore'")).isZero();
    }

    private void merge() {
        house.bean(Merge.class).into(lea, second, first);
    }

    private long contact() {
        return house.read("select id from contact", (row, number) -> row.getLong(1))
                .getFirst();
    }

    /** Does one thing, and before that is committed begins the other, which has to wait. */
    private void during(Runnable one, Runnable other) {
        CompletableFuture<Void> waiting = house.bean(TransactionTemplate.class).execute(status -> {
            one.run();
            CompletableFuture<Void> begun = CompletableFuture.runAsync(other);
            awaitLock(begun);
            return begun;
        });
        java.util.Objects.requireNonNull(waiting).join();
    }

    private void awaitLock(CompletableFuture<Void> begun) {
        Instant end = Instant.now().plusSeconds(20);
        while (!begun.isDone() && house.count("pg_locks where not granted") == 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
