package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;

/** One puts away what one saw, however much waits behind it. */
class PutAwayTest {

    private final Rooms rooms = new Rooms("2026-03-02T09:00:00Z");
    private final Gate gate = rooms.gate(passed -> {});
    private Member lea;

    @BeforeEach
    void leaIsAway() {
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
    }

    @AfterEach
    void close() {
        rooms.database.close();
    }

    @Test
    void whatTheListHadNoPlaceForStaysInIt() {
        gate.offer(IntStream.range(0, 250).mapToObj(this::notice).toList());
        List<Long> shown = numbers();
        assertThat(shown).hasSize(200);
        gate.offer(notice(250));
        gate.seen(lea, shown);
        assertThat(gate.unseen(lea)).hasSize(51);
        assertThat(numbers()).doesNotContainAnyElementsOf(shown);
    }

    @Test
    void nobodyPutsAwayWhatIsAnothers() {
        gate.offer(notice(1));
        Member tom = rooms.firm.member("Tom", lea.brand(), Role.MANAGER);
        gate.seen(tom, numbers());
        assertThat(gate.unseen(lea)).hasSize(1);
    }

    private List<Long> numbers() {
        return gate.unseen(lea).stream().map(Kept::id).toList();
    }

    private Notice notice(int number) {
        return new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/" + number);
    }
}
