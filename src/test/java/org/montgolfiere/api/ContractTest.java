package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ContractTest extends DeskTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void theContractHasEveryAddressOfTheRunningDeskAndNoOther() {
        TreeSet<String> running = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> running.add(method + " " + path))));
        assertThat(running).isEqualTo(Contract.operations());
    }

    @Test
    void anybodyMayReadTheContract() {
        Program stranger = new Program(port, null);
        assertThat(stranger.get("/api/v1/openapi.json").json()).isEqualTo(Contract.DOCUMENT);
    }

    @Test
    void everyExampleFitsItsOwnSchema() {
        int seen = examples(Contract.DOCUMENT, "");
        assertThat(seen).isGreaterThan(40);
    }

    /** Walks to each media type that has an example beside its schema. */
    private static int examples(JsonNode node, String pointer) {
        int seen = 0;
        if (node.isObject() && node.has("schema") && node.has("example")) {
            Contract.assertFits(pointer + "/schema", node.get("example").toString(), pointer);
            seen++;
        }
        if (node.isObject()) {
            for (var field : node.properties()) {
                if (!field.getKey().equals("example")) {
                    String step = field.getKey().replace("~", "~0").replace("/", "~1");
                    seen += examples(field.getValue(), pointer + "/" + step);
                }
            }
        }
        return seen;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Contract.DOCUMENT
                .findValues("$ref")
                .forEach(reference -> assertThat(Contract.DOCUMENT
                                .at(reference.asString().substring(1))
                                .isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    @Test
    void whoComesWithoutATokenOrWithAWrongOneIsToldSo() {
        assertThat(new Program(port, null).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(new Program(port, "mg_wrong")
                        .get("/api/v1/me")
                        .json()
                        .get("type")
                        .asString())
                .isEqualTo("/problems/unauthorized");
    }
}
