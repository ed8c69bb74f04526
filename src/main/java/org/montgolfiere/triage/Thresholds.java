package org.montgolfiere.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * From which probability of the model on a trait is a yes, as tuned on this desk's own messages.
 *
 * @param values 0 to 1 by the small name of the trait, or by that, a dot and a language where it differs
 */
record Thresholds(Map<String, Double> values) {

    Thresholds {
        values = Map.copyOf(values);
    }

    /** Those of {@code triage/thresholds.properties}. */
    static Thresholds read() {
        Properties written = new Properties();
        try (InputStream stream = Thresholds.class.getResourceAsStream("/triage/thresholds.properties")) {
            written.load(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, Double> values = new HashMap<>();
        written.stringPropertyNames().forEach(name -> values.put(name, Double.valueOf(written.getProperty(name))));
        return new Thresholds(values);
    }

    /** 1 where the model knows nothing of the trait. */
    double of(Trait trait, @Nullable String language) {
        String name = trait.name().toLowerCase(Locale.ROOT);
        return values.getOrDefault(name + "." + language, values.getOrDefault(name, 1.0));
    }
}
