package org.montgolfiere.channel.telegram;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What holds others against a description notices what is wrong. */
class ContractTest {

    private final Contract contract = Contract.of("""
            {"methods": {"greet": {"fields": [
                {"name": "whom", "types": ["User"], "required": true},
                {"name": "times", "types": ["Integer"], "required": false}]}},
             "types": {"User": {"fields": [{"name": "id", "types": ["Integer"], "required": true}]}}}""");

    @Test
    void whatIsAsItIsDescribedPasses() {
        assertThatCode(() -> contract.judge("greet", greeting().put("times", 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotIsNamed() {
        assertThatThrownBy(() -> contract.judge("wave", greeting())).hasMessageContaining("wave");
        assertThatThrownBy(() -> contract.judge("greet", Town.node())).hasMessageContaining("lacks whom");
        assertThatThrownBy(() -> contract.judge("greet", greeting().put("loud", true)))
                .hasMessageContaining("has no [loud]");
        assertThatThrownBy(() -> contract.judge("greet", greeting().put("times", "twice")))
                .hasMessageContaining("greet.times");
        ObjectNode nobody = Town.node();
        nobody.putObject("whom").put("id", "lea");
        assertThatThrownBy(() -> contract.judge("greet", nobody)).hasMessageContaining("User.id");
    }

    private static ObjectNode greeting() {
        ObjectNode greeting = Town.node();
        greeting.putObject("whom").put("id", 7);
        return greeting;
    }
}
