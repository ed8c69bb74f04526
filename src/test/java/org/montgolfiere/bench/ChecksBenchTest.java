package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.home.WrongUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChecksBenchTest {

    @TempDir
    Path folder;

    private int status;

    @Test
    void eachDraftIsAnsweredByItsLineAndThenTheSums() throws Exception {
        List<JsonNode> said = bench(
                history("quai", 9),
                "{\"account\":\"quai\",\"draft\":\"tu dors ?\",\"facts\":{\"nobody knows\":1},\"expected\":[\"personal\"]}",
                "{\"account\":\"quai\",\"draft\":\"Le bateau de 16 h part du quai 3.\",\"expected\":[]}");
        assertThat(said.get(0).get("line").asInt()).isEqualTo(2);
        assertThat(checks(said.get(0))).contains("personal");
        assertThat(said.get(1).get("spoke")).isEmpty();
        JsonNode personal = sum(said, "personal");
        assertThat(personal.get("caught").asInt()).isEqualTo(1);
        assertThat(personal.get("missed").asInt()).isZero();
        assertThat(personal.get("falsely_stopped").asInt()).isZero();
        assertThat(status).isZero();
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndLeftOut() throws Exception {
        List<JsonNode> said = bench(
                "no json",
                "{\"draft\":\"x\"}",
                "{\"account\":\"a\",\"draft\":\"Bonjour\",\"expected\":[\"nonsense\"]}",
                history("a", 1));
        assertThat(said)
                .filteredOn(line -> line.has("skipped"))
                .extracting(line -> line.get("line").asInt())
                .containsExactly(1, 2, 3);
        assertThat(status).isEqualTo(1);
    }

    @Test
    void tooShortAHistoryIsSaidSoAndNeverCountedAsStopped() throws Exception {
        List<JsonNode> said =
                bench(history("a", 7), "{\"account\":\"a\",\"draft\":\"Le bateau part à l'heure.\",\"expected\":[]}");
        assertThat(said.getFirst().get("spoke").get(0).get("verdict").asString())
                .isEqualTo("not enough posts");
        assertThat(sum(said, "unlike-voice").get("falsely_stopped").asInt()).isZero();
    }

    @Test
    void messagesMayBeTextsOrSayWhoWroteThem() throws Exception {
        String thread = "[\"Prenez-vous les vélos ?\",{\"by\":\"us\",\"text\":\"Oui.\"}]";
        List<JsonNode> said = bench("{\"account\":\"a\",\"history\":[],\"thread\":" + thread
                + ",\"draft\":\"Bonne traversée.\",\"expected\":[]}");
        assertThat(checks(said.getFirst())).doesNotContain("unanswered");
    }

    @Test
    void itTakesAFileThatCanBeRead() {
        assertThatThrownBy(() -> ChecksBench.run(List.of("--data", "nowhere.jsonl"), true, System.out))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> ChecksBench.run(List.of(), true, System.out)).isInstanceOf(WrongUse.class);
    }

    private static String history(String account, int posts) {
        List<String> history = IntStream.range(0, posts)
                .mapToObj(number -> "Le bateau de " + (8 + number) + " h part du quai " + number + ".")
                .toList();
        return JsonMapper.shared().writeValueAsString(java.util.Map.of("account", account, "history", history));
    }

    private static List<String> checks(JsonNode answer) {
        return answer.get("spoke")
                .valueStream()
                .map(one -> one.get("check").asString())
                .toList();
    }

    private static JsonNode sum(List<JsonNode> said, String check) {
        return said.stream()
                .filter(line -> line.path("check").asString("").equals(check))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> bench(String... lines) throws Exception {
        Path file = folder.resolve("drafts.jsonl");
        Files.writeString(file, String.join("\n", lines));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        status = ChecksBench.run(
                List.of("--data", file.toString()), true, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
