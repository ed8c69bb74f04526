package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.inbox.Closure;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.Ended;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Nobody is woken for what somebody takes care of: by the button above the thread, or by answering. */
class TakenByActingTest extends OnCallTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private CallOuts callOuts;

    @Autowired
    private Closure closure;

    private long conversation;

    @BeforeEach
    void oneConversation() {
        conversation = heard("t1");
        about = "/brands/" + brand.id() + "/conversations/" + conversation;
    }

    @Test
    void anAnswerOfWhoeverIsOnCallTakesItAndTheNextIsNotCalled() {
        ring();
        clock.pass(Duration.ofMinutes(2));
        answer(tom, clock.instant());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person());
        Emergency taken = emergencies.of(tom).getFirst();
        assertThat(taken.takenBy()).isEqualTo(tom.person());
        assertThat(callOuts.end(tom, taken.id(), clock.instant())).isInstanceOf(CallOuts.Ended.Done.class);
    }

    @Test
    void anAnswerFromWorkIsTheEndOfIt() {
        Member rose = member("Rose", Role.MANAGER);
        onDuty(rose, at("08:00"), at("20:00"));
        ring();
        answer(rose, clock.instant());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(rose.person());
        assertThat(emergencies.of(lea)).isEmpty();
    }

    @Test
    void anAnswerThatWasWrittenBeforeOrByWhoeverIsOffDutyTakesNothing() {
        ring();
        answer(tom, clock.instant().minusSeconds(1));
        answer(member("Rose", Role.MANAGER), clock.instant());
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person(), tom.person());
    }

    @Test
    void whoIsCalledTakesItAboveTheThreadItself() {
        ring();
        Browser browser = browser(person(marc));
        assertThat(browser.get("/conversations/" + conversation).body())
                .contains("Nobody has taken it yet.", "I take it");
        long id = emergencies.of(marc).getFirst().id();

        String part = browser.htmxPost(
                        "/brands/" + brand.id() + "/emergencies/" + id + "/taking?conversation=" + conversation)
                .body();

        assertThat(part).contains("You have it since").doesNotContain("<html");
        assertThat(emergencies.of(marc).getFirst().takenBy()).isEqualTo(marc.person());
        assertThat(browser.get("/conversations/" + conversation).body())
                .contains("You have it since")
                .doesNotContain("I take it");
        assertThat(browser(person(tom)).get("/conversations/" + conversation).body())
                .contains("Marc has it since")
                .doesNotContain("I take it");
    }

    @Test
    void whatIsClosedIsNobodysEmergencyAnyMore() {
        ring();
        closure.close(lea, conversation, null);
        later(Emergencies.PATIENCE);
        assertThat(called).containsExactly(marc.person());
        assertThat(emergencies.of(lea)).isEmpty();
    }

    private void answer(Member by, Instant written) {
        Dispatch dispatch = new Dispatch(
                1,
                brand.id(),
                account.id(),
                conversation,
                by.person(),
                Outgoing.Act.REPLY,
                "Je suis là",
                null,
                Dispatch.State.LEAVING,
                "key",
                written,
                1,
                null,
                null,
                null,
                written,
                written,
                null);
        events.publishEvent(new Ended(dispatch, Dispatch.State.SENT, null, null));
    }
}
