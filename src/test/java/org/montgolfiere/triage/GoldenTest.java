package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The port against the messages whose token numbers and probabilities were computed where the model was made. */
class GoldenTest {

    private static final Path READER = Path.of("reader");
    private static final double CLOSE = 1e-3;

    private static Model model;
    private static Wordpieces wordpieces;

    static List<JsonNode> messages() throws IOException {
        return Files.readAllLines(READER.resolve("golden.jsonl")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @BeforeAll
    static void load() throws IOException {
        model = new Model("/reader/reader.onnx", 1);
        wordpieces = new Wordpieces(Files.readAllLines(READER.resolve("vocab.txt")));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void thereAreSixtyFour() throws IOException {
        assertThat(messages()).hasSize(64);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsCutIntoTheSamePiecesAndReadTheSame(JsonNode message) {
        long[] tokens =
                Wordpieces.framed(wordpieces.of(Cleaned.of(message.get("text").stringValue())));
        assertThat(tokens).isEqualTo(longs(message.get("ids")));
        float[] probabilities = model.answers(List.of(tokens)).getFirst().probabilities();
        List<Double> expected =
                message.get("probs").valueStream().map(JsonNode::doubleValue).toList();
        assertThat(probabilities).hasSize(expected.size());
        for (int place = 0; place < probabilities.length; place++) {
            assertThat((double) probabilities[place])
                    .as("output %d", place)
                    .isCloseTo(expected.get(place), within(CLOSE));
        }
    }

    /** The model rounds by what the whole batch holds: neighbours move an answer, hardly ever far. */
    @Test
    void inBatchesTheAnswersStayClose() throws IOException {
        List<long[]> framed = messages().stream()
                .map(message -> Wordpieces.framed(
                        wordpieces.of(Cleaned.of(message.get("text").stringValue()))))
                .toList();
        List<Double> moved = new ArrayList<>();
        for (List<Integer> places : Batches.of(framed)) {
            List<Answer> together =
                    model.answers(places.stream().map(framed::get).toList());
            for (int row = 0; row < together.size(); row++) {
                float[] alone = model.answers(List.of(framed.get(places.get(row))))
                        .getFirst()
                        .probabilities();
                for (int place = 0; place < alone.length; place++) {
                    moved.add((double) Math.abs(together.get(row).probabilities()[place] - alone[place]));
                }
            }
        }
        assertThat(moved.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isLessThan(0.01);
        assertThat(Collections.max(moved)).isLessThan(0.15);
    }

    private static long[] longs(JsonNode numbers) {
        return Arrays.copyOf(
                numbers.valueStream().mapToLong(JsonNode::longValue).toArray(), numbers.size());
    }
}
