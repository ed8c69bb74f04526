package org.montgolfiere.channel.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Network.Field;

/**
 * The form that signs in to a network, as the network itself declares it.
 *
 * @param steps what a person does at the network first, as message keys
 * @param typed what stands in the fields; a secret never comes back
 * @param wrong why it was refused, as a sentence; null: it was not sent yet
 */
public record ConnectForm(
        String network,
        List<String> steps,
        List<Field> fields,
        Map<String, String> typed,
        @Nullable String wrong) {

    private static final String PREFIX = "field-";

    static ConnectForm blank(Network network) {
        return new ConnectForm(network.name(), network.steps(), network.fields(), Map.of(), null);
    }

    /** With what is known beforehand. */
    ConnectForm filled(Map<String, String> known) {
        return new ConnectForm(network, steps, fields, known, null);
    }

    ConnectForm refused(Map<String, String> typed, String wrong) {
        return new ConnectForm(network, steps, fields, typed, wrong);
    }

    /** The fields of a network among what was sent. */
    static Map<String, String> typed(Network network, Map<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        for (Field field : network.fields()) {
            typed.put(field.name(), sent.getOrDefault(PREFIX + field.name(), ""));
        }
        return typed;
    }

    /** Those that everybody fills in, or those that few do. */
    public List<Field> fields(boolean seldom) {
        return fields.stream().filter(field -> field.seldom() == seldom).toList();
    }

    public String name(Field field) {
        return PREFIX + field.name();
    }

    public String label(Field field) {
        return "channel." + network + ".field." + field.name();
    }

    public String type(Field field) {
        return switch (field.kind()) {
            case TEXT -> "text";
            case SECRET -> "password";
            case ADDRESS -> "url";
            case NUMBER -> "number";
        };
    }

    public String value(Field field) {
        return field.kind() == Field.Kind.SECRET ? "" : typed.getOrDefault(field.name(), field.initial());
    }
}
