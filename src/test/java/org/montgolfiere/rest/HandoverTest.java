package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.montgolfiere.inbox.Presence;
import org.montgolfiere.inbox.Snooze;
import org.montgolfiere.offduty.Alarm;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class HandoverTest extends RestTest {

    @Autowired
    private HandoverPlans plans;

    @Autowired
    private Presence presence;

    @Autowired
    private Snooze snooze;

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private Alarm alarm;

    @Autowired
    private Emergencies emergencies;

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
        emergencies.end(tom, emergency, clock.instant());
        handovers.runDue();
        assertThat(holder(danger)).isNull();
    }

    @Test
    void aWordThatIsWrittenLateIsSeenAllTheSame() {
        Member tom = member("Tom", Role.MANAGER);
        long open = heard("t1");
        claimed(tom, open);
        handovers.runDue();
        clock.pass(Duration.ofSeconds(90));
        handovers.runDue();
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", tom.person())
                .param("from", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("to", at(12, "09:00").atOffset(ZoneOffset.UTC))
                .update();
        clock.pass(Duration.ofSeconds(20));
        handovers.runDue();
        assertThat(holder(open)).isNull();
    }

    @Test
    void whoLeftWhileNoDeskRanForDaysHandsOnWhenItRunsAgain() {
        Member tom = member("Tom", Role.MANAGER);
        Member rose = member("Rose", Role.MANAGER);
        onDuty(tom, at("08:00"), at("18:00"));
        long left = heard("t1");
        claimed(tom, left);
        long off = heard("t2");
        claimed(rose, off);
        handovers.runDue();
        offTimes.add(viewer(rose), at("17:00"), at(20, "09:00"), null, false);

        clock.set(at(14, "10:00"));
        handovers.runDue();

        assertThat(holder(left)).isNull();
        assertThat(holder(off)).isNull();
    }

    @Test
    void whatBecomesPrivateForAnAmbassadorIsPutBackAndHoldsUpNothing() {
        Member tom = member("Tom", Role.MANAGER, Role.AMBASSADOR);
        onDuty(tom, at("08:00"), at("14:00"));
        long secret = heard("t1");
        long open = heard("t2");
        claimed(tom, secret);
        claimed(tom, open);
        jdbc.sql("update conversation set private = true where id = :id")
                .param("id", secret)
                .update();
        handovers.release();
        assertThat(holder(secret)).isEqualTo(tom.person());
        jdbc.sql("delete from membership where person_id = :person and role = 'manager'")
                .param("person", tom.person())
                .update();

        handovers.release();

        assertThat(holder(secret)).isNull();
        assertThat(holder(open)).isEqualTo(tom.person());
        jdbc.sql("delete from membership where person_id = :person")
                .param("person", tom.person())
                .update();
        handovers.release();
        assertThat(holder(open)).isNull();
    }

    @Test
    void oneWhoseHandoverFailsHoldsUpNoOtherAndIsTriedAgain() {
        Member tom = member("Tom", Role.MANAGER);
        Member rose = member("Rose", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(rose, at("08:00"), at("14:00"));
        long toms = heard("t1");
        long roses = heard("t2");
        claimed(tom, toms);
        claimed(rose, roses);
        handovers.runDue();
        String trouble = "trouble" + brand.id();
        jdbc.sql("alter table handover add constraint " + trouble + " check (person_id <> " + tom.person() + ")")
                .update();
        clock.set(at("14:00"));
        handovers.runDue();
        assertThat(holder(toms)).isEqualTo(tom.person());
        assertThat(holder(roses)).isNull();
        jdbc.sql("alter table handover drop constraint " + trouble).update();
        clock.pass(Duration.ofHours(1));
        handovers.runDue();
        assertThat(holder(toms)).isNull();
    }

    @Test
    void severalProcessesAtOnceHandOverOnce() throws Exception {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long open = heard("t1");
        claimed(tom, open);
        handovers.runDue();
        clock.set(at("14:00"));
        Callable<Boolean> round = () -> {
            handovers.runDue();
            return true;
        };
        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            processes
                    .invokeAll(List.of(round, round, round, round))
                    .forEach(done -> assertThat(done.isDone()).isTrue());
        }
        assertThat(holder(open)).isEqualTo(lea.person());
        assertThat(trail(open).stream().filter("handed-over"::equals)).hasSize(1);
        assertThat(trail(open).stream().filter("noted"::equals)).hasSize(1);
    }

    @Test
    void aNightShiftOverAChangeOfClocksEndsWhenItsHoursEnd() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        Instant evening = paris("2026-03-28T23:00");
        Instant morning = paris("2026-03-29T06:00");
        assertThat(Duration.between(evening, morning)).isEqualTo(Duration.ofHours(6));
        onDuty(tom, evening, morning);
        onDuty(lea, paris("2026-03-29T05:00"), paris("2026-03-29T12:00"));
        clock.set(paris("2026-03-28T23:30"));
        long open = heard("t1");
        claimed(tom, open);

        later(morning.minusSeconds(1));
        assertThat(holder(open)).isEqualTo(tom.person());
        later(morning);
        assertThat(holder(open)).isEqualTo(lea.person());
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

    private static Instant paris(String moment) {
        return LocalDateTime.parse(moment).atZone(PARIS).toInstant();
    }

    private String note(long conversation) {
        return jdbc.sql("select text from note where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private List<String> trail(long conversation) {
        return jdbc.sql("select kind from event where conversation_id = :id order by id")
                .param("id", conversation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String decision(Member member) {
        return jdbc.sql("select decision from notice where person_id = :person and kind = 'assigned'")
                .param("person", member.person())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
