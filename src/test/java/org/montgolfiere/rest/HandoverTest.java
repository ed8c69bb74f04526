package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.inbox.Snooze;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class HandoverTest extends RestTest {

    @Autowired
    private HandoverPlans plans;

    @Autowired
    private Snooze snooze;

    @Autowired
    private OffTimes offTimes;

    @Test
    void whatWaitsGoesToTheNextOnDutyWithANoteWhenAShiftEnds() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long open = heard("t1");
        claimed(tom, open);

        later(at("13:59"));
        assertThat(holder(open)).isEqualTo(tom.person());
        later(at("14:00"));

        assertThat(holder(open)).isEqualTo(lea.person());
        assertThat(note(open)).contains("Handed over at the end of a shift").contains("One message waits since");
        assertThat(trail(open)).contains("handed-over");
    }

    @Test
    void whatTheHolderWroteGoesInThePlaceOfWhatTheDeskWrites() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long open = heard("t1");
        claimed(tom, open);
        assertThat(plans.write(tom, open, "She was promised a call before five."))
                .isTrue();
        assertThat(plans.write(lea, open, "not mine to write")).isFalse();

        later(at("14:00"));

        assertThat(note(open)).isEqualTo("She was promised a call before five.");
    }

    @Test
    void whatIsShownBeforeIsWhatHappens() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long open = heard("t1");
        claimed(tom, open);
        long answered = heard("t2");
        claimed(tom, answered);
        answered(tom, answered);

        List<HandoverPlans.Going> going = plans.plan(tom, at("14:00"), null);

        assertThat(going)
                .extracting(one -> one.row().conversation().id(), HandoverPlans.Going::fate, HandoverPlans.Going::to)
                .containsExactlyInAnyOrder(tuple(open, Fate.PASSED, "Léa"), tuple(answered, Fate.KEPT, null));
        later(at("14:00"));
        assertThat(holder(open)).isEqualTo(lea.person());
        assertThat(holder(answered)).isEqualTo(tom.person());
    }

    @Test
    void whatWeAnsweredWaitsInTheirNameUntilTheOtherSideWrites() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        long answered = heard("t1");
        claimed(tom, answered);
        answered(tom, answered);
        later(at("14:00"));
        assertThat(holder(answered)).isEqualTo(tom.person());

        clock.set(at("20:00"));
        heard("t1");

        assertThat(holder(answered)).isNull();
        assertThat(trail(answered)).contains("pooled");
    }

    @Test
    void whoIsBackKeepsWhatWaitedWhenTheOtherSideWrites() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        long answered = heard("t1");
        claimed(tom, answered);
        answered(tom, answered);
        later(at("14:00"));

        clock.set(at(11, "09:00"));
        heard("t1");

        assertThat(holder(answered)).isEqualTo(tom.person());
    }

    @Test
    void whoNeverHadAShiftHereKeepsWhatTheyHold() {
        Member tom = member("Tom", Role.MANAGER);
        long answered = heard("t1");
        claimed(tom, answered);
        answered(tom, answered);
        later(at("23:00"));
        heard("t1");
        assertThat(holder(answered)).isEqualTo(tom.person());
    }

    @Test
    void whatSleepsPastTheirReturnStaysAndWhatWakesBeforeGoesOn() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long soon = heard("t1");
        long late = heard("t2");
        claimed(tom, soon);
        claimed(tom, late);
        snooze.until(tom, soon, at("17:00"));
        snooze.until(tom, late, at(11, "10:00"));

        later(at("14:00"));

        assertThat(holder(soon)).isEqualTo(lea.person());
        assertThat(holder(late)).isEqualTo(tom.person());
    }

    @Test
    void whoeverComesNextGetsItBeforeWhoeverLeftIsBack() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("19:00"));
        onDuty(lea, at(11, "08:00"), at(11, "14:00"));
        onDuty(tom, at(11, "14:00"), at(11, "19:00"));
        long open = heard("t1");
        claimed(tom, open);

        later(at("19:00"));

        assertThat(holder(open)).isEqualTo(lea.person());
        assertThat(decision(lea)).isEqualTo("kept");
    }

    @Test
    void whatNobodyCanTakeIsEverybodysRatherThanTheAbsentOnes() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        long open = heard("t1");
        claimed(tom, open);
        later(at("14:00"));
        assertThat(holder(open)).isNull();
    }

    @Test
    void whoGoesOffForLongKeepsNothing() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        long answered = heard("t1");
        claimed(tom, answered);
        answered(tom, answered);
        handovers.runDue();
        offTimes.add(viewer(tom), at("12:00"), at(20, "09:00"), "the sea", false);

        later(at("12:00"));

        assertThat(holder(answered)).isNull();
    }

    @Test
    void handingOverByHandTwiceMovesThingsOnce() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(lea, at("08:00"), at("19:00"));
        long open = heard("t1");
        claimed(tom, open);
        assertThat(handovers.now(tom)).isEqualTo(1);
        assertThat(handovers.now(tom)).isZero();
        assertThat(holder(open)).isEqualTo(lea.person());
    }

    private String note(long conversation) {
        return jdbc.sql("select text from note where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private String decision(Member member) {
        return jdbc.sql("select decision from notice where person_id = :person and kind = 'assigned'")
                .param("person", member.person())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
