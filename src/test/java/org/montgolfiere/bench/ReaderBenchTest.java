package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.home.WrongUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReaderBenchTest {

    @TempDir
    Path folder;

    @Test
    void aFileOfTwoHeadsGivesALineOfEach() throws Exception {
        Path file = file("""
                text\tlabel\thead
                merci beaucoup, vous êtes géniaux\tpositive\tsentiment
                worst service ever, I am furious\tnegative\tsentiment
                bande de connards\t1\thostility
                Êtes-vous ouverts le dimanche ?\t0\thostility
                """);
        List<JsonNode> lines = bench(true, "--data", file.toString())
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().propertyNames())
                .containsExactlyInAnyOrder("head", "n", "accuracy", "macro_f1", "messages_per_second");
        assertThat(lines.getFirst().get("head").stringValue()).isEqualTo("sentiment");
        assertThat(lines.getLast().get("n").intValue()).isEqualTo(2);
        assertThat(lines.getLast().get("accuracy").doubleValue()).isEqualTo(1);
        assertThat(lines.getLast().get("macro_f1").doubleValue()).isEqualTo(1);
        assertThat(lines.getLast().get("messages_per_second").doubleValue()).isPositive();
    }

    @Test
    void theTableSaysRecallAndSpeedBesideTheBareModel() throws Exception {
        String table = bench(false, "--data", file("you idiots\t1\thostility\n").toString());
        assertThat(table).contains("recall").contains("messages/s; the model alone on the same batches");
    }

    @Test
    void aGoldFileIsScoredLabelByLabelWithTheFold() throws Exception {
        String columns = "id\tlang\ttext\thostile\tthreat\tdanger\tquestion\trequest\tpraise\tcomplaint\tirony\tspam"
                + "\tsentiment\tnote\n";
        Path file = file(columns + "x1\tfr\tbande de connards\t1\t0\t0\t0\t0\t0\t0\t0\t0\tnegative\t\n"
                + "x2\ten\tDo you open\\non Sunday?\t0\t0\t0\t1\t0\t0\t0\t0\t0\tneutral\tborder\n");
        String scored = bench(false, "--gold", file.toString());
        assertThat(scored).contains("2 messages").contains("question   F1 100.0");
        assertThat(scored)
                .containsPattern("hostile folded +100.0 % .* 1 of 1")
                .containsPattern("harmless folded +0.0 %");
    }

    @Test
    void whatCannotBeScoredIsSaid() throws IOException {
        Path badLabel = file("a\t2\thostility\n");
        assertThatThrownBy(() -> Labelled.read(badLabel))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("Line 1");
        assertThatThrownBy(() -> Head.of("colour")).isInstanceOf(WrongUse.class).hasMessageContaining("colour");
        assertThatThrownBy(() -> bench(false, "--data", folder.resolve("none").toString()))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void sharesHaveWilsonsInterval() {
        Interval interval = new Interval(97, 100);
        assertThat(interval.low()).isBetween(0.915, 0.916);
        assertThat(interval.high()).isBetween(0.989, 0.990);
        assertThat(new Interval(0, 0).low()).isZero();
    }

    @Test
    void macroF1IsTheMeanOverTheLabels() {
        Confusion confusion = new Confusion(List.of("0", "1"));
        confusion.add("1", "1");
        confusion.add("1", "0");
        confusion.add("0", "0");
        confusion.add("0", "0");
        assertThat(confusion.accuracy()).isEqualTo(0.75);
        assertThat(confusion.macroF1()).isBetween(0.733, 0.734);
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("data.tsv"), lines);
    }

    private static String bench(boolean json, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReaderCommand.run(List.of(arguments), json, 1, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
