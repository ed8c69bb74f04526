package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Line;

/** The judge itself; every other test on the stand-in is judged by it as well, where the contract is at hand. */
class XOpenApiTest {

    @Test
    void whatIsNotInTheContractIsComplainedOf() {
        Contract contract = contract();
        Line.Told good = Line.Told.json(200, "{\"data\": []}");
        assertThat(contract.judge(asked("GET", "/2/nothing", "", ""), good))
                .containsExactly("GET /2/nothing is no call of the contract");
        assertThat(contract.judge(asked("GET", "/2/users/1/mentions", "colour=red", ""), good))
                .containsExactly("GET /2/users/1/mentions has no parameter colour");
        assertThat(contract.judge(asked("GET", "/2/users/1/mentions", "max_results=4", ""), good))
                .hasSize(1);
        assertThat(contract.judge(asked("GET", "/2/users/1/mentions", "expansions=author_id,colour", ""), good))
                .hasSize(1);
        assertThat(contract.judge(asked("GET", "/2/users/one/mentions", "", ""), good))
                .hasSize(1);
        assertThat(contract.judge(asked("GET", "/2/tweets", "", ""), good)).containsExactly("GET /2/tweets lacks ids");
        assertThat(contract.judge(asked("GET", "/2/users/1/blocking", "", ""), good))
                .hasSize(1); // a right we do not ask for
        Line.Told made = Line.Told.json(201, "{\"data\": {\"id\": \"1\", \"text\": \"x\"}}");
        assertThat(contract.judge(asked("POST", "/2/tweets", "", "{\"text\": \"x\"}"), made))
                .isEmpty();
        assertThat(contract.judge(asked("POST", "/2/tweets", "", "{\"txet\": \"x\"}"), made))
                .hasSize(1);
        assertThat(contract.judge(asked("POST", "/2/tweets", "", ""), made))
                .containsExactly("POST /2/tweets lacks a body");
        assertThat(contract.judge(
                        asked("POST", "/2/tweets", "", "{\"text\": \"x\"}"),
                        Line.Told.json(201, "{\"data\": {\"id\": 1}}")))
                .isNotEmpty();
        assertThat(contract.judge(asked("POST", "/2/tweets", "", "{\"text\": \"x\"}"), Line.Told.json(204, "{}")))
                .isNotEmpty();
        assertThat(contract.judge(
                        asked("POST", "/2/tweets", "", "{\"text\": \"x\"}"), Problems.told(403, "unheard-of", "no")))
                .isNotEmpty();
    }

    private static Line.Asked asked(String method, String path, String query, String body) {
        return new Line.Asked(method, path, query, Map.of(), body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Contract contract() {
        Contract contract = Contract.orNull();
        assumeTrue(contract != null, Contract.SETTING + " names no folder with x-api-v2.openapi.json");
        return Objects.requireNonNull(contract);
    }
}
