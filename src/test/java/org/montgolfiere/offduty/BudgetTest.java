package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;

/** Many notices at once, in one portion or in many: the budget of the hour holds, and nothing is lost by it. */
class BudgetTest {

    private final Rooms rooms = new Rooms("2026-03-03T09:00:00Z");
    private final Gate gate = rooms.gate(passed -> passed.left().run());
    private Member lea;

    @BeforeEach
    void onDuty() {
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(6)));
        rooms.reaches.write(lea.person(), new Reach(Level.CALM, LocalTime.of(17, 0), 4));
    }

    @AfterEach
    void close() {
        rooms.database.close();
    }

    @Test
    void onePortionSpendsNoMoreThanTheHourHas() {
        gate.offer(IntStream.range(0, 10).mapToObj(this::waiting).toList());
        assertThat(ledger()).containsExactly("delivered on_duty 4", "kept budget 6");
        rooms.clock.pass(Duration.ofMinutes(59));
        gate.offer(waiting(10));
        assertThat(ledger()).contains("kept budget 7");
        rooms.clock.pass(Duration.ofMinutes(1));
        gate.offer(waiting(11));
        assertThat(ledger()).contains("delivered on_duty 5");
    }

    @Test
    void theSameThingTwiceInOnePortionWaitsOnce() {
        rooms.duty.end(lea);
        gate.offer(List.of(waiting(1), waiting(1), waiting(2)));
        assertThat(ledger()).containsExactly("dropped kept_already 1", "kept off_duty 2");
    }

    @Test
    void whatNobodyCarriedWaitsAfterAMinute() {
        gate.offer(waiting(1));
        assertThat(gate.keepUncarried()).isZero();
        rooms.clock.pass(Gate.PATIENCE.plusSeconds(1));
        assertThat(gate.keepUncarried()).isEqualTo(1);
        assertThat(ledger()).containsExactly("kept no_way 1");
        assertThat(gate.unseen(lea)).hasSize(1);
    }

    @Test
    void aCarrierInTroubleStandsInNoNoticesWay() {
        int[] tries = new int[1];
        Gate troubled = rooms.gate(passed -> {
            tries[0]++;
            throw new IllegalStateException("no wire");
        });
        troubled.offer(List.of(waiting(1), waiting(2)));
        troubled.carryMissed();
        assertThat(tries[0]).isEqualTo(2);
    }

    @Test
    void whatLeavesLateIsInTheLedgerAsWhatItIs() {
        Runnable[] left = new Runnable[1];
        Gate slow = rooms.gate(passed -> left[0] = passed.left());
        slow.offer(waiting(1));
        slow.carryMissed();
        rooms.clock.pass(Gate.PATIENCE.plusSeconds(1));
        slow.keepUncarried();
        left[0].run();
        assertThat(ledger()).containsExactly("delivered on_duty 1");
    }

    @Test
    void emergenciesComeOnTopAndTakeNothingFromTheBudget() {
        gate.offer(IntStream.range(0, 6).mapToObj(this::emergency).toList());
        gate.offer(IntStream.range(0, 4).mapToObj(this::waiting).toList());
        assertThat(ledger()).containsExactly("delivered on_duty 10");
        gate.offer(List.of(emergency(7), waiting(8)));
        assertThat(ledger()).containsExactly("delivered on_duty 11", "kept budget 1");
    }

    @Test
    void inOnePortionTheyTakeNothingEither() {
        gate.offer(IntStream.range(0, 10)
                .mapToObj(number -> number < 6 ? emergency(number) : waiting(number))
                .toList());
        assertThat(ledger()).containsExactly("delivered on_duty 10");
    }

    @Test
    void anEmergencyThatLeftByNoWayIsToldOfAndOneThatReachedSomebodyIsNot() {
        gate.offer(List.of(emergency(1), waiting(2)));
        rooms.clock.pass(Gate.PATIENCE.plusSeconds(1));
        gate.keepUncarried();
        assertThat(rooms.credits).containsExactly(new Unreached(lea.brand(), "/conversations/1", Set.of(lea.person())));
        rooms.credits.clear();
        gate.offer(emergency(3));
        gate.carryMissed();
        Gate silent = rooms.gate(passed -> {});
        silent.offer(emergency(3));
        rooms.clock.pass(Gate.PATIENCE.plusSeconds(1));
        silent.keepUncarried();
        assertThat(rooms.credits).isEmpty();
    }

    private Notice emergency(int number) {
        return new Notice(lea.person(), lea.brand(), Notice.Kind.EMERGENCY, "/conversations/" + number);
    }

    private Notice waiting(int number) {
        return new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/" + number);
    }

    private List<String> ledger() {
        return rooms.jdbc
                .sql(
                        "select decision || ' ' || reason || ' ' || count(*) from notice group by decision, reason order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
