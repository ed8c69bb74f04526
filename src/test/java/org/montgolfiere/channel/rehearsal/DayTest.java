package org.montgolfiere.channel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;

class DayTest {

    /** However often the process dies and a batch is lost, every line of the demo's day is told once, in its order. */
    @Test
    void theWholeDayIsToldOnceThroughRestartsAndLostBatches() {
        long seed = 20260310;
        Random random = new Random(seed);
        List<Incoming> told = new ArrayList<>();
        try (Theatre theatre = new Theatre(Path.of("day"), 80)) {
            for (int second = 0; second <= 370; second += 5) {
                theatre.clock.pass(Duration.ofSeconds(5));
                if (random.nextInt(4) == 0) theatre.nextInVain();
                if (random.nextInt(4) == 0) theatre.restartProcess();
                told.addAll(theatre.next());
            }
            assertThat(theatre.messages(told).stream().map(Incoming.Message::id))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(300);
            assertThat(theatre.hand().of(theatre.id()))
                    .satisfies(standing -> assertThat(standing.over()).isTrue());
            assertThat(theatre.jdbc
                            .sql("select count(*) from rehearsal_line")
                            .query((row, number) -> row.getInt(1))
                            .single())
                    .isEqualTo(lines());
        }
    }

    private static int lines() {
        var read = ScriptReader.read(java.util.Objects.requireNonNull(Library.text("day")));
        return ((ScriptReader.Read.Good) read).script().lines().size();
    }
}
