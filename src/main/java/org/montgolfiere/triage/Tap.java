package org.montgolfiere.triage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the network say, beside its answers, what it holds half-way: the states of its upper layers, added up over a text's
 * pieces. The file of the model is a Protocol Buffers message, and what follows such a message is merged into it; so a few
 * bytes behind the weights add the outputs, and the weights stay as they are.
 */
final class Tap {

    /** Name of the output: {@code [batch, LAYERS * 768]}, sums over the pieces. */
    static final String STATES = "states";

    static final int WIDTH = 3 * 768;

    private static final List<String> LAYERS = List.of("L2_x2", "L3_x2", "L4_x2");
    private static final int GRAPH_OF_MODEL = 7;
    private static final int NODE_OF_GRAPH = 1;
    private static final int OUTPUT_OF_GRAPH = 12;
    private static final int INPUT_OF_NODE = 1;
    private static final int OUTPUT_OF_NODE = 2;
    private static final int OPERATION_OF_NODE = 4;
    private static final int ATTRIBUTE_OF_NODE = 5;
    private static final int FLOAT = 1;

    private Tap() {}

    /** What is to be appended to the model. */
    static byte[] bytes() {
        Message graph = new Message();
        graph.add(NODE_OF_GRAPH, node("Cast", List.of("attention_mask"), "pieces", attribute("to", FLOAT)));
        graph.add(NODE_OF_GRAPH, node("Unsqueeze", List.of("pieces", "ax1"), "row"));
        List<String> sums = new ArrayList<>();
        for (String layer : LAYERS) {
            graph.add(NODE_OF_GRAPH, node("MatMul", List.of("row", layer), "sum_" + layer));
            sums.add("sum_" + layer);
        }
        graph.add(NODE_OF_GRAPH, node("Concat", sums, "sums", attribute("axis", 2)));
        graph.add(NODE_OF_GRAPH, node("Squeeze", List.of("sums", "ax1"), STATES));
        graph.add(OUTPUT_OF_GRAPH, output(STATES));
        return new Message().add(GRAPH_OF_MODEL, graph).bytes();
    }

    private static Message node(String operation, List<String> inputs, String output, Message... attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.add(INPUT_OF_NODE, input));
        node.add(OUTPUT_OF_NODE, output).add(OPERATION_OF_NODE, operation);
        for (Message attribute : attributes) {
            node.add(ATTRIBUTE_OF_NODE, attribute);
        }
        return node;
    }

    /** A whole number: its value is field 3, its type (2) field 20. */
    private static Message attribute(String name, int value) {
        return new Message().add(1, name).add(3, value).add(20, 2);
    }

    /** Its type is that of a tensor of floats. */
    private static Message output(String name) {
        return new Message().add(1, name).add(2, new Message().add(1, new Message().add(1, FLOAT)));
    }

    /** A Protocol Buffers message under way. */
    private static final class Message {

        private static final int LENGTH_FIRST = 2;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message add(int field, int value) {
            number(field << 3);
            number(value);
            return this;
        }

        Message add(int field, String value) {
            return add(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message add(int field, Message value) {
            return add(field, value.bytes());
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private Message add(int field, byte[] value) {
            number(field << 3 | LENGTH_FIRST);
            number(value.length);
            bytes.writeBytes(value);
            return this;
        }

        private void number(int value) {
            int left = value;
            while (left >= 0x80) {
                bytes.write(left & 0x7F | 0x80);
                left >>>= 7;
            }
            bytes.write(left);
        }
    }
}
