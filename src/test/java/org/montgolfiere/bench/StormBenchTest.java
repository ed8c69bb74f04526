package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.montgolfiere.home.WrongUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small storm through real processes: what holds at any speed. */
class StormBenchTest {

    @Test
    void aSmallStormIsReadPlacedAndShownAndNoInsultIsLost() throws Exception {
        Storm storm = Storm.asked(List.of("--messages", "1200", "--generator", "passengers"));
        PrintStream progress = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String printed = new StormBench(storm, progress).run().json();
        assertThat(printed.lines()).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(printed);
        System.out.println(line);
        assertThat(line.propertyNames())
                .startsWith(
                        "messages",
                        "seconds",
                        "messages_per_second",
                        "topics",
                        "purity",
                        "completeness",
                        "page_p99_ms",
                        "urgent_to_screen_p99_ms",
                        "peak_resident_mib");
        assertThat(line.get("messages").intValue()).isEqualTo(1_200);
        assertThat(line.get("topics").intValue()).isBetween(5, 60);
        assertThat(line.get("purity").doubleValue()).isBetween(0.8, 1.0);
        assertThat(line.get("completeness").doubleValue()).isBetween(0.3, 1.0);
        assertThat(line.get("shared_share").doubleValue()).isBetween(0.005, 0.7);
        assertThat(line.get("shared_looked_at").intValue()).isPositive();
        assertThat(line.get("insults_shared_open").intValue()).isZero();
        assertThat(line.get("urgent").intValue()).isPositive();
        assertThat(line.get("urgent_unseen").intValue()).isZero();
        assertThat(line.get("page_p99_ms").doubleValue()).isPositive();
        assertThat(line.get("peak_resident_mib").doubleValue()).isPositive();
    }

    @Test
    void whatIsNoStormIsSaid() {
        assertThatThrownBy(() -> Storm.asked(List.of("--messages", "0"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Storm.asked(List.of("--messages", "many"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Storm.asked(List.of("--generator", "sheep"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Storm.asked(List.of("--quick"))).isInstanceOf(WrongUse.class);
        assertThat(Storm.asked(List.of())).isEqualTo(new Storm(20_000, "copiers"));
    }

    @Test
    void whatStandsAloneCountsAgainstCompletenessAndTheRestCountsAsOne() {
        List<Agreement.Heap> heaps = List.of(
                new Agreement.Heap(Map.of(0, 6, 1, 2), 0),
                new Agreement.Heap(Map.of(1, 3), 1),
                new Agreement.Heap(Map.of(), 2));
        Agreement agreement = Agreement.of(heaps, 1, 2, 20);
        assertThat(agreement.topics()).isEqualTo(2);
        assertThat(agreement.purity()).isEqualTo((6 + 3) / 14.0);
        assertThat(agreement.completeness()).isEqualTo((6 + 3) / 20.0);
    }
}
