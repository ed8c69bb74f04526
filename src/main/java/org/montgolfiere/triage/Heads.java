package org.montgolfiere.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands where in the model's answer, and above which probability a head says yes. Read from {@code labels.json}. */
final class Heads {

    /** @param threshold the probability from which it is a yes; 1 where the model's maker gave none */
    record Output(int place, double threshold) {}

    private final Map<String, Output> outputs = new LinkedHashMap<>();

    Heads(String labels) {
        JsonNode models = JsonMapper.shared().readTree(labels).get("models");
        for (JsonNode head : models.get("reader.onnx")) {
            int place = head.get("offset").intValue();
            for (JsonNode label : head.get("labels")) {
                outputs.put(label.stringValue(), new Output(place++, threshold(head, label.stringValue())));
            }
        }
    }

    /** @param label such as {@code hostile}; see labels.json */
    Output output(String label) {
        Output output = outputs.get(label);
        if (output == null) {
            throw new IllegalArgumentException("the model has no output named " + label);
        }
        return output;
    }

    List<String> labels() {
        return List.copyOf(outputs.keySet());
    }

    private static double threshold(JsonNode head, String label) {
        JsonNode own = head.path("thresholds").get(label);
        if (own != null) {
            return own.doubleValue();
        }
        return head.path("threshold").doubleValue(1);
    }
}
