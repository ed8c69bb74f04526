package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;

class HandlingTest {

    private House house;
    private Account account;
    private Member lea;
    private Member marc;
    private long conversation;

    @BeforeEach
    void open() {
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        lea = house.member(brand, "Léa Martin", Role.LEAD);
        marc = house.member(brand, "Marc Petit", Role.COLLEAGUE);
        house.take(account, letter("1").message());
        conversation = house.conversationOf("1");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasItAndTheOtherHearsWho() throws Exception {
        Assignment assignment = house.bean(Assignment.class);
        List<Callable<Outcome>> both =
                List.of(() -> assignment.claim(lea, conversation), () -> assignment.claim(marc, conversation));
        List<Outcome> outcomes;
        try (var pool = Executors.newFixedThreadPool(2)) {
            outcomes = pool.invokeAll(both).stream().map(Future::resultNow).toList();
        }
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        Outcome.Held held = (Outcome.Held) outcomes.stream()
                .filter(Outcome.Held.class::isInstance)
                .findFirst()
                .orElseThrow();
        Long winner = held.conversation().assignee();
        assertThat(held.by()).isEqualTo(Long.valueOf(lea.person()).equals(winner) ? "Léa Martin" : "Marc Petit");
        assertThat(trail()).containsExactly("claimed");
    }

    @Test
    void whatAnotherHoldsIsMovedByALeadOnly() {
        Assignment assignment = house.bean(Assignment.class);
        assignment.claim(lea, conversation);
        assertThat(assignment.release(marc, conversation)).isInstanceOf(Outcome.Held.class);
        assertThat(assignment.assign(marc, conversation, marc.person(), null)).isInstanceOf(Outcome.Held.class);
        assertThat(assignment.assign(lea, conversation, marc.person(), null)).isInstanceOf(Outcome.Done.class);
        assertThat(house.notices).extracting(Notice::kind).containsExactly(Notice.Kind.ASSIGNED);
    }

    @Test
    void nothingIsAssignedToSomebodyWhoMayNotReadIt() {
        Member hr = house.member(lea.brand(), "Ines Faure", Role.HR);
        Member stranger = house.member(house.brand("other"), "Tom Berger", Role.ADMIN);
        for (Member one : List.of(hr, stranger)) {
            assertThat(house.bean(Assignment.class).assign(lea, conversation, one.person(), null))
                    .isEqualTo(new Outcome.Refused("inbox.assign.cannot-read"));
        }
    }

    @Test
    void aMessageThatCameMeanwhileIsNotClosedUnseen() {
        long seen = house.bean(Desk.class).conversation(lea, conversation).version();
        house.take(account, letter("2").in("1").minute(1).message());
        assertThat(house.bean(Closure.class).close(lea, conversation, seen)).isInstanceOf(Outcome.Stale.class);
        assertThat(house.bean(Closure.class).close(lea, conversation, seen + 1)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theNextMessageOpensAClosedConversationAndOnlyItWaits() {
        house.bean(Closure.class).close(lea, conversation, null);
        house.clock.forward(Duration.ofMinutes(1));
        house.take(account, letter("2").in("1").minute(7).message());
        Row row = house.bean(Desk.class).row(lea, conversation);
        assertThat(row.conversation().state()).isEqualTo(Conversation.State.OPEN);
        assertThat(row.conversation().waitingSince()).isEqualTo(House.MORNING.plusSeconds(420));
        assertThat(row.unanswered()).isOne();
        assertThat(row.nth()).isEqualTo(2);
    }

    @Test
    void aSnoozedConversationWakesWhenItIsDueAndOnlyOnce() {
        Snooze snooze = house.bean(Snooze.class);
        snooze.until(lea, conversation, house.clock.instant().plusSeconds(60));
        assertThat(snooze.runDue()).isZero();
        house.clock.forward(Duration.ofMinutes(1));
        assertThat(snooze.runDue()).isOne();
        assertThat(snooze.runDue()).isZero();
        assertThat(trail()).containsExactly("snoozed", "woken");
    }

    @Test
    void anAnswerSettlesWhatWasStoredBeforeItLeft() {
        house.clock.forward(Duration.ofMinutes(1));
        Answered answer = new Answered(
                conversation,
                account.id(),
                lea.person(),
                "ours",
                "key",
                "1",
                "Bonjour Claire",
                null,
                house.clock.instant(),
                house.clock.instant());
        house.clock.forward(Duration.ofSeconds(1));
        house.bean(Answers.class).answered(answer);
        house.bean(Answers.class).answered(answer);
        house.take(account, letter("ours").in("1").minute(61).byUs().message());
        Conversation now = house.bean(Desk.class).conversation(lea, conversation);
        assertThat(now.state()).isEqualTo(Conversation.State.WAITING);
        assertThat(now.outgoing()).isOne();
        assertThat(now.waitingSince()).isNull();
        assertThat(trail()).containsExactly("answered");
    }

    @Test
    void aMessageThatCameWhileTheAnswerWasOnItsWayStillWaits() {
        Answered answer = new Answered(
                conversation,
                account.id(),
                lea.person(),
                "ours",
                "key",
                "1",
                "Bonjour Claire",
                null,
                house.clock.instant(),
                house.clock.instant());
        house.clock.forward(Duration.ofSeconds(1));
        house.take(account, letter("2").in("1").minute(59).message());
        house.bean(Answers.class).answered(answer);
        assertThat(house.bean(Desk.class).conversation(lea, conversation).state())
                .isEqualTo(Conversation.State.OPEN);
    }

    @Test
    void aForeignConversationIsNotThere() {
        Member stranger = house.member(house.brand("other"), "Tom Berger", Role.ADMIN);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> house.bean(Desk.class).conversation(stranger, conversation));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> house.bean(Assignment.class).claim(stranger, conversation));
    }

    @Test
    void theTrailIsOnlyEverAddedTo() {
        house.bean(Closure.class).close(lea, conversation, null);
        for (String change : List.of("delete from event", "update event set kind = 'x'")) {
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> house.jdbc.sql(change).update());
        }
    }

    private List<String> trail() {
        return house.read("select kind from event order by id", (row, number) -> row.getString(1));
    }
}
