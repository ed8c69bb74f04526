package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The round that looks who left: it misses nobody, and one that fails holds up no other. */
class HandoverRoundTest extends RestTest {

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private Absent absent;

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
    void whatWaitsWithSomebodyWhoIsOffIsPutBackHoweverItCameToThem() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(lea, at("08:00"), at("20:00"));
        handovers.runDue();
        clock.pass(Duration.ofMinutes(1));
        offTimes.add(viewer(tom), clock.instant(), at(13, "09:00"), null, false);
        clock.pass(Duration.ofMinutes(1));
        long waiting = heard("t1");
        long answered = heard("t2");
        answered(lea, answered);
        jdbc.sql("update conversation set assignee_id = :tom where id in (:waiting, :answered)")
                .param("tom", tom.person())
                .param("waiting", waiting)
                .param("answered", answered)
                .update();
        absent.runDue();
        assertThat(holder(waiting)).isEqualTo(tom.person()); // the handover looks first
        handovers.runDue();
        jdbc.sql("update conversation set assignee_id = :tom where id = :waiting")
                .param("tom", tom.person())
                .param("waiting", waiting)
                .update();
        absent.runDue();
        assertThat(holder(waiting)).isNull();
        assertThat(holder(answered)).isEqualTo(tom.person());
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

    private static Instant paris(String moment) {
        return LocalDateTime.parse(moment).atZone(PARIS).toInstant();
    }
}
