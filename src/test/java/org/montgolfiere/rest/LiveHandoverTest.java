package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.inbox.Presence;
import org.montgolfiere.offduty.Alarm;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is in the middle of stays with them, whoever writes meanwhile. */
class LiveHandoverTest extends RestTest {

    @Autowired
    private Presence presence;

    @Autowired
    private Alarm alarm;

    @Autowired
    private Emergencies emergencies;

    @Autowired
    private CallOuts callOuts;

    @Test
    void whatTheyAreInTheMiddleOfStaysUntilTheyLookAway() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long open = heard("t1");
        claimed(tom, open);
        handovers.runDue();
        clock.set(at("14:00"));
        presence.look(tom, open, true, false);

        handovers.runDue();
        assertThat(holder(open)).isEqualTo(tom.person());

        clock.pass(Presence.LASTS.plusSeconds(1));
        handovers.runDue();
        assertThat(holder(open)).isEqualTo(lea.person());
    }

    @Test
    void aChatThatGoesOnAfterTheEndStaysWithThemWhenTheOtherSideAnswers() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long chat = heard("t1");
        claimed(tom, chat);
        handovers.runDue();
        clock.set(at("14:00"));
        presence.look(tom, chat, true, false);
        handovers.runDue();
        answered(tom, chat);
        presence.look(tom, chat, true, false);

        heard("t1");

        assertThat(holder(chat)).isEqualTo(tom.person());
        clock.pass(Presence.LASTS.plusSeconds(1));
        handovers.runDue();
        assertThat(holder(chat)).isEqualTo(lea.person());
    }

    @Test
    void anEmergencyThatSomebodyTookStaysWithThemUntilItIsDealtWith() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("09:00"));
        onCall(tom, at("09:00"), at("20:00"));
        clock.set(at("08:30"));
        handovers.runDue();
        later(at("10:00"));
        long danger = heard("t1");
        alarm.ring(brand.id(), "/brands/" + brand.id() + "/conversations/" + danger);
        long emergency = emergencies.of(tom).getFirst().id();
        emergencies.take(tom, emergency);
        claimed(tom, danger);

        heard("t1");
        handovers.runDue();

        assertThat(holder(danger)).isEqualTo(tom.person());
        callOuts.end(tom, emergency, clock.instant());
        handovers.runDue();
        assertThat(holder(danger)).isNull();
    }
}
